import type { Id } from '../../src/domain/kernel/ids.ts';
import type { Lookup } from '../../src/domain/kernel/noun.ts';
import { meantBy } from '../../src/domain/merges/meant.ts';
import { whereaboutsOf } from '../../src/domain/missions/projections.ts';
import type { Offer } from '../../src/domain/notices/fitting.ts';
import { isQuiet } from '../../src/domain/notices/wish.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { isFull } from '../../src/domain/requests/claim.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import { membershipOf, type UserId } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { StoredWish } from '../accounts/notices/notice-wishes.ts';
import type { HandedInBy, Outbox } from '../outgoing/outbox.ts';
import { stateIn } from '../referee/stored-states.ts';
import { inTime } from '../store/in-time.ts';
import { StoreUnavailable, type Store } from '../store/store.ts';
import { deskNotices, relativeNotices, volunteerNotices, type Town } from './notices-of.ts';
import { NoticePost, type Notice } from './post.ts';
import { TownView } from './town-view.ts';
import { yesCode } from './yes-code.ts';

const DAY_MS = 86_400_000;
/** So many territories are looked at at once. */
const AT_ONCE = 4;
/** How long the others wait for one that does not answer (milliseconds). */
const PATIENCE_MS = 10_000;

/** What notices are told with. */
export interface TellerParts {
  readonly store: Pick<Store, 'shelf' | 'names'>;
  readonly office: AccountsService;
  readonly outbox: Outbox;
  readonly rules: Rules;
  readonly clock: () => number;
  /** Whether answers by short message arrive here. */
  readonly takesAnswers: boolean;
  /** Told of a territory where it failed: it is tried again at the next turn, and holds up no other. */
  readonly report: (what: string, error: unknown) => void;
}

/**
 * Tells people what concerns them. What is told follows from the states as they are, under names that follow from them
 * too: a turn may be cut short, repeated, or run by several gateways at once, and nothing is said twice (decision 0029).
 * Whoever is not to be disturbed now is told later what is then still the case.
 */
export class Teller {
  readonly post: NoticePost;
  readonly #parts: TellerParts;
  readonly #views = new Map<string, TownView>();
  /** Territories that are being told. */
  readonly #underWay = new Set<string>();

  constructor(parts: TellerParts) {
    this.#parts = parts;
    this.post = new NoticePost(parts.office, parts.outbox);
  }

