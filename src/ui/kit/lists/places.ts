import { createContext } from '@lit/context';

/** What is kept of a screen while somebody is elsewhere. */
interface KeptPlace {
  /** How far down they had read, in CSS pixels. */
  readonly y?: number;
  /** Their filters and how they looked at the list: never a word they wrote. */
  readonly values?: Readonly<Record<string, string>>;
  /** How many rows were drawn. */
  readonly shown?: number;
}

const KEY = 'coudmain-places';

/**
 * Where somebody was in each screen, by its address, so that coming back leads to the same line of the
 * same list. Numbers and filters last as long as the tab; what was searched for may be a name and stays
 * in memory alone.
 */
export class Places {
  readonly #storage: Storage | undefined;
  readonly #words = new Map<string, string>();
  #places: Record<string, KeptPlace>;

  /**
   * Reads what the tab still knows.
   * @param storage the tab's own (`sessionStorage`), to survive a reload; absent: memory alone
   */
  constructor(storage?: Storage) {
    this.#storage = storage;
    this.#places = read(storage);
  }

  of(path: string): KeptPlace {
    return this.#places[path] ?? {};
  }

  keep(path: string, changes: KeptPlace): void {
    this.#places = { ...this.#places, [path]: { ...this.of(path), ...changes } };
    write(this.#storage, this.#places);
  }

  /** What was searched for there, since the app was opened. */
  wordsOf(path: string): string {
    return this.#words.get(path) ?? '';
  }

  keepWords(path: string, words: string): void {
    this.#words.set(path, words);
  }
}

/** The places of this tab; screens read them through `ListPlace`. */
export const placesContext = createContext<Places>('places');

function read(storage: Storage | undefined): Record<string, KeptPlace> {
  try {
    return JSON.parse(storage?.getItem(KEY) ?? '{}') as Record<string, KeptPlace>;
  } catch {
    return {};
  }
}

/** A browser that keeps nothing forgets at a reload where one was: nothing worse. */
function write(storage: Storage | undefined, places: Record<string, KeptPlace>): void {
  try {
    storage?.setItem(KEY, JSON.stringify(places));
  } catch {
    // Full, or forbidden.
  }
}
