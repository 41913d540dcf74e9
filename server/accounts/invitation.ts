import { createHmac, randomInt } from 'node:crypto';
import type { Role } from '../../src/domain/kernel/actor.ts';
import type { UserId } from './account.ts';
import type { Records } from './records.ts';

/** How long a code may be redeemed, in milliseconds. */
export const INVITATION_LIFETIME_MS = 14 * 86_400_000;

// Without 0 O, 1 I L: a code is dictated by telephone and read from a small paper.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/** What a code opens. */
export interface InvitationRecord {
  readonly territory: string;
  readonly role: Role;
  readonly volunteer?: `volunteer:${string}`;
  readonly name: string;
  /** The coordinator who gave it; absent when a command on the server did. */
  readonly by?: UserId;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly usedBy?: UserId;
  /** The territory's own documents say that the volunteer has joined. */
  readonly announced?: boolean;
}

/** An invitation without what is decided here. */
export type NewInvitation = Omit<InvitationRecord, 'expires' | 'usedBy' | 'announced'>;

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
    const expires = this.#clock() + INVITATION_LIFETIME_MS;
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

  /** What a code (eight characters, no dash) opens now; undefined when it opens nothing. */
  async find(code: string): Promise<Invitation | undefined> {
    const id = this.#idOf(code);
    const found = await this.#records.get<InvitationRecord>(id);
    return found && this.#isOpen(found) ? { ...found, id } : undefined;
  }

  /** Uses it up; false when somebody else was faster. */
  async claim(id: string, user: UserId): Promise<boolean> {
    let claimed = false;
    await this.#records.update<InvitationRecord>(id, (now) => {
      claimed = this.#isOpen(now);
      return claimed ? { ...now, usedBy: user } : undefined;
    });
    return claimed;
  }

  /** Notes that the territory knows. */
  async setAnnounced(id: string): Promise<void> {
    await this.#records.update<InvitationRecord>(id, (now) => ({ ...now, announced: true }));
  }

  #isOpen(invitation: InvitationRecord): boolean {
    return invitation.usedBy === undefined && this.#clock() < invitation.expires;
  }

  // Eight characters can be tried through in hours when one has the hashes: not without the secret.
  #idOf(code: string): string {
    return `invitation:${createHmac('sha256', this.#secret).update(`code:${code}`).digest('hex')}`;
  }
}
