import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HOME } from '../support/programs.ts';
import { until } from '../support/waiting.ts';

const SHELF = join(HOME, '.cache/demonstration');
/** Those whose map belongs to the demonstration; the maps are made last. */
const TERRITORIES = ['trois-clochers', 'val-voisin'];

/**
 * Puts the demonstration into a data folder. It is made once for this build and this day, by the built
 * service itself, and copied for each journey: making it takes ten seconds of a processor.
 * @param run runs the service on a folder until `meanwhile` is over
 */
export async function copyDemonstration(
  folder: string,
  run: (folder: string, meanwhile: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const made = join(SHELF, await buildAndDay());
  if (!existsSync(made)) {
    await dropOlder();
    const making = await mkdtemp(join(SHELF, 'making-'));
    await run(making, async () => {
      await until('the maps', () => TERRITORIES.every((one) => existsSync(mapOf(making, one))));
    });
    // Two journeys may run at once: whoever is later takes what the first one made.
    await rename(making, made).catch(() => rm(making, { recursive: true, force: true }));
  }
  await cp(made, folder, { recursive: true });
}

/** What was made for builds before this one; not what another journey is making now. */
async function dropOlder(): Promise<void> {
  await mkdir(SHELF, { recursive: true });
  const older = (await readdir(SHELF)).filter((name) => !name.startsWith('making-'));
  await Promise.all(older.map((name) => rm(join(SHELF, name), { recursive: true, force: true })));
}

function mapOf(folder: string, territory: string): string {
  return join(folder, 'packs', territory, 'current.json');
}

/** Names what the demonstration depends on: the programs as they were built, and today. */
async function buildAndDay(): Promise<string> {
  const hash = createHash('sha256').update(new Date().toDateString());
  for (const part of ['server', 'src']) {
    const folder = join(HOME, 'build', part);
    for (const name of (await readdir(folder, { recursive: true })).sort()) {
      if (!name.endsWith('.js')) continue;
      const { mtimeMs, size } = await stat(join(folder, name));
      hash.update(`${name} ${String(mtimeMs)} ${String(size)}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
