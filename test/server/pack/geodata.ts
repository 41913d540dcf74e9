import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../support/programs.ts';

/** A real extract that lies beside the repository on our own machines, and nowhere else. */
export function geodata(name: string): string {
  return join(HOME, '../shared/geodata', name);
}

/** Why a test with this file is left out; `false` when the file is there. */
export function without(name: string): string | false {
  return existsSync(geodata(name)) ? false : `../shared/geodata/${name} is not on this machine`;
}
