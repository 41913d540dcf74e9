import { createRequire } from 'node:module';
import { folded } from '../../src/domain/kernel/folded.ts';

/** A commune of the official list. */
export interface OfficialCommune {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** A community of communes (or larger) of the official list. */
export interface Epci {
  readonly code: string;
  readonly name: string;
  readonly communes: readonly OfficialCommune[];
}

interface Entry {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly {
    readonly code: string;
    readonly nom: string;
    readonly populationTotale?: number;
  }[];
}

/**
 * The EPCI of this SIREN code with its member communes, from `@etalab/decoupage-administratif`
 * (Licence Ouverte); undefined when there is none.
 */
export function epciOf(code: string): Epci | undefined {
  const require = createRequire(import.meta.url);
  const list = require('@etalab/decoupage-administratif/data/epci.json') as readonly Entry[];
  const found = list.find((one) => one.code === code);
  return (
    found && {
      code: found.code,
      name: found.nom,
      communes: found.membres
        .map((one) => ({ code: one.code, name: one.nom, population: one.populationTotale ?? 0 }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    }
  );
}

/** The communities whose name holds all of these words, or whose code it is, the shortest names first. */
export function communitiesLike(words: string, most: number): readonly Epci[] {
  const require = createRequire(import.meta.url);
  const list = require('@etalab/decoupage-administratif/data/epci.json') as readonly Entry[];
  const sought = folded(words).split(' ').filter(Boolean);
  if (sought.length === 0) return [];
  return list
    .filter(({ code, nom }) => {
      const name = folded(nom);
      return code === words.trim() || sought.every((word) => name.includes(word));
    })
    .sort((a, b) => a.nom.length - b.nom.length || (a.nom < b.nom ? -1 : 1))
    .slice(0, most)
    .flatMap(({ code }) => epciOf(code) ?? []);
}

/** A commune that was: delegated, associated, or only a code of before; and the one it is in now. */
export interface FormerCommune {
  readonly code: string;
  /** Empty for an old code that has no name. */
  readonly name: string;
  readonly seat: string;
}

interface ListedCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly chefLieu?: string;
  /** Of a district of Paris, Lyon or Marseille. */
  readonly commune?: string;
  readonly anciensCodes?: readonly string[];
  readonly population?: number;
}

/** The communes of today whose name holds all of these words, or whose code it is, the shortest names first. */
export function communesLike(words: string, most: number): readonly OfficialCommune[] {
  const require = createRequire(import.meta.url);
  const list =
    require('@etalab/decoupage-administratif/data/communes.json') as readonly ListedCommune[];
  const sought = plain(words).split(' ').filter(Boolean);
  if (sought.length === 0) return [];
  return list
    .filter(({ code, nom, type }) => {
      if (type !== 'commune-actuelle') return false;
      const name = plain(nom);
      return code === words.trim().toUpperCase() || sought.every((word) => name.includes(word));
    })
    .sort((a, b) => a.nom.length - b.nom.length || (a.code < b.code ? -1 : 1))
    .slice(0, most)
    .map(({ code, nom, population = 0 }) => ({ code, name: nom, population }));
}

/** What the communes of a territory were made of, by the same official list. */
export function formerCommunesOf(communes: readonly { code: string }[]): readonly FormerCommune[] {
  const require = createRequire(import.meta.url);
  const list =
    require('@etalab/decoupage-administratif/data/communes.json') as readonly ListedCommune[];
  const seats = new Set(communes.map(({ code }) => code));
  return list.flatMap(({ code, nom, chefLieu, commune, anciensCodes = [] }) => {
    const seat = chefLieu ?? commune;
    if (seat !== undefined) return seats.has(seat) ? [{ code, name: nom, seat }] : [];
    if (!seats.has(code)) return [];
    return anciensCodes.map((old) => ({ code: old, name: '', seat: code }));
  });
}

/** Finds communes of one territory by what people write for them. */
export class CommuneFinder {
  readonly #codes: ReadonlySet<string>;
  readonly #byName: ReadonlyMap<string, string>;
  readonly #formerByCode = new Map<string, FormerCommune>();
  /** Undefined: two have this name, and are in two communes now. */
  readonly #formerByName = new Map<string, FormerCommune | undefined>();

  constructor(
    communes: readonly { readonly code: string; readonly name: string }[],
    former: readonly FormerCommune[] = [],
  ) {
    this.#codes = new Set(communes.map(({ code }) => code));
    this.#byName = new Map(communes.map(({ code, name }) => [plain(name), code]));
    for (const one of former) {
      const known = this.#formerByCode.get(one.code);
      if (!known || known.name === '') this.#formerByCode.set(one.code, one);
      if (one.name === '') continue;
      const name = plain(one.name);
      const isOther =
        this.#formerByName.has(name) && this.#formerByName.get(name)?.seat !== one.seat;
      this.#formerByName.set(name, isOther ? undefined : one);
    }
  }

  /**
   * The INSEE code of "01457", "1457", "Vonnas", "01540 VONNAS", "1540 VONNAS CEDEX 2", "St Jean s/ Veyle";
   * of a former commune, that of the commune it is in now; undefined: not here.
   */
  find(text: string): string | undefined {
    const code = codeIn(text);
    if (this.#codes.has(code)) return code;
    const name = nameIn(text);
    const now = this.#byName.get(plain(text)) ?? this.#byName.get(name);
    return now ?? this.#formerIn(text)?.seat;
  }

  /** The name of the former commune that is meant; undefined when it is one of today. */
  formerName(text: string): string | undefined {
    const seat = this.find(text);
    const former = this.#formerIn(text);
    if (!former?.name || this.#codes.has(codeIn(text)) || former.seat !== seat) return undefined;
    return this.#byName.has(nameIn(text)) ? undefined : former.name;
  }

  #formerIn(text: string): FormerCommune | undefined {
    return this.#formerByCode.get(codeIn(text)) ?? this.#formerByName.get(nameIn(text));
  }
}

/** A code whose first 0 a spreadsheet has eaten gets it back. */
function codeIn(text: string): string {
  const code = text.trim().toUpperCase();
  return /^\d{4}$/.test(code) ? `0${code}` : code;
}

/** The name of a commune on an envelope: without its postcode and the post office's own word. */
function nameIn(text: string): string {
  return plain(text.replace(/^\s*\d{4,5}\s+/, '').replace(/\s+cedex(?:\s+\d{1,2})?\s*$/i, ''));
}

const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', s: 'sur' };

function plain(name: string): string {
  return folded(name)
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}
