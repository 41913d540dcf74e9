import { ACCOUNTS } from '../shelf-names.ts';
import { objectOf, textIn } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';
import { absentIn, failureOf } from './couch-failures.ts';
import { compareSeqs } from './seqs.ts';
import { deleteRevisions, writeRun } from './shelf-writing.ts';

/** What is known outside a territory's database of its life. */
export interface WitnessedLife {
  /** The life it is in. */
  readonly epoch: string;
  /** The last seq that was seen in that life. */
  readonly seq: string;
  /** The epoch that still stands in the database and is to give way to this one. */
  readonly replaces?: string;
}

/** A witnessed life as it is stored, with the revision that the next writer must name. */
export interface StoredLife extends WitnessedLife {
  readonly rev: string;
}

/**
 * The epoch and the highest seq of each territory, in a document of `_accounts`: a database that was
 * put back to an earlier state has put back its own epoch too, and cannot know. Compare-and-swap
 * there lets one of several gateways say which life begins.
 */
export class EpochWitness {
  readonly #accounts: CouchDatabase;

  constructor(accounts: CouchDatabase) {
    this.#accounts = accounts;
  }

  /** What was seen of a territory; `nowhere` when there are no accounts to keep it in yet. */
  async read(territory: string): Promise<StoredLife | 'nowhere' | undefined> {
    const answer = await this.#accounts.ask({ path: encodeURIComponent(idOf(territory)) });
    if (!answer.ok) {
      const absent = absentIn(answer);
      if (absent === undefined) throw failureOf(answer);
      return absent === 'database' ? 'nowhere' : undefined;
    }
    const doc = objectOf(answer.value);
    const { replaces } = doc;
    return {
      epoch: textIn(doc, 'epoch'),
      seq: textIn(doc, 'seq'),
      rev: textIn(doc, '_rev'),
      ...(typeof replaces === 'string' && { replaces }),
    };
  }

  /** Writes over what was read (undefined: nothing); false when somebody else was faster. */
  async write(territory: string, life: WitnessedLife, over: string | undefined): Promise<boolean> {
    const write = { id: idOf(territory), expected: over, body: { ...life } };
    const [result] = await writeRun(this.#accounts, [write]);
    return result?.ok === true;
  }

  /** Notes that a life has come so far, if it is the one known; somebody else may have noted more. */
  async advance(territory: string, { epoch, seq }: WitnessedLife): Promise<void> {
    const known = await this.read(territory);
    if (known === undefined || known === 'nowhere' || known.epoch !== epoch) return;
    if (compareSeqs(known.seq, seq) < 0) {
      await this.write(territory, { epoch, seq }, known.rev);
    }
  }

  /** A new life begins that nobody has seen before: what was known of the name is over. */
  async replace(territory: string, life: WitnessedLife): Promise<void> {
    for (;;) {
      const known = await this.read(territory);
      if (known === 'nowhere' || (await this.write(territory, life, known?.rev))) return;
    }
  }

  /** Forgets a territory that is no more. */
  async forget(territory: string): Promise<void> {
    const known = await this.read(territory);
    if (known === undefined || known === 'nowhere') return;
    await deleteRevisions(this.#accounts, [{ id: idOf(territory), rev: known.rev }]);
  }
}

/** Whether something was seen. */
export function isLife(seen: StoredLife | 'nowhere' | undefined): seen is StoredLife {
  return seen !== undefined && seen !== 'nowhere';
}

/** Nobody is witness to the accounts themselves. */
export function isWitnessed(shelf: string): boolean {
  return shelf !== ACCOUNTS;
}

function idOf(territory: string): string {
  return `witness:${territory}`;
}
