import { createHmac } from 'node:crypto';
import { mobileNumber } from '../../src/domain/kernel/phone-number.ts';
import { idOf, uuidOf, type Id } from '../../src/domain/kernel/ids.ts';
import type { Lookup } from '../../src/domain/kernel/noun.ts';
import { meantBy } from '../../src/domain/merges/meant.ts';
import { isNearEnough } from '../../src/domain/notices/evening.ts';
import type { FactNamed } from '../../src/domain/nouns.ts';
import { claimOf, holds } from '../../src/domain/requests/claim.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { NumberHolder, StoredWish } from '../accounts/notices/notice-wishes.ts';
import { Allowance } from '../guards/allowance.ts';
import type { AnswerKind } from '../outgoing/templates/other-notices.ts';
import type { Referees } from '../referee/referees.ts';
import type { Store } from '../store/store.ts';
import type { Teller } from './teller.ts';
import { isYesCode, yesCode } from './yes-code.ts';

/** How often one telephone is answered within an hour: two machines that answer one another end here. */
const ANSWERS_AN_HOUR = 12;
const HOUR_MS = 3_600_000;

/** Writes into a territory what somebody said, as a fact like any other. */
export type WriteForVolunteer = (
  territory: string,
  volunteer: Id<'volunteer'>,
  line: Pick<FactNamed<'mission.accepted'> | FactNamed<'mission.given-back'>, 'type' | 'subject'>,
) => Promise<Id<'fact'>>;

/** What answers by short message are taken in with. */
export interface SmsAnswerParts {
  readonly store: Pick<Store, 'shelf'>;
  readonly office: Pick<AccountsService, 'wishes' | 'secret' | 'nightBefore'>;
  readonly referees: Pick<Referees, 'catchUp'>;
  readonly teller: Teller;
  readonly write: WriteForVolunteer;
  readonly clock: () => number;
}

/** A short message that came in. */
export interface IncomingSms {
  readonly from: string;
  readonly text: string;
  /** What the gateway calls it; absent: it is known by what it says and when. */
  readonly id?: string;
}

/** A mission that a code names, and whose it is. */
interface Named extends NumberHolder {
  readonly wish: StoredWish;
  readonly request: Request;
}

/**
 * Answers by short message. `OUI 4K7P2` from the telephone of a volunteer is the very fact that the app would write: it
 * is judged by the referee, and what comes of it is told as it is told to everybody. Who is not known here is not answered.
 */
export class SmsAnswers {
  readonly #parts: SmsAnswerParts;
  readonly #answers: Allowance;

  constructor(parts: SmsAnswerParts) {
    this.#parts = parts;
    this.#answers = new Allowance(ANSWERS_AN_HOUR, HOUR_MS, parts.clock);
  }

