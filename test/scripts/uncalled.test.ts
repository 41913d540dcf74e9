import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { uncalled } from '../../scripts/rules/uncalled.mjs';

const HOUSE = {
  'src/contract/endpoint.ts': `export interface Endpoint<T> { readonly path: string; readonly body?: T }`,
  'src/contract/things.ts': `
    import type { Endpoint } from './endpoint.ts';
    export const readThing: Endpoint<string> = { path: '/thing' };
    export const forgotten: Endpoint<string> = { path: '/forgotten' };`,
  'src/data/things.ts': `
    import { readThing } from '../contract/things.ts';
    export interface Things { read(): string; write(): void; taken(): void; inside(): void; }
    export const things: Things = {
      read: () => readThing.path, write() { this.inside(); }, taken() {}, inside() {},
    };`,
  'src/data/device.ts': `
    import type { Things } from './things.ts';
    export interface Device { readonly things: Things; readonly spare: { idle(): void } }`,
  'src/ui/page.ts': `
    import type { Device } from '../data/device.ts';
    // A word of the same name is no caller.
    const write = 1;
    export const page = ({ things }: Device): unknown => { const { taken } = things; return [things.read(), taken, write]; };`,
  'server/things.ts': `
    import { readThing, forgotten } from '../src/contract/things.ts';
    export const routes = [readThing, forgotten];`,
};

describe('what is promised and called by nobody', () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'coudmain-uncalled-'));
    for (const [path, text] of Object.entries(HOUSE)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  });
  after(() => rm(root, { recursive: true }));

  it('is found: endpoints without one side, façades and methods that the app does not call', () => {
    const found = uncalled(root).map(({ name }: { name: string }) => name);
    assert.deepEqual(found.sort(), [
      'Device.spare',
      'Things.inside',
      'Things.write',
      '__type.idle',
      'forgotten on a device',
    ]);
  });
});
