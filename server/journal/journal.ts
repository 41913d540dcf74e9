import type { JournalQuery } from '../../src/contract/journal/journal.ts';
import type { Day, Moment } from '../../src/domain/kernel/when.ts';
import { dayIn, type Zone } from '../../src/domain/kernel/zone.ts';
import { withDeadlines } from '../referee/deadline-shelf.ts';
import { OwnDocument } from '../referee/stored-states.ts';
import { inTime } from '../store/in-time.ts';
import { StoreUnavailable, UnknownShelf, type Shelf, type Store } from '../store/store.ts';
import { forgetOldDays, idOfDay, linesIn } from './day-documents.ts';
import { withLine } from './day.ts';
import type { KeptLine, Line } from './line.ts';
import { readLines, type ReadLines } from './read-lines.ts';

/** What a journal is kept with. */
export interface JournalParts {
  readonly store: Pick<Store, 'shelf'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly report: (what: string, error: unknown) => void;
}

/** A line on its way to the document of its day. */
interface DueLine {
  /** The day that a device told; absent: the territory's day of the moment. */
  readonly day?: Day;
  readonly line: KeptLine;
}

/** Whoever signs in waits so long at most for a shelf that does not answer (milliseconds). */
const LONGEST_WAIT_MS = 2_000;
/** So many lines of a territory wait in memory while its shelf cannot be written. */
const MAX_WAITING = 500;

/**
 * Who came in, what was opened, what left the house: a document a day on the territory's own shelf,
 * to which lines are added and from which none is taken, but by age. It goes with the territory into
 * backups and when it is erased. What cannot be written now stops nobody: it waits in memory, and what
 * does not fit there is counted.
 */
export class Journal {
  readonly #parts: JournalParts;
  readonly #due = new Map<string, DueLine[]>();
  readonly #missed = new Map<string, number>();
  readonly #writing = new Map<string, Promise<void>>();
  /** The day on which the old days of a territory were looked at. */
  readonly #lookedAt = new Map<string, string>();
  /** Where each territory says where it lies. */
  readonly #own = new Map<string, OwnDocument>();

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  /**
   * Adds lines to a territory's journal. Never rejects: resolves with true when they are kept, with
   * false when they wait in memory.
   */
  async write(territory: string, ...lines: readonly Line[]): Promise<boolean> {
    const at = this.#now();
    return this.#add(
      territory,
      lines.map((line) => ({ line: { ...line, at } })),
    );
  }

  /** The same in several territories: an account has a place in each. */
  async writeIn(territories: readonly string[], line: Line): Promise<void> {
    await Promise.all(territories.map((territory) => this.write(territory, line)));
  }

  /** Adds lines of which only the day is known, by the device that tells it. */
  async writeOn(
    territory: string,
    lines: readonly (Line & { readonly day: string })[],
  ): Promise<boolean> {
    const at = this.#now();
    return this.#add(
      territory,
      lines.map(({ day, ...line }) => ({ day, line: { ...line, at, isOfDay: true } })),
    );
  }

  /** A page of it, latest first. Throws UnknownShelf, StoreUnavailable. */
  async read(territory: string, query: JournalQuery): Promise<ReadLines> {
    const shelf = await this.#parts.store.shelf(territory);
    return readLines(shelf, query, dayIn(await this.#zoneOf(territory, shelf), this.#now()));
  }

  /** Writes what waits, if the store answers soon; whoever stops the service waits for it. */
  async settle(): Promise<void> {
    const territories = new Set([...this.#due.keys(), ...this.#writing.keys()]);
    const all = Promise.all([...territories].map((territory) => this.#flush(territory)));
    await inTime(all, LONGEST_WAIT_MS).catch(() => undefined);
  }

  async #add(territory: string, lines: readonly DueLine[]): Promise<boolean> {
    const due = this.#due.get(territory) ?? [];
    due.push(...lines);
    const surplus = due.splice(MAX_WAITING);
    this.#miss(territory, surplus.length);
    this.#due.set(territory, due);
    let isKept = false;
    const flushed = this.#flush(territory).then(() => {
      isKept = !this.#due.has(territory);
    });
    await inTime(flushed, LONGEST_WAIT_MS).catch(() => undefined);
    return isKept;
  }

  /** One write at a time for each territory; what comes meanwhile goes together with the next. */
  async #flush(territory: string): Promise<void> {
    const under = this.#writing.get(territory);
    const turn = (under ?? Promise.resolve()).then(() => this.#writeDue(territory));
    this.#writing.set(territory, turn);
    await turn;
    if (this.#writing.get(territory) === turn) this.#writing.delete(territory);
  }

  async #writeDue(territory: string): Promise<void> {
    const due = this.#due.get(territory);
    if (!due) return;
    this.#due.delete(territory);
    try {
      const shelf = withDeadlines(await this.#parts.store.shelf(territory));
      const zone = await this.#zoneOf(territory, shelf);
      await addTo(shelf, [...due, ...this.#missedLine(territory)], zone);
      this.#missed.delete(territory);
      await this.#forgetOld(territory, shelf, dayIn(zone, this.#now()));
    } catch (error) {
      // A territory that was erased has no journal any more.
      if (error instanceof UnknownShelf) {
        this.#own.delete(territory);
        return;
      }
      if (!(error instanceof StoreUnavailable)) this.#parts.report('the journal', error);
      const waiting = [...due, ...(this.#due.get(territory) ?? [])];
      this.#miss(territory, waiting.splice(MAX_WAITING).length);
      this.#due.set(territory, waiting);
    }
  }

  #miss(territory: string, count: number): void {
    if (count > 0) this.#missed.set(territory, (this.#missed.get(territory) ?? 0) + count);
  }

  #missedLine(territory: string): readonly DueLine[] {
    const count = this.#missed.get(territory);
    if (count === undefined) return [];
    return [{ line: { kind: 'lines-missed', at: this.#now(), count } }];
  }

  #now(): Moment {
    return new Date(this.#parts.clock()).toISOString();
  }

  #zoneOf(territory: string, shelf: Shelf): Promise<Zone> {
    const own = this.#own.get(territory) ?? new OwnDocument(shelf);
    this.#own.set(territory, own);
    return own.zone();
  }

  async #forgetOld(territory: string, shelf: Shelf, today: Day): Promise<void> {
    if (this.#lookedAt.get(territory) === today) return;
    this.#lookedAt.set(territory, today);
    await forgetOldDays(shelf, today).catch((error: unknown) => {
      this.#parts.report('the journal of past days', error);
    });
  }
}

/** Adds lines to the documents of their days; another gateway may do so at the same moment. */
async function addTo(shelf: Shelf, due: readonly DueLine[], zone: Zone): Promise<void> {
  let left = due.map(({ day, line }) => ({ day: day ?? dayIn(zone, line.at), line }));
  while (left.length > 0) {
    const days = [...new Set(left.map(({ day }) => day))];
    const docs = await shelf.getMany(days.map(idOfDay));
    const writes = days.flatMap((day, index) => {
      const doc = docs[index];
      const before = linesIn(doc);
      const lines = left
        .filter((one) => one.day === day)
        .reduce((known, { line }) => withLine(known, line), before);
      if (lines === before) return [];
      return [{ day, write: { id: idOfDay(day), expected: doc?._rev, body: { lines } } }];
    });
    const results = writes.length > 0 ? await shelf.write(writes.map(({ write }) => write)) : [];
    const late = new Set(writes.filter((_, index) => !results[index]?.ok).map(({ day }) => day));
    left = left.filter(({ day }) => late.has(day));
  }
}
