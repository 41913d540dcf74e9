import { tellOpenedFiles } from '../../contract/journal/endpoints.ts';
import { MAX_OPENINGS } from '../../contract/journal/journal.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { AskProblem, Server } from '../engine/gateway/server.ts';
import { VaultClosed, type Vault } from '../engine/vault/vault.ts';

/** One person's file, opened here. */
interface Opening {
  readonly territory: string;
  readonly person: Id<'person'>;
  readonly day: Day;
}

/** What openings are kept and told with. */
export interface OpenedFilesParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly server: Pick<Server, 'ask'>;
  /** A row's name: later ones come later. */
  readonly name: () => string;
}

const PREFIX = 'opened ';
/** So many wait for a network; of more, the first ones are told. */
const MAX_WAITING = 5_000;
/** The server will not hear of these later either. */
const FINAL: ReadonlySet<AskProblem> = new Set(['bad_request', 'forbidden', 'not_found']);

/** Whose files were opened on this device, sealed until the server was told. */
export class OpenedFiles {
  readonly #parts: OpenedFilesParts;
  /** What is noted already, so that a screen that is drawn again writes nothing. */
  readonly #noted = new Set<string>();
  /** One telling after the other: two at once would tell the same. */
  #telling: Promise<unknown> = Promise.resolve();

  constructor(parts: OpenedFilesParts) {
    this.#parts = parts;
  }

  /** Notes one, once for a person and day. */
  async note(opening: Opening): Promise<void> {
    const key = JSON.stringify(opening);
    if (this.#noted.has(key)) return;
    this.#noted.add(key);
    const { name, tables, vault } = this.#parts;
    if ((await this.#rows().count()) >= MAX_WAITING) return;
    const row = `${PREFIX}${name()}`;
    await tables.sealed.put({ key: row, sealed: await vault.seal(row, opening) });
  }

  /** Tells the server all that was opened in this territory; what it did not hear is told another time. */
  tell(territory: string): Promise<void> {
    const told = this.#telling.then(() => this.#tellAll(territory));
    this.#telling = told.catch(() => undefined);
    return told;
  }

  async #tellAll(territory: string): Promise<void> {
    const { server, tables, vault } = this.#parts;
    const rows = await this.#rows().toArray();
    const openings: { readonly key: string; readonly opening: Opening }[] = [];
    for (const { key, sealed } of rows) {
      try {
        openings.push({ key, opening: (await vault.unseal(key, sealed)) as Opening });
      } catch (error) {
        // Locked meanwhile: after the next opening they are still there.
        if (error instanceof VaultClosed) return;
        throw error;
      }
    }
    const ours = openings.filter(({ opening }) => opening.territory === territory);
    for (let from = 0; from < ours.length; from += MAX_OPENINGS) {
      const batch = ours.slice(from, from + MAX_OPENINGS);
      const opened = batch.map(({ opening: { person, day } }) => ({ person, day }));
      const told = await server.ask(tellOpenedFiles, { territory }, { opened });
      if (!told.ok && !FINAL.has(told.problem)) return;
      await tables.sealed.bulkDelete(batch.map(({ key }) => key));
    }
  }

  #rows() {
    return this.#parts.tables.sealed.where('key').startsWith(PREFIX);
  }
}
