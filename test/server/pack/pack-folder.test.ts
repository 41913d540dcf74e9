import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PACK_FORMAT, type PackManifest } from '../../../src/contract/pack/pack.ts';
import { PackFolder } from '../../../server/pack/pack-folder.ts';

const TERRITORY = 'deux-chenes';
const NAME = 'admin.json';

let dataDir: string;
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'coudmain-packs-'));
});
after(() => rm(dataDir, { recursive: true, force: true }));

describe('the packs of a server', () => {
  it('keep the version that was offered before, whatever the versions are called', async () => {
    // The second one of a day may well have the smaller hash.
    for (const version of ['20261101-ffffffffffff', '20261101-000000000000'])
      await publish(version);
    await publish('20261101-888888888888');
    assert.deepEqual(await kept(), ['20261101-000000000000', '20261101-888888888888']);
  });

  it('keep it too when the same pack is published twice', async () => {
    await publish('20261101-888888888888');
    assert.deepEqual(await kept(), ['20261101-000000000000', '20261101-888888888888']);
  });

  it('are rid of what an interrupted publication left behind', async () => {
    const left = join(dataDir, 'packs', TERRITORY, '.making-20261001-aaaaaaaaaaaa');
    await mkdir(left);
    await writeFile(join(left, NAME), 'half');
    await publish('20261102-aaaaaaaaaaaa');
    const names = await readdir(join(dataDir, 'packs', TERRITORY));
    assert.ok(!names.some((name) => name.startsWith('.')), names.join());
  });

  it('offer nothing while the manifest cannot be read', async () => {
    const folder = new PackFolder(dataDir);
    assert.equal((await folder.current(TERRITORY))?.version, '20261102-aaaaaaaaaaaa');
    await writeFile(join(dataDir, 'packs', TERRITORY, 'current.json'), '{"format": 1');
    assert.equal(await folder.current(TERRITORY), undefined);
  });
});

async function publish(version: string): Promise<void> {
  const bytes = new TextEncoder().encode('{}');
  await new PackFolder(dataDir).publish(manifestOf(version), [{ name: NAME, bytes }]);
}

async function kept(): Promise<readonly string[]> {
  const names = await readdir(join(dataDir, 'packs', TERRITORY));
  return names.filter((name) => name !== 'current.json').sort();
}

function manifestOf(version: string): PackManifest {
  const file: PackManifest['files'][number] = {
    ...{ name: NAME, bytes: 2, sha256: 'a'.repeat(64), dated: '2026-11-01' },
    licence: 'CC0-1.0',
    attribution: 'Territoire imaginaire',
  };
  return {
    ...{ format: PACK_FORMAT, territory: TERRITORY, version, files: [file] },
    builtAt: '2026-11-26T08:00:00.000Z',
    bounds: { west: 4.9, south: 46.2, east: 5, north: 46.25 },
    zooms: { least: 6, most: 14 },
  };
}
