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
  const dist = join(kept, 'app/dist');
  if (existsSync(join(dist, 'index.html'))) return dist;
  const making = `${kept}.${String(process.pid)}`;
  const app = join(making, 'app');
  await mkdir(app, { recursive: true });
  await unpackInto(app);
  await installInto(app, making);
  const vite = join(app, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: app });
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

/** What is read of a lock file: each package by its folder. */
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean }>
  >;
}

/**
 * What it was built with: the packages of today where none is of another version, and in the folder `above` those that
 * are not among them any more; else all of its own.
 */
async function installInto(app: string, above: string): Promise<void> {
  const [then, now] = (await Promise.all([app, HOME].map(lockOf))) as [Lock, Lock];
  const all = Object.entries(then.packages).filter(([folder]) => folder !== '');
  const isOther = ([folder, { version }]: (typeof all)[number]): boolean =>
    (now.packages[folder]?.version ?? version) !== version;
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts'];
  if (all.some(isOther)) {
    await run('npm', ['ci', ...quietly], { cwd: app });
    return;
  }
  await symlink(join(HOME, 'node_modules'), join(app, 'node_modules'));
  const gone = all.filter(([folder, { dev }]) => !now.packages[folder] && !dev);
  if (gone.length === 0) return;
  const wanted = gone.map(([folder, { version }]) => `${nameOf(folder)}@${String(version)}`);
  await run('npm', ['install', ...quietly, '--no-package-lock', '--prefix', above, ...wanted]);
}

async function lockOf(folder: string): Promise<Lock> {
  return JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as Lock;
}

/** What npm calls the package in a folder of a lock file. */
function nameOf(folder: string): string {
  return folder.split('node_modules/').at(-1) ?? folder;
}
