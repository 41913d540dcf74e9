import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this program, whether it runs from its sources or from `build/`. */
export const PROGRAM_FOLDER = nearestPackageFolder(dirname(fileURLToPath(import.meta.url)));

/** The version of this program. */
export const PROGRAM_VERSION = versionIn(join(PROGRAM_FOLDER, 'package.json'));

function nearestPackageFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder
    ? folder
    : nearestPackageFolder(above);
}

function versionIn(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
