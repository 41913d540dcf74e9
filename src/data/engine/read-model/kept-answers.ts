import { isFull } from '../disk/is-full.ts';
import type { Tables } from '../disk/tables.ts';
import { SealBroken } from '../vault/sealing.ts';
import { VaultClosed, type Vault } from '../vault/vault.ts';
import { keptAnswersOf } from './keys.ts';

/** What answers are kept with. */
export interface KeptAnswersParts {
  readonly tables: Tables;
  readonly vault: Vault;
  /** Where the person works now. */
  readonly territory: () => string | undefined;
}

/**
 * Answers that take long to work out of many documents, kept sealed so that there is something to show while
 * they are worked out again. They go with the documents (`ReadModel.clear`) and with the device.
 */
export class KeptAnswers {
  readonly #parts: KeptAnswersParts;
  #writing: Promise<void> = Promise.resolve();
  readonly #latest = new Map<string, unknown>();

  constructor(parts: KeptAnswersParts) {
    this.#parts = parts;
  }

  /** What was kept under this name in the present territory; undefined: nothing that can be read. */
  async read(name: string): Promise<unknown> {
    const { tables, vault } = this.#parts;
    const key = this.#keyOf(name);
    const row = key === undefined ? undefined : await tables.sealed.get(key);
    if (!row || !vault.isOpen) return undefined;
    try {
      return await vault.unseal(row.key, row.sealed);
    } catch (error) {
      if (error instanceof SealBroken || error instanceof VaultClosed) return undefined;
      throw error;
    }
  }

  /** Keeps the latest answer of that name, as far as the device has room and stays where it is. */
  keep(name: string, answer: unknown): Promise<void> {
    const key = this.#keyOf(name);
    if (key === undefined) return Promise.resolve();
    this.#latest.set(key, answer);
    this.#writing = this.#writing.then(() => this.#write(key, answer)).catch(ignoreIfNotKept);
    return this.#writing;
  }

  async #write(key: string, answer: unknown): Promise<void> {
    const { tables, vault } = this.#parts;
    if (this.#latest.get(key) !== answer) return;
    await tables.sealed.put({ key, sealed: await vault.seal(key, answer) });
    // Its territory may have been taken off this device meanwhile.
    if (!key.startsWith(keptAnswersOf(this.#parts.territory() ?? ''))) {
      await tables.sealed.delete(key);
    }
  }

  #keyOf(name: string): string | undefined {
    const territory = this.#parts.territory();
    return territory === undefined ? undefined : keptAnswersOf(territory) + name;
  }
}

/** Nothing is lost: it is worked out again. */
function ignoreIfNotKept(error: unknown): void {
  if (!isFull(error) && !(error instanceof VaultClosed)) throw error;
}
