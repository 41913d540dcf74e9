import { StoreUnavailable } from '../store/store.ts';
import { membershipOf, withoutPlace, type Account, type Accounts, type UserId } from './account.ts';
import type { Records } from './records.ts';
import type { SignedIn } from './session.ts';
import type { Territories } from './territories.ts';

/** Writes into a territory that a coordinator ended a volunteer's part there. */
export type OnLeft = (
  territory: string,
  volunteer: `volunteer:${string}`,
  by: SignedIn,
) => Promise<void>;

/** So long (milliseconds) an ending that was begun counts, should it have been cut short. */
const ENDING_MS = 60_000;

/** Endings that are under way in a territory: two coordinators may try to end one another. */
interface Endings {
  readonly recent: readonly { readonly user: UserId; readonly at: number }[];
}

/** How places in territories end. */
export class Places {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #territories: Territories;
  readonly #clock: () => number;

  constructor(records: Records, accounts: Accounts, territories: Territories, clock: () => number) {
    this.#records = records;
    this.#accounts = accounts;
    this.#territories = territories;
    this.#clock = clock;
  }

  /**
   * The one who is signed in, without a place that ended meanwhile: a volunteer who left has none, from
   * the moment on at which the territory's documents say so. Undefined: that was their last.
   */
  async settled(person: SignedIn, territory: string): Promise<SignedIn | undefined> {
    const account = await this.settledAccount(person.user, person.account, territory);
    return account.generation === person.account.generation ? { ...person, account } : undefined;
  }

  /** An account without a place that ended meanwhile. */
  async settledAccount(user: UserId, account: Account, territory: string): Promise<Account> {
    const volunteer = membershipOf(account, territory)?.volunteer;
    const doc = volunteer && (await this.#territories.volunteer(territory, volunteer));
    if (!volunteer || doc?.['status'] !== 'left') return account;
    const by = whoEnded(doc['history']);
    try {
      return (await this.#accounts.endPlace(user, territory, by, volunteer)) ?? account;
    } catch (error) {
      // It ends all the same: what cannot be noted on a full disk is noted another day.
      if (!(error instanceof StoreUnavailable)) throw error;
      const end = { at: this.#clock(), ...(by && { by }) };
      return withoutPlace(account, territory, volunteer, end);
    }
  }

  /**
   * Whether a place may end: somebody must be left who coordinates the territory. From now on, and for a
   * minute, nobody counts on the one whose place it is.
   */
  async mayEnd(user: UserId, territory: string): Promise<boolean> {
    const id = `ending:${territory}`;
    const now = this.#clock();
    await this.#records.create(id, { recent: [] } satisfies Endings);
    const underWay = await this.#records.update<Endings>(id, ({ recent }) => {
      const others = recent.filter((one) => one.user !== user && now - one.at < ENDING_MS);
      return { recent: [...others, { user, at: now }] };
    });
    const without = new Set((underWay?.recent ?? []).map((one) => one.user));
    if (await this.#isCoordinated(territory, without)) return true;
    await this.#records.update<Endings>(id, ({ recent }) => ({
      recent: recent.filter((one) => one.user !== user),
    }));
    return false;
  }

  async #isCoordinated(territory: string, without: ReadonlySet<string>): Promise<boolean> {
    for await (const { id, fields } of this.#records.list<Account>('user:')) {
      const roles = without.has(id) ? [] : membershipOf(fields, territory)?.roles;
      if (roles?.includes('coordinator')) return true;
    }
    return false;
  }
}

/** Who wrote that the volunteer stops, by the latest line of its history that says so. */
function whoEnded(history: unknown): UserId | undefined {
  const steps = Array.isArray(history) ? (history as { type?: unknown; by?: unknown }[]) : [];
  const by = steps.findLast(({ type }) => type === 'volunteer.left')?.by;
  return typeof by === 'string' && by.startsWith('user:') ? (by as UserId) : undefined;
}
