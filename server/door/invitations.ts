import { createHmac } from 'node:crypto';
import type { InvitationsNow, Invited } from '../../src/contract/door/invitations.ts';
import { sameRecipient } from '../../src/domain/kernel/mail-address.ts';
import type { Day } from '../../src/domain/kernel/when.ts';
import type { StopList } from '../accounts/stop-list.ts';
import type { HandedInBy, NewMessage, Outbox, PutResult } from '../outgoing/outbox.ts';
import { writeLetter, type Filled } from '../outgoing/templates/templates.ts';
import type { Store } from '../store/store.ts';
import type { BallotBoxes } from './ballot-box.ts';
import { invitedTo, noteInvited } from './invited.ts';

/** A survey that people are invited to. */
export interface InvitingSurvey {
  /** Its UUID. */
  readonly about: string;
  readonly title: string;
  /** What its page asks. */
  readonly sheet: unknown;
  /** The last day on which it is answered. */
  readonly until: Day;
}

/** What invitations are sent with. */
export interface InvitationParts {
  readonly store: Pick<Store, 'shelf'>;
  readonly boxes: BallotBoxes;
  readonly stops: StopList;
  /** Absent: whoever runs the service has not said how e-mail is sent. */
  readonly outbox: Outbox | undefined;
  /** Nobody without it can make the print of an address. */
  readonly secret: Buffer;
  readonly publicUrl: string;
}

/**
 * Sends links to a survey by e-mail: to each address one, once for the survey, also when it is asked twice, when the
 * answer was lost, or when the service was killed in the middle. Addresses are kept nowhere but in the letters that
 * wait; nothing joins one to its link once its letter is sent: docs/decisions/0018.
 */
export class Invitations {
  readonly #parts: InvitationParts;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(parts: InvitationParts) {
    this.#parts = parts;
  }

  /** Whether whoever runs the service has said how e-mail is sent. */
  get canSend(): boolean {
    return this.#parts.outbox?.has('mail') === true;
  }

  /** How they go, and the message as it would be read. */
  async now(from: HandedInBy, survey: InvitingSurvey): Promise<InvitationsNow> {
    const { outbox, publicUrl, store } = this.#parts;
    const { territory, title, desk, language } = from;
    const { subject, text } = writeLetter(this.#filled(survey, `${publicUrl}/p/survey#…`), {
      ...{ territory: title, ...(desk && { desk }), language },
      stop: `${publicUrl}/p/stop#…`,
    });
    const counts = await outbox?.about(territory, survey.about);
    return {
      canSend: this.canSend,
      invited: (await invitedTo(await store.shelf(territory), survey.about)).size,
      ...(counts ?? { waiting: 0, givenUp: 0 }),
      ...{ subject, text },
    };
  }

  /**
   * Invites these addresses.
   * @returns undefined: e-mail cannot be sent, or the box of the survey takes no more links
   */
  async send(
    from: HandedInBy,
    survey: InvitingSurvey,
    addresses: readonly string[],
  ): Promise<Invited | undefined> {
    // One after the other for each survey: pressed twice, the second finds what the first one did.
    const before = this.#turns.get(survey.about) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#send(from, survey, addresses));
    this.#turns.set(survey.about, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(survey.about) === turn) this.#turns.delete(survey.about);
    }
  }

  async #send(
    from: HandedInBy,
    survey: InvitingSurvey,
    addresses: readonly string[],
  ): Promise<Invited | undefined> {
    const { boxes, outbox, publicUrl, stops, store } = this.#parts;
    const { territory } = from;
    const { about } = survey;
    if (!outbox?.has('mail')) return undefined;
    const shelf = await store.shelf(territory);
    const invited = await invitedTo(shelf, about);
    const byPrint = new Map(addresses.map((address) => [this.#printOf(about, address), address]));
    const fresh = [...byPrint.keys()].filter((print) => !invited.has(print));
    const wanting = new Set(await outbox.wanting(territory, fresh));
    const due: { readonly print: string; readonly to: string }[] = [];
    let askedNoMore = 0;
    for (const print of wanting) {
      const to = byPrint.get(print) ?? '';
      if (await stops.has(to)) askedNoMore += 1;
      else due.push({ print, to });
    }
    // Where a message turns out to be known, its first letter stays, and nobody ever holds this link.
    const tokens =
      due.length > 0 ? await boxes.issue(territory, about, due.length, survey.sheet) : [];
    if (!tokens) return undefined;
    const results = await outbox.put(
      from,
      due.map(({ print, to }, at): NewMessage => ({
        ...{ uuid: print, to, about },
        ...this.#filled(survey, `${publicUrl}/p/survey#${tokens[at] ?? ''}`),
      })),
    );
    const count = (kind: PutResult): number => results.filter((result) => result === kind).length;
    const isOut = (at: number): boolean => results[at] === 'taken' || results[at] === 'known';
    await noteInvited(shelf, about, [
      ...fresh.filter((print) => !wanting.has(print)),
      ...due.filter((_, at) => isOut(at)).map(({ print }) => print),
    ]);
    return {
      taken: count('taken'),
      known: byPrint.size - wanting.size + count('known'),
      askedNoMore: askedNoMore + count('asked-no-more'),
      full: count('full'),
    };
  }

  #filled({ title, until }: InvitingSurvey, link: string): Filled {
    return { template: 'survey-invitation', values: { survey: title, link, until } };
  }

  /** The same for the same recipient and survey, in the form of a UUID; says nothing of the address. */
  #printOf(about: string, address: string): string {
    const hex = createHmac('sha256', this.#parts.secret)
      .update(`invited ${about} ${sameRecipient(address)}`)
      .digest('hex')
      .slice(0, 32);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
