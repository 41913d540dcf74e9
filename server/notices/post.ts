import { createHmac } from 'node:crypto';
import type { StoredWish } from '../accounts/notices/notice-wishes.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { HandedInBy, NewMessage, Outbox, PutResult } from '../outgoing/outbox.ts';
import type { Filled } from '../outgoing/templates/templates.ts';

/** One thing that somebody is told. */
export interface Notice {
  readonly filled: Filled;
  /** What makes it one message, however often it is derived: state and reader, nothing personal. */
  readonly name: readonly string[];
  /** The UUID of what it is about. */
  readonly about?: string;
  /** The screen that it leads to, as a path. */
  readonly open?: string;
}

/** Hands notices in, each by the way that its reader chose. */
export class NoticePost {
  readonly #office: Pick<AccountsService, 'territories' | 'secret'>;
  readonly #outbox: Outbox;

  constructor(office: Pick<AccountsService, 'territories' | 'secret'>, outbox: Outbox) {
    this.#office = office;
    this.#outbox = outbox;
  }

  /** Who a territory's messages are from. */
  async from(territory: string): Promise<HandedInBy> {
    const { territories } = this.#office;
    return {
      territory,
      language: await territories.language(territory),
      title: await territories.title(territory),
      desk: await territories.desk(territory),
    };
  }

  /** Tells somebody something, once; undefined: they have no address to be told at. */
  async tell(
    from: HandedInBy,
    wish: StoredWish,
    notices: readonly Notice[],
  ): Promise<readonly (PutResult | undefined)[]> {
    // Which browsers somebody has is looked at when it is sent.
    const address = wish.channel === 'push' ? wish.reader : wish.address;
    if (address === undefined) return notices.map(() => undefined);
    const { language = from.language } = wish;
    return this.#outbox.put(
      { ...from, language },
      notices.map((notice) => this.#messageOf(from.territory, wish, notice, address)),
    );
  }

  /** Which of these were handed in before; by what they are named. */
  uuidOf(territory: string, reader: string, name: readonly string[]): string {
    const hex = createHmac('sha256', this.#office.secret)
      .update(JSON.stringify(['notice', territory, reader, ...name]))
      .digest('hex');
    return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  #messageOf(
    territory: string,
    { channel, reader }: StoredWish,
    { about, filled, name, open }: Notice,
    to: string,
  ): NewMessage {
    return {
      ...filled,
      ...{ channel, to, reader, uuid: this.uuidOf(territory, reader, name) },
      ...(about !== undefined && { about }),
      ...(open !== undefined && { open }),
    };
  }
}
