import type { RoleChange } from '../../src/contract/accounts/team.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Access } from './access.ts';
import {
  endedPlaceOf,
  membershipOf,
  withoutPlace,
  type Account,
  type AccountMembership,
  type Accounts,
  type UserId,
} from './account.ts';
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

/** What became of a place that a coordinator took away or changed. */
export type PlaceChange = 'done' | 'unchanged' | 'nobody' | 'last-coordinator';

/** What places are kept with. */
export interface PlacesParts {
  readonly records: Records;
  readonly accounts: Accounts;
  readonly access: Access;
  readonly territories: Territories;
  readonly clock: () => number;
}

/** How places in territories change and end. */
export class Places {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #access: Access;
  readonly #territories: Territories;
  readonly #clock: () => number;

  constructor({ records, accounts, access, territories, clock }: PlacesParts) {
    this.#records = records;
    this.#accounts = accounts;
    this.#access = access;
    this.#territories = territories;
    this.#clock = clock;
  }

  /** Takes somebody's place in a territory away, unless nobody would be left who coordinates it. */
  async takeAway(
    user: UserId,
    territory: string,
    by: SignedIn,
    onLeft: OnLeft,
  ): Promise<PlaceChange> {
    const account = await this.#accounts.find(user);
    if (account && endedPlaceOf(account, territory)) return 'unchanged';
    const place = account && membershipOf(account, territory);
    if (!place) return 'nobody';
    const isCoordinator = place.roles.includes('coordinator');
    if (isCoordinator && !(await this.mayEnd(user, territory))) return 'last-coordinator';
    // The fact first: what is cut here is done by the same request again.
    if (place.volunteer) await onLeft(territory, place.volunteer, by);
    await this.#accounts.endPlace(user, territory, by.user);
    return 'done';
  }

  /** Makes somebody of the team a coordinator or an agent, unless nobody would be left who coordinates. */
  async changeRole(user: UserId, territory: string, change: RoleChange): Promise<PlaceChange> {
    const account = await this.#accounts.find(user);
    const roles = account && membershipOf(account, territory)?.roles;
    // A volunteer becomes one of the team by a code, which they take up themselves.
    if (!roles?.some((role) => role !== 'volunteer')) return 'nobody';
    const stops = roles.includes('coordinator') && change.role !== 'coordinator';
    if (stops && !(await this.mayEnd(user, territory))) return 'last-coordinator';
    return (await this.#access.setRole(user, territory, change)) ? 'done' : 'nobody';
  }

  /**
   * The one who is signed in, without a place that ended meanwhile: a volunteer who left has none, from
   * the moment on at which the territory's documents say so. Undefined: that was their last.
   */
  async settled(person: SignedIn, territory: string): Promise<SignedIn | undefined> {
    const account = await this.settledAccount(person.user, person.account, territory);
    return account.generation === person.account.generation ? { ...person, account } : undefined;
  }

  /** An account without a place that ended meanwhile, and as the volunteer who stands for it now. */
  async settledAccount(user: UserId, account: Account, territory: string): Promise<Account> {
    const place = membershipOf(account, territory);
    const volunteer = place?.volunteer;
    if (!volunteer) return account;
    const now = await this.placeNow(place, territory);
    const doc = await this.#territories.volunteer(territory, now.volunteer ?? volunteer);
    if (doc?.['status'] !== 'left') {
      return { ...account, memberships: { ...account.memberships, [territory]: now } };
    }
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

  /** A place as it is now: whose record is another's acts as the one that stands for it. */
  async placeNow(place: AccountMembership, territory: string): Promise<AccountMembership> {
    const { former = place.volunteer } = place;
    if (!former) return place;
    const volunteer = await this.#territories.standingFor(territory, former);
    return volunteer === former ? { ...place, volunteer } : { ...place, volunteer, former };
  }

  /**
   * Whether a coordinator may go: somebody must be left who coordinates the territory. From now on, and for a
   * minute, nobody counts on the one who goes. Two who try it with each other at once, through whichever gateways,
   * are put in an order by the store's compare-and-swap on one record: the second finds nobody left.
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
