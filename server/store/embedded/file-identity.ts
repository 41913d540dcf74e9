import { statSync } from 'node:fs';
import { unavailable } from './failures.ts';

/**
 * Which file stands at a path, and when it was last written: whoever alone writes it notices by this
 * that somebody else has. A few microseconds a look.
 */
export class FileIdentity {
  readonly #path: string;
  #file: string;
  #log: string | undefined;

  /** Throws StoreUnavailable when there is no file: opening it would make an empty one. */
  constructor(path: string) {
    this.#path = path;
    this.#file = this.#look();
  }

  /** It is now as we left it ourselves. */
  remember(): void {
    this.#file = this.#look();
    this.#log = logAt(this.#path);
  }

  /** Whether somebody else wrote it, or put another file in its place. Throws when it is gone. */
  hasChanged(): boolean {
    return this.#look() !== this.#file;
  }

  /** Whether it is another file altogether, and not the same one with something written into it. */
  hasMoved(): boolean {
    return fileOf(this.#look()) !== fileOf(this.#file);
  }

  /** Whether another log stands beside it than was there when it was last remembered. */
  hasLogChanged(): boolean {
    return logAt(this.#path) !== this.#log;
  }

  #look(): string {
    try {
      const { dev, ino, size, mtimeNs } = statSync(this.#path, { bigint: true });
      return `${dev} ${ino} ${size} ${mtimeNs}`;
    } catch (error) {
      throw unavailable(error);
    }
  }
}

function fileOf(identity: string): string {
  return identity.split(' ', 2).join(' ');
}

function logAt(path: string): string | undefined {
  const found = statSync(`${path}-wal`, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}
