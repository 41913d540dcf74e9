import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Aggregate } from '../../../src/domain/nouns.ts';
import { importTerritory } from '../../../server/import/import.ts';
import { stateIn } from '../../../server/referee/stored-states.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { UnknownShelf, type Store } from '../../../server/store/store.ts';
import { RULES } from '../../../src/domain/rules.ts';

/** The community of communes that tests import. */
export const VEYLE = ['--epci', '200070555', '--name', 'cc-de-la-veyle'] as const;

/** Noon of a day in 2026. */
export const clock = (): number => Date.parse('2026-11-23T12:00:00Z');

/** What the command said and how it ended. */
export interface ImportOutput {
  readonly code: number;
  readonly lines: readonly string[];
  readonly text: string;
}

/** A data folder of its own, and the import command at work on it. */
export class ImportDesk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<ImportDesk> {
    return new ImportDesk(await mkdtemp(join(tmpdir(), 'coudmain-import-')));
  }

  /** Puts a file on the desk and gives its path. */
  async file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  /** Calls the command; `wrap` lets a test hold the store's hand. */
  async run(
    argv: readonly string[],
    wrap: (store: Store) => Store = (store) => store,
  ): Promise<ImportOutput> {
    const lines: string[] = [];
    const code = await importTerritory(argv, {
      open: async () => wrap(EmbeddedStore.open(join(this.folder, 'data'))),
      clock,
      say: (line) => lines.push(line),
    });
    return { code, lines, text: lines.join('\n') };
  }

  /** Imports people into CC de la Veyle from a CSV text. */
  async people(csv: string | Uint8Array, ...more: readonly string[]): Promise<ImportOutput> {
    return this.run([...VEYLE, '--people', await this.file('people.csv', csv), ...more]);
  }

  /** Imports volunteers likewise. */
  async volunteers(csv: string | Uint8Array, ...more: readonly string[]): Promise<ImportOutput> {
    return this.run([...VEYLE, '--volunteers', await this.file('volunteers.csv', csv), ...more]);
  }

  /** Looks into the store while no command holds it. */
  async look<T>(at: (store: Store) => Promise<T>): Promise<T> {
    const store = EmbeddedStore.open(join(this.folder, 'data'));
    try {
      return await at(store);
    } finally {
      await store.close();
    }
  }

  /** Everything that CC de la Veyle holds, as stored; empty when there is no such territory. */
  async documents(): Promise<readonly { readonly _id: string }[]> {
    return this.look(async (store) => {
      try {
        const shelf = await store.shelf('cc-de-la-veyle');
        return (await shelf.changes('0', { limit: 50_000 })).changes.map(({ doc }) => doc);
      } catch (error) {
        if (error instanceof UnknownShelf) return [];
        throw error;
      }
    });
  }

  /** What is the case in CC de la Veyle, of one kind. */
  async all<N extends Aggregate['noun']>(noun: N): Promise<Extract<Aggregate, { noun: N }>[]> {
    const docs = await this.documents();
    return docs
      .filter(({ _id }) => _id.startsWith(`${noun}:`))
      .map((doc) => stateIn({ _rev: '', ...doc }, RULES) as Extract<Aggregate, { noun: N }>);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A text as Windows-1252 writes it. */
export function windows1252(text: string): Uint8Array {
  const special = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
  return Uint8Array.from(text, (letter) => {
    const at = letter === ' ' ? -1 : special.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
}
