import { createRequire } from 'node:module';
import { fold } from './fold.ts';

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

/** Finds communes of one territory by what people write for them. */
export class CommuneFinder {
  readonly #codes: ReadonlySet<string>;
  readonly #byName: ReadonlyMap<string, string>;

  constructor(communes: readonly { readonly code: string; readonly name: string }[]) {
    this.#codes = new Set(communes.map(({ code }) => code));
    this.#byName = new Map(communes.map(({ code, name }) => [plain(name), code]));
  }

  /** The INSEE code of "01457", "Vonnas", "01540 VONNAS", "St Jean s/ Veyle"; undefined: not here. */
  find(text: string): string | undefined {
    const code = text.trim().toUpperCase();
    if (this.#codes.has(code)) return code;
    return (
      this.#byName.get(plain(text)) ?? this.#byName.get(plain(text.replace(/^\s*\d{5}\s+/, '')))
    );
  }
}

const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', s: 'sur' };

function plain(name: string): string {
  return fold(name)
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}
