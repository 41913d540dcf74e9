import { isDeepStrictEqual } from 'node:util';
import type { PublicPurpose } from '../../src/contract/door/purpose.ts';
import type { SaidFor } from '../../src/contract/door/said.ts';
import type { KnownNouns } from '../../src/contract/known-nouns-of.ts';
import { dayIn } from '../../src/domain/kernel/zone.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import type { Territories } from '../accounts/territories.ts';
import { receive } from '../referee/receive.ts';
import type { Referees } from '../referee/referees.ts';
import type { Shelf, Store } from '../store/store.ts';
import { isOpenFor } from './public-sheet.ts';
import type { Taken } from './taker.ts';

/** The door is no device. */
const NO_DEVICE = '00000000-0000-4000-8000-000000000000';

/** So many are taken in for a territory in a day; more is no village any more. Whoever comes later is sent tomorrow. */
const MOST_IN_A_DAY: Readonly<Record<PublicPurpose, number>> = { volunteer: 100, signal: 60 };

/** The fact that something said on a page becomes. */
const FACTS = {
  volunteer: { type: 'candidacy.offered', noun: 'candidacy' },
  signal: { type: 'signal.given', noun: 'signal' },
} as const;

/** What is taken in with. */
export interface ArrivalParts {
  readonly store: Pick<Store, 'shelf'>;
  readonly territories: Pick<Territories, 'itself' | 'zone'>;
  readonly referees: Pick<Referees, 'schedule'>;
  readonly nouns: KnownNouns;
  readonly clock: () => number;
}

/** Takes in what is said on the pages that are everybody's, as facts that the referee judges like any other. */
export class PublicArrivals {
  readonly #parts: ArrivalParts;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(parts: ArrivalParts) {
    this.#parts = parts;
  }

  /**
   * Takes in what somebody said.
   * @param key the same each time the same words are sent: they are taken in once
   * @returns `full`: that is all for today; `refused`: there is no such page, it is closed, or other words came with this key
   */
  async take<P extends PublicPurpose>(
    purpose: P,
    territory: string,
    key: string,
    said: SaidFor<P>,
  ): Promise<Taken> {
    const itself = await this.#parts.territories.itself(territory);
    if (!itself || !fits(said, itself as unknown as Territory)) return 'refused';
    const isOpen = isOpenFor(purpose, itself);
    // One after the other for each territory: what is counted stays counted.
    const before = this.#turns.get(territory) ?? Promise.resolve();
    const turn = before
      .catch(() => undefined)
      .then(() => this.#take(purpose, territory, key, said, isOpen));
    this.#turns.set(territory, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(territory) === turn) this.#turns.delete(territory);
    }
  }

  async #take<P extends PublicPurpose>(
    purpose: P,
    territory: string,
    key: string,
    data: SaidFor<P>,
    isOpen: boolean,
  ): Promise<Taken> {
    const { clock, nouns, referees, store, territories } = this.#parts;
    const shelf = await store.shelf(territory);
    const { type, noun } = FACTS[purpose];
    const known = await shelf.get(`fact:${key}`);
    if (known) {
      const isSame = known['type'] === type && isDeepStrictEqual(known['data'], data);
      return isSame ? 'taken' : 'refused';
    }
    if (!isOpen) return 'refused';
    const now = clock();
    const at = new Date(now).toISOString();
    const today = new DayCount(shelf, purpose, dayIn(await territories.zone(territory), at));
    if ((await today.read()) >= MOST_IN_A_DAY[purpose]) return 'full';
    const by = `door:${purpose}` as const;
    const subject = `${noun}:${key}`;
    const fact = { _id: `fact:${key}`, type, subject, at, device: NO_DEVICE, by, data };
    const [result] = await receive(shelf, { user: by, roles: [] }, [fact], now, nouns);
    if (!result || !('ok' in result)) return 'refused';
    await today.add();
    referees.schedule(territory);
    return 'taken';
  }
}

/** A commune that is not there would be a number on the coordinator's screen. */
function fits(said: object, { communes = [] }: Partial<Territory>): boolean {
  const { commune } = said as { readonly commune?: string };
  return commune === undefined || communes.some(({ code }) => code === commune);
}

/** How many came in today: a note beside the documents, so that a service that starts again goes on counting. */
class DayCount {
  readonly #shelf: Shelf;
  readonly #note: string;
  readonly #day: string;
  #count = 0;

  constructor(shelf: Shelf, purpose: PublicPurpose, day: string) {
    this.#shelf = shelf;
    this.#note = `arrivals:${purpose}`;
    this.#day = day;
  }

  async read(): Promise<number> {
    const note = await this.#shelf.getLocal(this.#note);
    this.#count = note?.['day'] === this.#day ? Number(note['count']) : 0;
    return this.#count;
  }

  async add(): Promise<void> {
    await this.#shelf.putLocal(this.#note, { day: this.#day, count: this.#count + 1 });
  }
}
