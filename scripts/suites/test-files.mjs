/** Which files are tests: one naming rule for the scripts, the runners and the house rules. */
import { existsSync, readdirSync } from 'node:fs';
import { at } from '../paths.mjs';

/**
 * The `*.test.ts` files under a folder of the repository, sorted, relative to the repository.
 * @param {string} folder
 * @param {string} [except] a folder within it that is left out
 */
export function testFiles(folder, except) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { recursive: true })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !(except && file.startsWith(`${except}/`)))
    .sort();
}

/** Where the compiler puts a test. */
export function compiledFile(file) {
  return `build/${file.replace(/\.ts$/, '.js')}`;
}

/** The test that the compiler put there; any other file is itself. */
export function sourceFile(file) {
  return file.replace(/^build\/(.*)\.js$/, '$1.ts');
}
