import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HOME } from '../../support/programs.ts';

const run = promisify(execFile);
/**
 * The commit of the release before this one: people's phones still run its app. Moved forward when a
 * release is made.
 */
const PREVIOUS_RELEASE = '2480e8ad450f5128ad914cc74e7e0bf5af1cb1d2';

/**
 * Builds the previous release's app from the history of this repository, once; the next run finds it.
 * @returns the folder of the built app, for `DIST_DIR`
 * @throws when the history does not reach back that far (a shallow clone), or when it cannot be built
 */
export async function previousApp(): Promise<string> {
  const kept = join(HOME, '.cache/previous-release', PREVIOUS_RELEASE);
  const dist = join(kept, 'dist');
  if (existsSync(join(dist, 'index.html'))) return dist;
  const making = `${kept}.${String(process.pid)}`;
  await mkdir(making, { recursive: true });
  await unpackInto(making);
  await installInto(making);
  const vite = join(making, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: making });
  await rm(kept, { recursive: true, force: true });
  await rename(making, kept);
  return dist;
}

async function unpackInto(folder: string): Promise<void> {
  const tar = `${folder}.tar`;
  await run('git', ['archive', '--output', tar, PREVIOUS_RELEASE], { cwd: HOME }).catch(
    (error: unknown) => {
      throw new Error(
        'The previous release is not in the history of this clone: git fetch --unshallow brings it.',
        { cause: error },
      );
    },
  );
  await run('tar', ['-xf', tar, '-C', folder]);
  await rm(tar);
}

/** What it was built with: the packages of today where its lock file is the same, else its own. */
async function installInto(folder: string): Promise<void> {
  const [then, now] = await Promise.all(
    [folder, HOME].map((one) => readFile(join(one, 'package-lock.json'), 'utf8')),
  );
  if (then === now) await symlink(join(HOME, 'node_modules'), join(folder, 'node_modules'));
  else await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
}
