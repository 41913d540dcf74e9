import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

const USAGE = `npm run backup -- save <territory> <file>     writes a territory into a new file
npm run backup -- restore <territory> <file>  makes a territory from such a file`;

/** `npm run backup`: keeps a territory in a file, or makes it again from one. Stop the service first. */
const [what, territory, file] = process.argv.slice(2);
const read = readConfig(process.env);
if (!read.ok || !territory || !file || (what !== 'save' && what !== 'restore')) {
  console.error(read.ok ? USAGE : read.problems.join('\n'));
  process.exitCode = 1;
} else {
  const store = await openStore(read.config);
  try {
    await (what === 'save' ? save(store, territory, file) : restore(store, territory, file));
    console.log(`${territory}: done.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}

async function save(store: Store, name: string, path: string): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for await (const line of store.backup(name)) yield `${line}\n`;
  }
  await pipeline(lines, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
}

async function restore(store: Store, name: string, path: string): Promise<void> {
  await store.restore(name, createInterface({ input: createReadStream(path) }));
}
