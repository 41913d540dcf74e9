/** Runs test files in one process, for suites of pure functions: a process each costs more than the tests. */
import { pathToFileURL } from 'node:url';
import { at } from '../paths.mjs';

for (const file of process.argv.slice(2)) await import(pathToFileURL(at(file)));
