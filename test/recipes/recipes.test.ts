import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, link, mkdir, readdir, readFile, rm, symlink, readlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { recipesOf, walk } from './recipe.ts';

const HOUSE = resolve(import.meta.dirname, '../..');
const COPY = join(HOUSE, '.cache/recipes');
const NOT_COPIED = ['.git', '.cache', 'node_modules', 'dist', 'data'];
const ONLY_THESE = 'types,walls,house,callers,screens';

describe('the recipes of CONTRIBUTING.md, walked one after the other in a copy of the house', () => {
  /** Those that the recipes bring, and those that they add a row to. */
  const tests = new Set<string>();
  let brought = 0;

  before(async () => {
    await rm(COPY, { recursive: true, force: true });
    await mkdir(COPY, { recursive: true });
    for (const entry of await readdir(HOUSE)) {
      if (NOT_COPIED.includes(entry)) continue;
      // Time stamps are kept, so that the compiler looks at what the recipes write and no more.
      await cp(join(HOUSE, entry), join(COPY, entry), {
        recursive: true,
        preserveTimestamps: true,
      });
    }
    await linkAll(join(HOUSE, 'node_modules'), join(COPY, 'node_modules'));
    const recipes = recipesOf(await readFile(join(HOUSE, 'CONTRIBUTING.md'), 'utf8'));
    assert.deepEqual([...recipes.keys()], ['A fact', 'A screen', 'An endpoint']);
    for (const step of [...recipes.values()].flat()) {
      await walk(COPY, step);
      if (!step.path.endsWith('.test.ts')) continue;
      if (step.how !== 'diff') brought += 1;
      tests.add(step.path);
    }
  });
  after(() => rm(COPY, { recursive: true, force: true }));

  it('leave a house that the compiler, the walls and its own rules accept', async () => {
    await passes('scripts/test.mjs', '--only', ONLY_THESE);
  });

  it('bring a test each, and it passes', async () => {
    assert.equal(brought, 3);
    const all = [...tests];
    const inBrowser = all.filter((file) => file.startsWith('test/ui/'));
    const inNode = all.filter((file) => !inBrowser.includes(file));
    await passes('--import=tsx', '--test', ...inNode);
    await passes('node_modules/.bin/wtr', '--files', ...inBrowser);
  });
});

/** The same files once more: a link to the folder would be another place to the compiler, and all to be read again. */
async function linkAll(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [old, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkAll(old, copy);
    else if (entry.isSymbolicLink()) await symlink(await readlink(old), copy);
    else await link(old, copy);
  }
}

async function passes(...args: string[]): Promise<void> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = spawn(process.execPath, args, { cwd: COPY, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => run.once('close', done));
  const [said, complained, code] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  assert.equal(code, 0, `${args.join(' ')}\n${said}\n${complained}`);
}
