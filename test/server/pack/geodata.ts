import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A real extract that lies beside the repository on our own machines, and nowhere else. */
export function geodata(name: string): string {
  return fileURLToPath(new URL(`../../../../shared/geodata/${name}`, import.meta.url));
}

/** Why a test with this file is left out; `false` when the file is there. */
export function without(name: string): string | false {
  return existsSync(geodata(name)) ? false : `../shared/geodata/${name} is not on this machine`;
}
