import { createHmac } from 'node:crypto';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import { uuidOf } from '../../../src/domain/kernel/ids.ts';
import type { NoticeWish } from '../../../src/domain/notices/wish.ts';
import type { Records } from '../records.ts';

/** Who is told something: a volunteer, the account of somebody of the staff, or the relative of a person. */
export type Reader = Id<'volunteer'> | Id<'user'> | Id<'person'>;

/** How somebody is told, as it is kept. */
export interface StoredWish extends NoticeWish {
  readonly reader: Reader;
}

/** Who has a number. */
export interface NumberHolder {
  readonly territory: string;
  readonly reader: Reader;
}

/**
 * How people chose to be told. It lies with the accounts and not in the territory: an address is known to this server
 * and to nobody's device. Whoever answers from a telephone is found by a print of its number.
 */
export class NoticeWishes {
  readonly #records: Records;
  readonly #secret: Buffer;

  constructor(records: Records, secret: Buffer) {
    this.#records = records;
    this.#secret = secret;
  }

  /** Undefined: they chose nothing, and are told nothing. */
  async of(territory: string, reader: Reader): Promise<StoredWish | undefined> {
    return this.#records.getNow<StoredWish>(idOf(territory, reader));
  }

  /** Everybody in a territory who chose to be told. */
  async list(territory: string): Promise<readonly StoredWish[]> {
    const wishes: StoredWish[] = [];
    for await (const { fields } of this.#records.list<StoredWish>(`notices:${territory}.`)) {
      wishes.push(fields);
    }
    return wishes;
  }

  /** Takes the place of what they chose before. */
  async set(territory: string, wish: StoredWish): Promise<void> {
    const id = idOf(territory, wish.reader);
    const before = await this.#records.getNow<StoredWish>(id);
    if (!(await this.#records.create(id, wish))) {
      await this.#records.update<StoredWish>(id, () => wish);
    }
    await this.#forgetNumber(territory, before, wish);
    if (wish.channel !== 'sms' || wish.address === undefined) return;
    const holder: NumberHolder = { territory, reader: wish.reader };
    await this.#records.create(this.#numberId(wish.address, holder), holder);
  }

  /** They are told nothing any more. */
  async remove(territory: string, reader: Reader): Promise<void> {
    const id = idOf(territory, reader);
    const before = await this.#records.getNow<StoredWish>(id);
    await this.#forgetNumber(territory, before, undefined);
    await this.#records.remove(id);
  }

  /** Who is told by short messages to this number, in the form of E.164. */
  async holders(number: string): Promise<readonly NumberHolder[]> {
    const holders: NumberHolder[] = [];
    for await (const { fields } of this.#records.list<NumberHolder>(this.#numberPrefix(number))) {
      holders.push(fields);
    }
    return holders;
  }

  async #forgetNumber(
    territory: string,
    before: StoredWish | undefined,
    after: StoredWish | undefined,
  ): Promise<void> {
    if (before?.channel !== 'sms' || before.address === undefined) return;
    if (after?.channel === 'sms' && after.address === before.address) return;
    const { reader } = before;
    await this.#records.remove(this.#numberId(before.address, { territory, reader }));
  }

  #numberId(number: string, { territory, reader }: NumberHolder): string {
    return `${this.#numberPrefix(number)}${territory}.${uuidOf(reader)}`;
  }

  #numberPrefix(number: string): string {
    const print = createHmac('sha256', this.#secret).update(`number ${number}`).digest('hex');
    return `number:${print.slice(0, 32)}.`;
  }
}

function idOf(territory: string, reader: Reader): string {
  return `notices:${territory}.${uuidOf(reader)}`;
}
