import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { inTime } from '../support/waiting.ts';

const DEV = resolve(import.meta.dirname, '../../scripts/dev.mjs');

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coudmain-dev-'));
});
after(() => rm(folder, { recursive: true, force: true }));

test('the app that follows changes says one address, and it works there, service and all', async (t) => {
  const env = { ...process.env, PORT: await freePort(), DATA_DIR: folder, COUDMAIN_DEMO: 'off' };
  const dev = spawn(process.execPath, [DEV], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(dev, 'exit');
  t.after(() => dev.kill());

  const said: string[] = [];
  const address = await inTime(addressIn(dev.stdout, said), () => `only said: ${said.join('\n')}`);
  const page = await fetch(address);
  assert.match(await page.text(), /src\/main\.ts/);
  const health = await fetch(new URL('/api/health', address));
  assert.equal(((await health.json()) as { status: string }).status, 'ok');

  dev.kill('SIGTERM');
  await inTime(gone, () => 'it did not stop');
});

async function addressIn(output: NodeJS.ReadableStream, said: string[]): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    const found = /follows your changes at (\S+)/.exec(line)?.[1];
    if (found) return found;
  }
  throw new Error('it ended before it said where it answers');
}

/** A port that nobody uses at this moment. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
