import { idOf, uuidOf, type Id } from '../../src/domain/kernel/ids.ts';
import { dayIn, PARIS, type Zone } from '../../src/domain/kernel/zone.ts';
import type { ReceivedFact } from './stored-facts.ts';

/** How many refused facts of one author and day the coordinators receive; of more they learn the number. */
const TOLD_PER_DAY = 10;
/** How many authors' days are remembered; a day that is forgotten begins again. */
const MAX_REMEMBERED = 2_000;

/** What was refused of one author on one day. */
export interface RefusedOfDay {
  readonly refused: number;
  /** The last verdict that the coordinators received; it also says how many more there were. */
  readonly last: Id<'verdict'>;
}

/** Counts what is refused, so that nobody's mistakes fill everybody's telephones. */
export class RefusalTally {
  readonly #zone: Zone;
  readonly #days: Map<string, RefusedOfDay>;

  /**
   * Begins, or goes on with what an earlier one noted.
   * @param zone whose days are counted: the territory's
   * @param kept what an earlier one noted
   */
  constructor(zone: Zone = PARIS, kept: unknown = {}) {
    this.#zone = zone;
    this.#days = new Map(Object.entries(kept as Readonly<Record<string, RefusedOfDay>>));
  }

  /** Counts one more. Whether the coordinators are to receive it. */
  add(fact: ReceivedFact): boolean {
    const day = this.#dayOf(fact);
    const before = this.#days.get(day);
    const refused = (before?.refused ?? 0) + 1;
    const isTold = refused <= TOLD_PER_DAY;
    const last = isTold || !before ? idOf('verdict', uuidOf(fact._id)) : before.last;
    this.#days.delete(day);
    this.#days.set(day, { refused, last });
    const [oldest] = this.#days.keys();
    if (this.#days.size > MAX_REMEMBERED && oldest !== undefined) this.#days.delete(oldest);
    return isTold;
  }

  /** The last verdict told of that author's day, and how many more there were. */
  moreThan(
    fact: ReceivedFact,
  ): { readonly last: Id<'verdict'>; readonly more: number } | undefined {
    const day = this.#days.get(this.#dayOf(fact));
    if (!day || day.refused <= TOLD_PER_DAY) return undefined;
    return { last: day.last, more: day.refused - TOLD_PER_DAY };
  }

  /** What is to be kept for the next start. */
  toJSON(): Readonly<Record<string, RefusedOfDay>> {
    return Object.fromEntries(this.#days);
  }

  #dayOf({ by, received }: ReceivedFact): string {
    return `${by} ${dayIn(this.#zone, received.at)}`;
  }
}