  /** Takes one in; repeated by its gateway it changes nothing more, and is answered once more at the most. */
  async take(sms: IncomingSms): Promise<void> {
    const { office } = this.#parts;
    const number = mobileNumber(sms.from);
    const holders = number === undefined ? [] : await office.wishes.holders(number);
    const known = await Promise.all(holders.map((holder) => this.#wishOf(holder)));
    const wishes = known.filter((one) => one !== undefined);
    const [first] = wishes;
    if (number === undefined || !first) return;
    const isAnswered = this.#answers.take(number).ok;
    const said = sms.text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    if (/^\W*(STOP|ARRET)\b/.test(said)) {
      // Heeded however much was said before. The answer goes first: the wish says where.
      if (isAnswered) await this.#reply(first, sms, 'stopped');
      for (const { territory, reader } of wishes) await office.wishes.remove(territory, reader);
      return;
    }
    if (!isAnswered) return;
    const [, word = '', code = ''] = /\b(OUI|YES|NON|NO)\b\W*([A-Z0-9]{5})?\b/.exec(said) ?? [];
    const named = code === '' ? undefined : await this.#named(wishes, code);
    if (!named) return this.#reply(first, sms, 'unknown');
    const answer = await (word.startsWith('N') ? this.#no(named) : this.#yes(named));
    if (answer) await this.#reply(named, sms, answer);
    // What became of it is told in words that the app's volunteers are told it in.
    await this.#parts.teller.tell(named.territory, { now: named.reader });
  }

  async #yes(named: Named): Promise<AnswerKind | undefined> {
    const { office, teller, write } = this.#parts;
    const { request, territory } = named;
    const { hour, view } = await teller.town(territory);
    const volunteer = meantBy(named.reader as Id<'volunteer'>, view.find as Lookup);
    const claim = claimOf(request.claims, volunteer);
    if (claim && holds(claim) && isLive(request.phase)) {
      if (!isNearEnough(request.when, hour.today)) return 'already';
      await office.nightBefore.note(territory, {
        request: request._id,
        volunteer,
        day: request.when.day,
      });
      return 'sure-noted';
    }
    if (claim?.standing === 'substitute' && isLive(request.phase)) return 'waiting';
    const fact = await write(territory, volunteer, {
      type: 'mission.accepted',
      subject: idOf('mission', uuidOf(request._id)),
    });
    const refusal = await this.#refusalOf(territory, fact);
    if (refusal === undefined) return undefined;
    return ['closed', 'not-open', 'already-held'].includes(refusal) ? 'late' : 'ring-us';
  }

  async #no({ request, territory, reader }: Named): Promise<AnswerKind> {
    const { view } = await this.#parts.teller.town(territory);
    const volunteer = meantBy(reader as Id<'volunteer'>, view.find as Lookup);
    const claim = claimOf(request.claims, volunteer);
    if (claim && isLive(request.phase) && claim.standing !== 'given-back') {
      const fact = await this.#parts.write(territory, volunteer, {
        type: 'mission.given-back',
        subject: idOf('mission', uuidOf(request._id)),
      });
      if ((await this.#refusalOf(territory, fact)) !== undefined) return 'ring-us';
    }
    return 'cannot-noted';
  }

  /** Why the referee refused a fact; undefined: it is state now. */
  async #refusalOf(territory: string, fact: Id<'fact'>): Promise<string | undefined> {
    const { referees, store } = this.#parts;
    await referees.catchUp(territory);
    const verdict = await (await store.shelf(territory)).get(`verdict:${uuidOf(fact)}`);
    return verdict && verdict['withdrawn'] !== true ? String(verdict['refusal']) : undefined;
  }

  /** Which mission of whom a code names; every one is looked at, so that time tells nothing. */
  async #named(
    wishes: readonly (NumberHolder & { readonly wish: StoredWish })[],
    code: string,
  ): Promise<Named | undefined> {
    const { office, teller } = this.#parts;
    let found: Named | undefined;
    for (const holder of wishes) {
      const { view } = await teller.town(holder.territory);
      for (const request of view.requests.values()) {
        const isIt = isYesCode(code, yesCode(office.secret, request._id, holder.reader));
        if (isIt && request.publishedAt !== undefined) found = { ...holder, request };
      }
    }
    return found;
  }

  async #wishOf(
    holder: NumberHolder,
  ): Promise<(NumberHolder & { readonly wish: StoredWish }) | undefined> {
    const wish = await this.#parts.office.wishes.of(holder.territory, holder.reader);
    return wish?.channel === 'sms' && wish.reader.startsWith('volunteer:')
      ? { ...holder, wish }
      : undefined;
  }

  async #reply(
    { territory, wish }: NumberHolder & { readonly wish: StoredWish },
    sms: IncomingSms,
    what: AnswerKind,
  ): Promise<void> {
    const { post } = this.#parts.teller;
    const from = await post.from(territory);
    const { phone } = await this.#parts.teller.town(territory);
    const filled = { template: 'sms-answer', values: { what, phone } } as const;
    await post.tell(from, wish, [{ filled, name: ['answer', this.#nameOf(sms)] }]);
  }

  /** The same for the same message; where a gateway gives it no name, the same words within an hour are one. */
  #nameOf({ from, id, text }: IncomingSms): string {
    const hour = Math.floor(this.#parts.clock() / HOUR_MS);
    const whole = id === undefined ? ['said', from, text, hour] : ['id', id];
    return createHmac('sha256', this.#parts.office.secret)
      .update(JSON.stringify(whole))
      .digest('hex');
  }
}
