/** Where things are, whatever folder the command was typed in. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** An absolute path to something in the repository. */
export const at = (...parts) => join(root, ...parts);

/** The JavaScript file of an installed command, run by Node itself so that Windows needs no shell. */
export const tool = {
  /** The compiler in Go: the same answers in a fifth of the time. The one in JavaScript stays for ESLint and our own rules. */
  tsc: at('node_modules/typescript-native/bin/tsc'),
  vite: at('node_modules/vite/bin/vite.js'),
  prettier: at('node_modules/prettier/bin/prettier.cjs'),
  oxlint: at('node_modules/oxlint/bin/oxlint'),
  eslint: at('node_modules/eslint/bin/eslint.js'),
  depcruise: at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
  knip: at('node_modules/knip/bin/knip.js'),
  wtr: at('node_modules/@web/test-runner/dist/bin.js'),
};
