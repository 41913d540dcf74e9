import Flatbush from 'flatbush';
import MiniSearch, { type SearchResult } from 'minisearch';
import { distanceKm, type Point } from '../../domain/kernel/place.ts';
import type { AddressIndex, House, Street } from './address-index.ts';
import { decodeAddresses } from './addresses-file.ts';
import { questionOf, type Question } from './question.ts';
import { withoutTypes, wordsOf } from './words.ts';

/**
 * How exactly a place is known: the very door; the nearest known door of the street; the street; a
 * hamlet or another named place; a commune.
 */
export type Precision = 'door' | 'near-door' | 'street' | 'hamlet' | 'commune';

/** An address that was found. */
export interface FoundAddress extends Point {
  /** What the point is: "12 bis Chemin du Lavoir, Vonnas". */
  readonly label: string;
  /** As it is written on an envelope, with the number that was asked, known or not. */
  readonly line: string;
  /** INSEE code; empty when nobody said. */
  readonly commune: string;
  readonly communeName: string;
  readonly precision: Precision;
  /** Only some of the words that were typed are in it: nothing has them all. */
  readonly partial?: true;
}

/** The address nearest to a place, and how far it is. */
export interface NearAddress {
  readonly label: string;
  readonly metres: number;
}

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly commune: string;
  readonly former: string;
  readonly postcode: string;
}

/** Beside streets this near (kilometres), one farther away comes later in a list. */
const NEAR_KM = 5;
/** How far (metres) an address may be and still say where something is. */
const MAX_METRES = 400;
const METRES_PER_DEGREE = 111_195;

/**
 * Reads `addresses.bin` of a territory pack.
 * @throws AddressesUnreadable
 */
export function readAddresses(bytes: Uint8Array): Addresses {
  return new Addresses(decodeAddresses(bytes));
}

/** The addresses of a territory, searched as one types and asked in reverse, without any network. */
export class Addresses {
  readonly #streets: readonly Street[];
  readonly #index: MiniSearch<Entry>;
  #doors: Doors | undefined;

  constructor({ streets }: AddressIndex) {
    this.#streets = streets;
    this.#index = new MiniSearch<Entry>({
      fields: ['name', 'commune', 'former', 'postcode'],
      tokenize: (text) => [...wordsOf(text)],
      processTerm: (term) => term,
      searchOptions: {
        boost: { name: 3, former: 1.2 },
        // A letter wrong in four; the beginning of a word is enough while one types.
        fuzzy: (term) =>
          /\d/.test(term) ? false : term.length > 5 ? 2 : term.length > 3 ? 1 : false,
        prefix: (term) => term.length > 1,
        weights: { prefix: 0.6, fuzzy: 0.35 },
      },
    });
    this.#index.addAll(streets.map(entryOf));
  }

  /** How many streets and hamlets are known. */
  get size(): number {
    return this.#streets.length;
  }

  /** What somebody may mean who typed this, the best first. */
  search(text: string, { near, limit = 8 }: { near?: Point; limit?: number } = {}): FoundAddress[] {
    const question = questionOf(text);
    if (question.words === '') return [];
    const { found, partial } = this.#matching(question);
    return this.#ranked(found, near)
      .slice(0, limit)
      .map((street) => ({ ...addressOf(street, question), ...(partial && { partial }) }));
  }

  /** The known address nearest to a place; undefined when none is within 400 m. */
  nearest(place: Point): NearAddress | undefined {
    this.#doors ??= new Doors(this.#streets);
    return this.#doors.nearest(place);
  }

  /** All words must be there; when nothing has them all, some that tell: "rue" alone does not. */
  #matching({ words }: Question): { readonly found: SearchResult[]; readonly partial?: true } {
    const all = this.#index.search(words, { combineWith: 'AND' });
    if (all.length > 0) return { found: all };
    const telling = withoutTypes(words);
    return { found: this.#index.search(telling, { combineWith: 'OR' }), partial: true };
  }

  #ranked(found: readonly SearchResult[], near: Point | undefined): Street[] {
    const scored = found.flatMap(({ id, score }) => {
      const street = this.#streets[id as number];
      if (!street) return [];
      const km = near ? distanceKm(near, street) : 0;
      return [{ street, score: score * (near ? 1 + Math.exp(-km / NEAR_KM) / 2 : 1) }];
    });
    return scored.sort((a, b) => b.score - a.score).map(({ street }) => street);
  }
}

function entryOf({ name, communeName, formerCommune, postcode }: Street, id: number): Entry {
  return { id, name, commune: communeName, former: formerCommune, postcode };
}

function addressOf(street: Street, { number, suffix }: Question): FoundAddress {
  const { commune, communeName, isHamlet, name } = street;
  const house = number === undefined ? undefined : houseIn(street, number, suffix);
  const { lat, lon } = house ?? street;
  const line = number === undefined ? name : `${numberOf({ number, suffix })} ${name}`;
  const told = { label: labelOf(street, house), line, commune, communeName, lat, lon };
  if (house) {
    const isDoor = house.number === number && house.suffix === suffix;
    return { ...told, precision: isDoor ? 'door' : 'near-door' };
  }
  if (name === communeName) return { ...told, line: name, precision: 'commune' };
  return { ...told, precision: isHamlet ? 'hamlet' : 'street' };
}

function numberOf({ number, suffix }: Pick<House, 'number' | 'suffix'>): string {
  return suffix ? `${String(number)} ${suffix}` : String(number);
}

/** The door itself, else the nearest number, rather on the same side of the street. */
function houseIn({ houses }: Street, number: number, suffix: string): House | undefined {
  const away = (house: House): number =>
    Math.abs(house.number - number) +
    (house.number % 2 === number % 2 ? 0 : 2.5) +
    (house.suffix === suffix ? 0 : 0.5);
  const [first, ...others] = houses;
  return first && others.reduce((best, one) => (away(one) < away(best) ? one : best), first);
}

function labelOf({ name, communeName }: Street, house?: House): string {
  if (name === communeName) return name;
  return `${house ? `${numberOf(house)} ` : ''}${name}, ${communeName}`;
}

/** Every door, and every street or hamlet that has none, by where it is. */
class Doors {
  readonly #places: { readonly street: Street; readonly house?: House }[];
  readonly #boxes: Flatbush | undefined;

  constructor(streets: readonly Street[]) {
    this.#places = streets.flatMap((street) =>
      street.houses.length > 0 ? street.houses.map((house) => ({ street, house })) : [{ street }],
    );
    if (this.#places.length === 0) return;
    const boxes = new Flatbush(this.#places.length);
    for (const { street, house = street } of this.#places) {
      boxes.add(house.lon, house.lat, house.lon, house.lat);
    }
    boxes.finish();
    this.#boxes = boxes;
  }

  nearest({ lon, lat }: Point): NearAddress | undefined {
    const y = MAX_METRES / METRES_PER_DEGREE;
    const x = y / Math.cos((lat * Math.PI) / 180);
    const near = this.#boxes?.search(lon - x, lat - y, lon + x, lat + y) ?? [];
    let best: NearAddress | undefined;
    for (const index of near) {
      const place = this.#places[index];
      if (!place) continue;
      const metres = distanceKm({ lon, lat }, place.house ?? place.street) * 1_000;
      if (metres > MAX_METRES || metres >= (best?.metres ?? Infinity)) continue;
      best = { label: labelOf(place.street, place.house), metres };
    }
    return best;
  }
}
