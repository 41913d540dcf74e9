import type { FastifyRequest } from 'fastify';
import { GENERATION_HEADER } from '../../src/contract/kernel/app-generation.ts';
import type { EndedAccess, SessionAnswer } from '../../src/contract/accounts/session.ts';
import {
  COPY_TAGS,
  NOUNS_WITHOUT_PERSONS,
  tagsOf,
  type VolunteerStanding,
} from '../../src/domain/kernel/audience.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import { dayIn } from '../../src/domain/kernel/zone.ts';
import { statusOn } from '../../src/domain/volunteers/pause.ts';
import { membershipOf } from './account.ts';
import type { UserId, AccountMembership, EndedPlace } from './account.ts';
import { carryingKeyOf } from './carrying-key.ts';
import { basicOf, cookieOf } from './credentials.ts';
import type { Places } from './places.ts';
import { epochOf } from './reader.ts';
import type { Reader } from './reader.ts';
import type { OpenKey, ReplicationKeys } from './replication-key.ts';
import type { Sessions, SignedIn } from './session.ts';
import type { Territories } from './territories.ts';
import { inTime } from '../store/in-time.ts';
import { StoreUnavailable } from '../store/store.ts';

type Access = SessionAnswer['territories'][number];

/** How long one territory may take to be told of in a session answer (milliseconds). */
const LONGEST_WAIT_MS = 3_000;
const WITHOUT_PERSONS = NOUNS_WITHOUT_PERSONS.map((noun) => `${noun}:`);

/** What requests are authenticated with. */
export interface GatekeeperParts {
  readonly sessions: Sessions;
  readonly keys: ReplicationKeys;
  readonly territories: Territories;
  readonly places: Places;
  readonly secret: Buffer;
  readonly clock: () => number;
}

/** Authenticates a request, by cookie or by key, and finds what its user may read in a territory. */
export class Gatekeeper {
  readonly #sessions: Sessions;
  readonly #keys: ReplicationKeys;
  readonly #territories: Territories;
  readonly #places: Places;
  readonly #secret: Buffer;
  readonly #clock: () => number;

  constructor({ sessions, keys, territories, places, secret, clock }: GatekeeperParts) {
    this.#sessions = sessions;
    this.#secret = secret;
    this.#keys = keys;
    this.#territories = territories;
    this.#places = places;
    this.#clock = clock;
  }

  /** The person who is signed in; a replication key is nobody. */
  async whoIs(request: FastifyRequest): Promise<SignedIn | undefined> {
    return this.#sessions.find(cookieOf(request));
  }

  /** The person who is signed in, with their places as they are in one territory now. */
  async whoIsIn(request: FastifyRequest, territory: string): Promise<SignedIn | undefined> {
    const person = await this.whoIs(request);
    return person && this.#places.settled(person, territory);
  }