  /**
   * Tells what is due in every territory, several at once; it waits for none that does not answer: such a one is left
   * alone until it did, and the others are told at the next turn.
   */
  async tellAll(): Promise<void> {
    const names = (await this.#parts.store.names()).filter((name) => !this.#underWay.has(name));
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      for (let name = names.shift(); name !== undefined; name = names.shift()) {
        const told = this.#tellSafely(name);
        await inTime(told, PATIENCE_MS).catch((error: unknown) => {
          this.#parts.report(`${name}: telling people what concerns them`, error);
        });
      }
    });
    await Promise.all(lanes);
  }

  async #tellSafely(territory: string): Promise<void> {
    this.#underWay.add(territory);
    try {
      await this.tell(territory);
    } catch (error) {
      this.#parts.report(`${territory}: telling people what concerns them`, error);
    } finally {
      this.#underWay.delete(territory);
    }
  }

  /**
   * Tells what is due in a territory; `now`: one reader, who wrote at this moment and is not disturbed by an answer.
   * @throws StoreUnavailable
   */
  async tell(territory: string, { now }: { readonly now?: string } = {}): Promise<void> {
    const { office } = this.#parts;
    const wishes = await office.wishes.list(territory);
    // Where nobody chose to be told, nothing is read, nor kept.
    if (wishes.length === 0) {
      this.#views.delete(territory);
      return;
    }
    const town = await this.town(territory);
    const from = await this.post.from(territory);
    for (const wish of wishes) {
      if (wish.reader !== now && isQuiet(wish.quiet, town.hour.time)) continue;
      try {
        await this.#tellOne(territory, town, from, wish);
      } catch (error) {
        if (error instanceof StoreUnavailable) throw error;
        // What is damaged about one is told of, and the others hear what concerns them.
        this.#parts.report(`${territory}: telling somebody what concerns them`, error);
      }
    }
  }

  async #tellOne(territory: string, town: Town, from: HandedInBy, wish: StoredWish): Promise<void> {
    const { office } = this.#parts;
    // In no browser any more: the coordinators read so, and what is still the case is told once there is one again.
    const isReached =
      wish.channel !== 'push' || (await office.push.of(territory, wish.reader)).length > 0;
    const notices = isReached ? await this.#noticesFor(territory, town, wish) : [];
    const uuids = notices.map(({ name }) => this.post.uuidOf(territory, wish.reader, name));
    const fresh = await this.#parts.outbox.unknown(territory, uuids);
    const due = notices.filter((_, at) => fresh.has(uuids[at] ?? ''));
    if (due.length > 0) await this.post.tell(from, wish, due);
  }

  /** A territory as notices see it now. */
  async town(territory: string): Promise<Town> {
    const { clock, office, outbox, takesAnswers } = this.#parts;
    const now = clock();
    const view = await this.#viewOf(territory);
    await view.refresh(now);
    const hour = await view.hour(now);
    const told = await outbox.toldSince(territory, 'fits', now - DAY_MS);
    return {
      ...{ view, hour },
      offers: await this.#offersOf(view, new Date(now - DAY_MS).toISOString()),
      phone: view.territory?.phone ?? '',
      codeFor: (request: Request, wish: StoredWish) =>
        takesAnswers && wish.channel === 'sms'
          ? yesCode(office.secret, request._id, wish.reader)
          : '',
      toldToday: (reader: string) => told.get(reader) ?? 0,
    };
  }

  async #noticesFor(territory: string, town: Town, wish: StoredWish): Promise<readonly Notice[]> {
    const { office } = this.#parts;
    const { reader } = wish;
    if (reader.startsWith('user:')) {
      const account = await office.accounts.find(reader as UserId);
      const roles = account && membershipOf(account, territory)?.roles;
      return roles?.includes('coordinator') ? deskNotices(town) : [];
    }
    if (reader.startsWith('person:')) {
      const person = reader as Id<'person'>;
      if (await office.territories.isHelped(territory, person)) {
        return wish.agreed ? relativeNotices(town, person) : [];
      }
      // Whoever is helped no more, or is one with another record, has nobody told of them.
      await office.wishes.remove(territory, person);
      return [];
    }
    const own = town.view.volunteers.get(reader);
    if (own?.status === 'left' && !own.merged) await office.wishes.remove(territory, reader);
    const stays = meantBy(reader as Id<'volunteer'>, town.view.find as Lookup);
    // Whose record is another's hears what is theirs, unless they are told by that one already.
    if (stays !== reader && (await office.wishes.of(territory, stays))) return [];
    const volunteer = town.view.volunteers.get(stays);
    const takesPart = volunteer && ['active', 'paused'].includes(volunteer.status);
    return takesPart ? volunteerNotices(town, wish, volunteer) : [];
  }

  /** The missions on offer that were published lately, with where they begin, as roughly as volunteers may know. */
  async #offersOf(view: TownView, from: string): Promise<readonly Offer[]> {
    const { since } = await view.hour(this.#parts.clock());
    const open = [...view.requests.values()].filter(
      ({ claims, phase, places, publishedAt = '' }) =>
        phase === 'open' && publishedAt >= from && publishedAt >= since && !isFull(claims, places),
    );
    const people = await view.shelf.getMany(open.map(({ person }) => person));
    return open.flatMap((request, at) => {
      const doc = people[at];
      if (!doc) return [];
      return [{ request, ...whereaboutsOf(stateIn(doc, this.#parts.rules) as Person) }];
    });
  }

  async #viewOf(territory: string): Promise<TownView> {
    const known = this.#views.get(territory);
    if (known) return known;
    const { rules, store } = this.#parts;
    const view = new TownView(await store.shelf(territory), rules);
    this.#views.set(territory, view);
    return view;
  }
}
