import type { SessionAnswer } from '../../contract/accounts/session.ts';
import type { KnownNouns } from '../../contract/known-nouns-of.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { seesWhole } from '../../domain/kernel/audience.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { CurrentMembership } from '../engine/read-model/current-membership.ts';
import type { Me } from './session-state.ts';
import { VaultClosed, type Vault } from '../engine/vault/vault.ts';

/** Who works on this device, as the server said last, and the territory they chose. */
export interface AccountRecord extends SessionAnswer {
  readonly current?: string;
}

type Access = SessionAnswer['territories'][number];

const ROW = 'account';

/** What the person and their places are kept with. */
export interface AccountParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly currentMembership: CurrentMembership;
  /** Fetches the nouns that the staff alone knows; absent: they are known already. */
  readonly nounsOfStaff?: () => Promise<KnownNouns>;
}

/** The person who works on this device, kept sealed. */
export class Account {
  readonly #parts: AccountParts;
  #record: AccountRecord | undefined;

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /** Who they are; undefined while the device is locked or nobody has signed in. */
  get me(): Me | undefined {
    const record = this.#record;
    if (!record) return undefined;
    const access = accessOf(record);
    return {
      user: record.user.id,
      name: record.user.name,
      roles: rolesIn(record, access),
      ...(access?.volunteer && { volunteer: access.volunteer }),
      ...(access && { territory: { name: access.name, title: access.title } }),
      territories: record.territories.map(({ name, title, roles, volunteer, epoch }) => ({
        name,
        title,
        roles,
        ...(volunteer && { volunteer }),
        ...(epoch === undefined && { unavailable: true as const }),
      })),
    };
  }

  /** Seals what others carry for this person, in the present territory; undefined: not known yet. */
  get carryingKey(): string | undefined {
    return this.#record && accessOf(this.#record)?.carryingKey;
  }

  /** Whether they had a place in that territory, as the server said last. */
  knows(territory: string): boolean {
    return this.#record?.territories.some(({ name }) => name === territory) ?? false;
  }

  /** Reads it from the open vault, and sets the current membership. */
  async open(): Promise<boolean> {
    const { tables, vault } = this.#parts;
    const row = await tables.sealed.get(ROW);
    if (!row) return false;
    await this.#hold((await vault.unseal(ROW, row.sealed)) as AccountRecord);
    return true;
  }

  /**
   * Takes in what the server says of the person now; the choice of a territory stays where it can.
   * @returns whether anything changed
   */
  async update(answer: SessionAnswer): Promise<boolean> {
    const chosen = this.#record?.current;
    const only = answer.territories.length === 1 ? answer.territories[0]?.name : undefined;
    const stays = answer.territories.some(({ name }) => name === chosen);
    const current = stays ? chosen : only;
    return this.#keep({
      user: answer.user,
      territories: answer.territories.map((access) => this.#asKnown(access)),
      ...(current !== undefined && { current }),
      ...(answer.isNetwork && { isNetwork: true as const }),
      ...(answer.isOperator && { isOperator: true as const }),
    });
  }

  /**
   * Chooses the territory to work in; whether it is another one than before. One that the server could
   * not read when this device first heard of it cannot be chosen yet.
   */
  async choose(territory: string): Promise<boolean> {
    const record = this.#record;
    const access = record?.territories.find(({ name }) => name === territory);
    if (!record || access?.epoch === undefined) return false;
    return this.#keep({ ...record, current: territory });
  }

  close(): void {
    this.#record = undefined;
    this.#parts.currentMembership.clear();
  }

  async #keep(record: AccountRecord): Promise<boolean> {
    const { tables, vault } = this.#parts;
    if (JSON.stringify(record) === JSON.stringify(this.#record)) return false;
    await tables.sealed.put({ key: ROW, sealed: await vault.seal(ROW, record) });
    await this.#hold(record);
    return true;
  }

  /** Of a territory that the server cannot read now, what was known of it before still holds. */
  #asKnown(access: Access): Access {
    if (access.epoch !== undefined) return access;
    const known = this.#record?.territories.find(({ name }) => name === access.name);
    return known?.epoch === undefined
      ? access
      : { ...access, title: known.title, epoch: known.epoch };
  }

  async #hold(record: AccountRecord): Promise<void> {
    const posts = record.territories.flatMap((access) => {
      const { name, epoch } = access;
      return epoch === undefined
        ? []
        : [{ territory: name, epoch, actor: actorOf(record, access) }];
    });
    const { currentMembership, nounsOfStaff, vault } = this.#parts;
    if (nounsOfStaff && posts.some(({ actor }) => seesWhole(actor))) {
      currentMembership.learn(await nounsOfStaff());
      // It may have been locked meanwhile.
      if (!vault.isOpen) throw new VaultClosed();
    }
    this.#record = record;
    currentMembership.set(posts, record.current);
  }
}

function rolesIn({ isNetwork, isOperator }: AccountRecord, access?: Access): Me['roles'] {
  if (isNetwork) return ['network'];
  return isOperator ? ['operator'] : (access?.roles ?? []);
}

function accessOf({ territories, current }: AccountRecord): Access | undefined {
  return territories.find(({ name, epoch }) => name === current && epoch !== undefined);
}

function actorOf({ user }: AccountRecord, { roles, volunteer }: Access): Actor {
  return { user: user.id, roles, ...(volunteer && { volunteer }) };
}
