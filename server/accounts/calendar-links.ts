import { createHash, createHmac } from 'node:crypto';
import type { UserId } from './account.ts';
import type { Records } from './records.ts';

/** Whose calendar an address opens. */
export interface CalendarOwner {
  readonly user: UserId;
  readonly territory: string;
}

interface Turn {
  readonly turn: number;
}

/**
 * The private addresses of calendars. A token is made from this house's secret and a number that a renewal raises: it can
 * be shown again, and is kept nowhere; what is kept opens with its digest.
 */
export class CalendarLinks {
  readonly #records: Records;
  readonly #secret: Buffer;

  constructor(records: Records, secret: Buffer) {
    this.#records = records;
    this.#secret = secret;
  }

  /** The token of somebody's calendar; a renewed one takes the place of the one before at once. */
  async tokenOf(owner: CalendarOwner, renew: boolean): Promise<string> {
    const id = `calendar-turn:${owner.user}.${owner.territory}`;
    await this.#records.create(id, { turn: 0 });
    const before = (await this.#records.getNow<Turn>(id))?.turn ?? 0;
    const after = renew
      ? await this.#records.update<Turn>(id, ({ turn }) => ({ turn: turn + 1 }))
      : undefined;
    if (after) await this.#records.remove(digestOf(this.#token(owner, before)));
    const token = this.#token(owner, after?.turn ?? before);
    await this.#records.create(digestOf(token), owner);
    return token;
  }

  /** Whose calendar it opens; undefined: nobody's, not any more, or never. */
  async ownerOf(token: string): Promise<CalendarOwner | undefined> {
    const owner = await this.#records.getNow<CalendarOwner>(digestOf(token));
    if (!owner) return undefined;
    const id = `calendar-turn:${owner.user}.${owner.territory}`;
    const now = await this.#records.getNow<Turn>(id);
    return now && this.#token(owner, now.turn) === token ? owner : undefined;
  }

  #token({ user, territory }: CalendarOwner, turn: number): string {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify(['calendar', user, territory, turn]))
      .digest('base64url');
  }
}

function digestOf(token: string): string {
  return `calendar:${createHash('sha256').update(token).digest('hex')}`;
}
