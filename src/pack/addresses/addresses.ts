import { distanceKm, type Point } from '../../domain/kernel/place.ts';
import type { AddressIndex, House, Street } from './address-index.ts';
import { decodeAddresses } from './addresses-file.ts';
import { NearestDoor } from './nearest-door.ts';
import { questionOf, type Door } from './question.ts';
import type { StreetMatch } from './street-match.ts';
import { StreetSearch } from './street-search.ts';
import { streetKey } from './words.ts';

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

/** Beside streets this near (kilometres), one farther away comes later in a list. */
const NEAR_KM = 5;
/** What it counts for to be near, and to have the very door that was asked. */
const NEAR = 0.15;
const DOOR = 0.08;
/** What has only some of the words is shown beside what has all when it answers nearly as well. */
const NEARLY = 0.93;
/** What a street is worth that has every word: a whole name comes before it, and hides nothing more. */
const EVERY_WORD = 1.22;
/** What answers much worse than the best is no answer. */
const MUCH_WORSE = 0.75;

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
  readonly #search: StreetSearch;
  readonly #namesakes: ReadonlySet<Street>;
  #doors: NearestDoor | undefined;

  constructor({ streets }: AddressIndex) {
    this.#streets = streets;
    this.#search = new StreetSearch(streets);
    this.#namesakes = namesakesIn(streets);
  }

  /** How many streets and hamlets are known. */
  get size(): number {
    return this.#streets.length;
  }

  /** What somebody may mean who typed this, the best first. */
  search(text: string, { near, limit = 8 }: { near?: Point; limit?: number } = {}): FoundAddress[] {
    const question = questionOf(text);
    if (question.every(({ door }) => door)) return [];
    const ranked = this.#search
      .search(text, question)
      .map((match) => ({ ...match, score: match.score + bonusOf(match, near) }))
      .sort((a, b) => b.score - a.score);
    return answering(ranked)
      .slice(0, limit)
      .map((match) => this.#addressOf(match));
  }

  /** The known address nearest to a place; undefined when none is within 400 m. */
  nearest(place: Point): NearAddress | undefined {
    this.#doors ??= new NearestDoor(this.#streets);
    const near = this.#doors.find(place);
    return near && { label: this.#labelOf(near.street, near.house), metres: near.metres };
  }

  #addressOf({ street, door, isPartial }: StreetMatch): FoundAddress {
    const { commune, communeName, isHamlet, name } = street;
    const house = door && houseIn(street, door);
    const { lat, lon } = house ?? street;
    const isCommune = name === communeName && !house;
    const named = this.#nameOf(street);
    const line = door && !isCommune ? `${numberOf(door)} ${named}` : named;
    const isDoor = house && house.number === door.number && house.suffix === door.suffix;
    const known = isHamlet ? 'hamlet' : 'street';
    const precision = house ? (isDoor ? 'door' : 'near-door') : isCommune ? 'commune' : known;
    return {
      ...{ label: this.#labelOf(street, house), line, commune, communeName, lat, lon, precision },
      ...(isPartial && { partial: true }),
    };
  }

  #labelOf(street: Street, house?: House): string {
    const { name, communeName } = street;
    if (name === communeName) return name;
    return `${house ? `${numberOf(house)} ` : ''}${this.#nameOf(street)}, ${communeName}`;
  }

  /** A street that has a namesake in its commune is told by what tells it apart. */
  #nameOf(street: Street): string {
    const { name, formerCommune } = street;
    return this.#namesakes.has(street) && formerCommune ? `${name} (${formerCommune})` : name;
  }
}

function bonusOf({ street, door }: StreetMatch, near: Point | undefined): number {
  const isNear = near ? NEAR * Math.exp(-distanceKm(near, street) / NEAR_KM) : 0;
  const hasDoor = street.houses.some(({ number }) => number === door?.number);
  return isNear + (hasDoor ? DOOR : 0);
}

/** What has all the words, and beside it only what answers nearly as well; else what has some of them. */
function answering(ranked: readonly StreetMatch[]): readonly StreetMatch[] {
  const [best] = ranked;
  if (!best) return [];
  const bar = Math.min(best.score, EVERY_WORD);
  return ranked.filter(
    ({ isPartial, score }) => score >= bar * (isPartial && !best.isPartial ? NEARLY : MUCH_WORSE),
  );
}

/** Streets that another of their commune has the name of. */
function namesakesIn(streets: readonly Street[]): ReadonlySet<Street> {
  const first = new Map<string, Street>();
  const found = new Set<Street>();
  for (const street of streets) {
    const key = `${street.commune} ${streetKey(street.name)}`;
    const other = first.get(key);
    if (other) found.add(other).add(street);
    else first.set(key, street);
  }
  return found;
}

function numberOf({ number, suffix }: Door): string {
  return suffix ? `${String(number)} ${suffix}` : String(number);
}

/** The door itself, else the nearest number, rather on the same side of the street. */
function houseIn({ houses }: Street, { number, suffix }: Door): House | undefined {
  const away = (house: House): number =>
    Math.abs(house.number - number) +
    (house.number % 2 === number % 2 ? 0 : 2.5) +
    (house.suffix === suffix ? 0 : 0.5);
  const [first, ...others] = houses;
  return first && others.reduce((best, one) => (away(one) < away(best) ? one : best), first);
}
