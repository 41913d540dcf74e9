import { join, resolve } from 'node:path';

/** Whether the tests run as the compiler left them in `build/`, or as they are written. */
const IS_COMPILED = import.meta.filename.endsWith('.js');

/** The folder of this repository. */
export const HOME = resolve(import.meta.dirname, IS_COMPILED ? '../../..' : '../..');

/**
 * What node is given to run a program of this repository, as compiled as whoever starts it.
 * @param program its source, from the folder of the repository
 */
export function argsToRun(program: string): readonly string[] {
  return IS_COMPILED
    ? [join(HOME, 'build', program.replace(/\.ts$/, '.js'))]
    : ['--import=tsx', join(HOME, program)];
}