  /**
   * The person who is signed in, or was until their last place was taken away: they are told so, and
   * hand over what they had still to send.
   */
  async whoIsOrWas(request: FastifyRequest): Promise<SignedIn | undefined> {
    const person = await this.whoIs(request);
    if (!person) return this.#sessions.findFarewell(cookieOf(request));
    await Promise.all(
      Object.keys(person.account.memberships).map((name) => this.#settle(person, name)),
    );
    return (await this.whoIs(request)) ?? this.#sessions.findFarewell(cookieOf(request));
  }

  /** A territory that cannot be read, or does not answer soon, ends no place now. */
  async #settle(person: SignedIn, territory: string): Promise<void> {
    try {
      await inTime(this.#places.settled(person, territory), LONGEST_WAIT_MS);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  /** Whether there is anybody at all: without one, every address below /db answers "sign in". */
  readonly isKnown = async (request: FastifyRequest): Promise<boolean> => {
    const key = await this.#keyOf(request);
    if (key !== undefined) return key !== null;
    if (await this.whoIs(request)) return true;
    return (await this.#sessions.findFarewell(cookieOf(request))) !== undefined;
  };

  /** The reader of one territory. */
  readonly findReader = async (
    request: FastifyRequest,
    territory: string,
  ): Promise<Reader | undefined> => {
    const key = await this.#keyOf(request);
    if (key) return this.#copyReader(key, territory);
    if (key === null) return undefined;
    const person = await this.whoIsIn(request, territory);
    const place = person && membershipOf(person.account, territory);
    const reader = place && (await this.#memberReader(person, place, territory));
    const isFirstRelease = request.headers[GENERATION_HEADER] === undefined;
    return reader && { ...reader, isFirstRelease };
  };

  /** What a person is told of themselves: their name and their places, each with its epoch. */
  async sessionOf({ user, account }: Pick<SignedIn, 'user' | 'account'>): Promise<SessionAnswer> {
    const territories = await Promise.all(
      Object.entries(account.memberships).map(async ([name, place]) => {
        const access = await this.#accessOf(user, place, name);
        const carryingKey = carryingKeyOf(this.#secret, name, user, account).toString('base64url');
        return access && { name, ...access, carryingKey };
      }),
    );
    const ended = await Promise.all(
      Object.entries(account.ended ?? {}).map(([name, place]) => this.#ending(user, name, place)),
    );
    return {
      user: { id: user, name: account.name },
      territories: territories.filter((one) => one !== undefined),
      ...(ended.length > 0 && { ended }),
      ...(account.isNetwork && { isNetwork: true as const }),
      ...(account.isOperator && { isOperator: true as const }),
    };
  }

  async #ending(user: UserId, name: string, place: EndedPlace): Promise<EndedAccess> {
    return {
      name,
      title: await this.#territories.title(name),
      at: new Date(place.at).toISOString(),
      carryingKey: carryingKeyOf(this.#secret, name, user, place).toString('base64url'),
    };
  }

  /**
   * What a session answer says of one territory: one that cannot be read, or does not answer soon, keeps
   * nobody from signing in and from the others. Undefined: it is no more.
   */
  async #accessOf(
    user: UserId,
    place: AccountMembership,
    name: string,
  ): Promise<Omit<Access, 'name' | 'carryingKey'> | undefined> {
    try {
      return await inTime(this.#titledAccess(user, place, name), LONGEST_WAIT_MS);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return { title: name, unavailable: true, ...whoIn(place) };
    }
  }

  async #titledAccess(
    user: UserId,
    place: AccountMembership,
    name: string,
  ): Promise<Omit<Access, 'name' | 'carryingKey'> | undefined> {
    const now = await this.#places.placeNow(place, name);
    const rights = await this.#rightsOf(user, now, name);
    if (!rights) return undefined;
    return { title: await this.#territories.title(name), epoch: rights.epoch, ...whoIn(now) };
  }

  /** Null: a key was shown and opens nothing; whoever shows a key is not let in by a cookie. */
  async #keyOf(request: FastifyRequest): Promise<OpenKey | null | undefined> {
    const shown = basicOf(request);
    if (shown === undefined) return undefined;
    return (shown && (await this.#keys.find(shown.id, shown.secret))) ?? null;
  }

  async #copyReader(key: OpenKey, territory: string): Promise<Reader | undefined> {
    if (key.territory !== territory) return undefined;
    const shelfEpoch = await this.#territories.epoch(territory);
    if (shelfEpoch === undefined) return undefined;
    return {
      user: `user:${key.id}`,
      roles: [],
      tags: COPY_TAGS,
      ...(key.scope === 'places' && { only: WITHOUT_PERSONS }),
      epoch: epochOf([...COPY_TAGS, key.scope], shelfEpoch),
      mayPush: false,
      device: key.id,
    };
  }

  async #memberReader(
    { session, user }: SignedIn,
    place: AccountMembership,
    territory: string,
  ): Promise<Reader | undefined> {
    const rights = await this.#rightsOf(user, place, territory);
    return rights && { user, ...place, ...rights, mayPush: true, device: session };
  }

  async #rightsOf(
    user: UserId,
    place: AccountMembership,
    territory: string,
  ): Promise<Pick<Reader, 'tags' | 'epoch'> | undefined> {
    const shelfEpoch = await this.#territories.epoch(territory);
    if (shelfEpoch === undefined) return undefined;
    const { roles, volunteer, former } = place;
    const standing = volunteer && (await this.#standing(volunteer, territory));
    // Sorted: the same tags make the same epoch.
    const tags = [...tagsOf(user, roles, standing, former)].sort();
    return { tags, epoch: epochOf(tags, shelfEpoch, place.life) };
  }

  async #standing(_id: Id<'volunteer'>, territory: string): Promise<VolunteerStanding> {
    const known = await this.#territories.volunteer(territory, _id);
    const [status, pausedUntil] = [known?.['status'], known?.['pausedUntil']];
    if (typeof status !== 'string') return { _id };
    if (typeof pausedUntil !== 'string') return { _id, status };
    // Only a pause with an end asks which day it is there.
    const zone = await this.#territories.zone(territory);
    const today = dayIn(zone, new Date(this.#clock()).toISOString());
    return { _id, status: statusOn({ status, pausedUntil }, today) };
  }
}

/** What a session answer says of who somebody is in a territory. */
function whoIn({ roles, volunteer }: AccountMembership): Pick<Access, 'roles' | 'volunteer'> {
  return { roles: [...roles], ...(volunteer && { volunteer }) };
}
