import { distanceKm, type Point } from '../../src/domain/kernel/place.ts';
import type { KindReading } from './kind-words.ts';
import type { CommuneFinder } from './official-list.ts';
import type { Problem, Reading } from './problem.ts';
import { numberIn } from './readings.ts';
import type { Row, Table } from './table.ts';
import { coordinateZoneOf } from './zone.ts';

/** What a file is read against. */
export interface Context {
  readonly communes: CommuneFinder;
  /** Any commune of the territory: all lie in the same part of the world. */
  readonly someCode: string;
  readonly thisYear: number;
  /** Where the communes lie, as far as that is known. */
  readonly places: ReadonlyMap<string, Point>;
  /** The kinds of help as this territory calls them. */
  readonly kindsIn: KindReading;
}

const FAR_KM = 30;

// Line feeds and tabs are allowed where several lines are; C1 controls come from a wrong encoding.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
// UTF-8 that somebody read as Windows-1252 and saved: é has become Ã©, ’ has become â€™.
const DAMAGED = /\ufffd|Ã[\u0080-\u00bf\u0152-\u017e\u2010-\u2122]|â€/;

/** Reads the cells of one line and collects everything that is wrong with it. */
export class RowReader<Key extends string> {
  readonly problems: Omit<Problem, 'file'>[] = [];
  readonly #row: Row<Key>;
  readonly #names: Table<Key>['names'];

  constructor(row: Row<Key>, names: Table<Key>['names']) {
    this.#row = row;
    this.#names = names;
  }

  /** What is written on one line, at most so many characters; undefined when nothing is. */
  line(key: Key, most = 200): string | undefined {
    const text = this.words(key, most);
    if (!text || !/[\n\t]/.test(text)) return text?.replace(/ {2,}/g, ' ');
    this.refuse(key, 'holds a line break or a tab');
    return undefined;
  }

  /** What is written, on one line or several. */
  words(key: Key, most = 4_000): string | undefined {
    const text = this.#row.cells[key] ?? '';
    const why = wrongWith(text, most);
    if (why) this.refuse(key, why);
    return why || text === '' ? undefined : text;
  }

  /** What must be written. */
  required(key: Key, most?: number): string {
    const text = this.line(key, most);
    if (!this.#has(key)) this.refuse(key, 'is missing');
    return text ?? '';
  }

  /** What a cell means; undefined when it is empty or refused. */
  read<T>(key: Key, meaning: (text: string) => Reading<T>): T | undefined {
    const text = this.line(key);
    if (text === undefined) return undefined;
    const read = meaning(text);
    if ('value' in read) return read.value;
    this.refuse(key, read.why);
    return undefined;
  }

  /** The commune that a line names: it must be one of the territory. */
  commune(key: Key, communes: CommuneFinder): string {
    const text = this.required(key);
    const code = communes.find(text);
    if (text !== '' && !code) this.refuse(key, 'is not a commune of this territory');
    return code ?? '';
  }

  /** A point from two columns, both filled or both empty, not far from the commune. */
  point(lat: Key, lon: Key, commune: string, { someCode, places }: Context): Point | undefined {
    const [north, east] = [this.read(lat, numberIn), this.read(lon, numberIn)];
    if (this.#has(lat) !== this.#has(lon)) this.refuse(this.#has(lat) ? lon : lat, 'is missing');
    if (north === undefined || east === undefined) return undefined;
    const point = coordinateZoneOf(north, east, someCode);
    const middle = places.get(commune);
    if ('why' in point) this.refuse(lat, point.why);
    else if (!middle || distanceKm(middle, point.value) <= FAR_KM) return point.value;
    else this.refuse(lat, `lies more than ${FAR_KM} km from the commune`);
    return undefined;
  }

  /** Says that something is wrong with a cell. */
  refuse(key: Key, why: string): void {
    const column = this.#names[key];
    this.problems.push({ line: this.#row.line, ...(column && { column }), why });
  }

  #has(key: Key): boolean {
    return (this.#row.cells[key] ?? '') !== '';
  }
}

function wrongWith(text: string, most: number): string | undefined {
  if (CONTROL.test(text)) return 'holds control characters';
  if (DAMAGED.test(text)) return 'holds damaged letters: save the file as "CSV UTF-8" again';
  if (text.length <= most) return undefined;
  return `is too long: ${text.length} characters, at most ${most}`;
}
