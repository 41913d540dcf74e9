import { createHmac, randomInt } from 'node:crypto';
import type { Role } from '../../src/domain/kernel/actor.ts';
import type { UserId } from './account.ts';
import type { Records } from './records.ts';

/** How long a code may be redeemed, in milliseconds. */
export const INVITATION_LIFETIME_MS = 14 * 86_400_000;

/** The same for a code that opens an account which exists: it is given at once, to somebody who waits for it. */
const RENEWAL_LIFETIME_MS = 2 * 86_400_000;

// Without 0 O, 1 I L: a code is dictated by telephone and read from a small paper.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;
const PREFIX = 'invitation:';

/** What a code opens. */
export interface InvitationRecord {
  readonly territory: string;
  readonly role: Role;
  readonly volunteer?: `volunteer:${string}`;
  readonly name: string;
  readonly sector?: string;
  /** The account that may choose another password with it; no place is given then. */
  readonly renews?: UserId;
  /** The coordinator who gave it; absent when a command on the server did. */
  readonly by?: UserId;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly usedBy?: UserId;
  /** When it was withdrawn, milliseconds since 1970. */
  readonly withdrawn?: number;
  /** The territory's own documents say that the volunteer has joined. */
  readonly announced?: boolean;
}

/** An invitation without what is decided here. */
export type NewInvitation = Omit<
  InvitationRecord,
  'expires' | 'usedBy' | 'withdrawn' | 'announced'
>;

/** Whether a code still opens something, and if not, why. */
export type CodeState = 'open' | 'used' | 'over';

/** An invitation and the id under which it is kept. */
export interface Invitation extends InvitationRecord {
  readonly id: string;
}

/** Codes that open a place in a territory, each once. */
export class Invitations {
  readonly #records: Records;
  readonly #secret: Buffer;
  readonly #clock: () => number;

  constructor(records: Records, secret: Buffer, clock: () => number) {
    this.#records = records;
    this.#secret = secret;
    this.#clock = clock;
  }

  /** Makes a code; it is told once, what is kept cannot be turned back into it. */
  async create(invitation: NewInvitation): Promise<{ code: string; expires: number }> {
    const lifetime = invitation.renews ? RENEWAL_LIFETIME_MS : INVITATION_LIFETIME_MS;
    const expires = this.#clock() + lifetime;
    for (;;) {
      const code = Array.from(
        { length: CODE_LENGTH },
        () => ALPHABET[randomInt(ALPHABET.length)],
      ).join('');
      if (await this.#records.create(this.#idOf(code), { ...invitation, expires })) {
        return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expires };
      }
    }
  }

  /**
   * What a code (eight characters, no dash) opens, or opened once; undefined: there is none. It is looked for by its
   * keyed fingerprint, so that how long the answer takes says nothing about how near a guess came.
   */
  async find(code: string): Promise<Invitation | undefined> {
    const id = this.#idOf(code);
    const found = await this.#records.get<InvitationRecord>(id);
    return found && { ...found, id };
  }

  /** How a code stands now. */
  stateOf({ usedBy, withdrawn, expires }: InvitationRecord): CodeState {
    if (usedBy !== undefined) return 'used';
    return withdrawn === undefined && this.#clock() < expires ? 'open' : 'over';
  }

  /** The codes of a territory that nobody has used and nobody has withdrawn. */
  async unused(territory: string): Promise<readonly Invitation[]> {
    const unused: Invitation[] = [];
    for await (const { id, fields } of this.#records.list<InvitationRecord>(PREFIX)) {
      const { usedBy, withdrawn } = fields;
      if (fields.territory !== territory || usedBy !== undefined || withdrawn !== undefined)
        continue;
      unused.push({ ...fields, id });
    }
    return unused;
  }

  /**
   * Lets a code of a territory open nothing any more.
   * @param name its fingerprint, as `nameOf` gives it
   * @returns it as it was; undefined: there is none that nobody has used
   */
  async withdraw(territory: string, name: string): Promise<InvitationRecord | undefined> {
    let withdrawn: InvitationRecord | undefined;
    await this.#records.update<InvitationRecord>(PREFIX + name, (now) => {
      const isUnused = now.territory === territory && now.usedBy === undefined;
      withdrawn = isUnused && now.withdrawn === undefined ? now : undefined;
      return withdrawn && { ...now, withdrawn: this.#clock() };
    });
    return withdrawn;
  }

  /** Takes back the codes that renew an account: a later one is there, or its place is gone. */
  async withdrawRenewals(territory: string, user: UserId): Promise<void> {
    const codes = await this.unused(territory);
    for (const { id } of codes.filter(({ renews }) => renews === user)) {
      await this.withdraw(territory, nameOf({ id }));
    }
  }

  /** Uses it up; false when somebody else was faster. */
  async claim(id: string, user: UserId): Promise<boolean> {
    let claimed = false;
    await this.#records.update<InvitationRecord>(id, (now) => {
      claimed = this.stateOf(now) === 'open';
      return claimed ? { ...now, usedBy: user } : undefined;
    });
    return claimed;
  }

  /** Notes that the territory knows. */
  async setAnnounced(id: string): Promise<void> {
    await this.#records.update<InvitationRecord>(id, (now) => ({ ...now, announced: true }));
  }

  // Eight characters can be tried through in hours when one has the hashes: not without the secret.
  #idOf(code: string): string {
    return PREFIX + createHmac('sha256', this.#secret).update(`code:${code}`).digest('hex');
  }
}

/** What names a code to coordinators, without opening anything. */
export function nameOf({ id }: Pick<Invitation, 'id'>): string {
  return id.slice(PREFIX.length);
}
