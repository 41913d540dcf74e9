import { codeLink } from '../../src/contract/accounts/code-link.ts';
import type { CodeMailStanding, CodeMailWay } from '../../src/contract/accounts/team.ts';
import { dayIn } from '../../src/domain/kernel/zone.ts';
import { membershipOf, type UserId } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { nameOf, type Invitation } from '../accounts/invitation.ts';
import type { StoredWish } from '../accounts/notices/notice-wishes.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { LETTER_STATES, mailWay } from './mail-way.ts';
import { NoticePost } from './post.ts';

type State = CodeMailStanding['state'];
type Office = Pick<AccountsService, 'accounts' | 'secret' | 'stops' | 'territories' | 'wishes'>;

/**
 * Fresh codes by e-mail, beside the screen: to the address at which their holder chose to be told, and to no other, so that
 * nobody is written to at an address that somebody else named.
 */
export class CodeMail {
  readonly #office: Office;
  readonly #outbox: Outbox | undefined;
  readonly #publicUrl: string | undefined;

  /** Without an outbox that sends e-mail, and an address of this service, none goes. */
  constructor(office: Office, outbox: Outbox | undefined, publicUrl: string | undefined) {
    this.#office = office;
    this.#outbox = outbox;
    this.#publicUrl = publicUrl;
  }

  /** Whether a code can go to somebody of a territory by e-mail. */
  async wayTo(territory: string, user: UserId): Promise<CodeMailWay> {
    if (this.#publicUrl === undefined) return { way: 'not-set-up' };
    const to = (await this.#wishOf(territory, user))?.address;
    const way = await mailWay(this.#outbox, this.#office.stops, to);
    return { way, ...(way === 'ready' && to !== undefined && { to: hinted(to) }) };
  }

  /**
   * Sends a code, once, and says how its e-mail goes.
   * @param code eight characters; undefined: it opens nothing any more, and is only asked after
   */
  async send(
    given: Invitation,
    user: UserId,
    code: string | undefined,
  ): Promise<{ readonly state: State; readonly isNew: boolean }> {
    const { expires, territory } = given;
    const outbox = this.#outbox;
    const { way } = await this.wayTo(territory, user);
    const wish = await this.#wishOf(territory, user);
    if (!outbox || way !== 'ready' || !wish) {
      return { state: way === 'ready' ? 'none' : way, isNew: false };
    }
    const post = new NoticePost(this.#office, outbox);
    const name = ['fresh-code', nameOf(given)];
    const uuid = post.uuidOf(territory, wish.reader, name);
    let isNew = false;
    if (code !== undefined) {
      const zone = await this.#office.territories.zone(territory);
      const values = {
        code: `${code.slice(0, 4)}-${code.slice(4)}`,
        link: codeLink(code, this.#publicUrl ?? ''),
        until: dayIn(zone, new Date(expires).toISOString()),
      };
      const filled = { template: 'fresh-code', values } as const;
      const [put] = await post.tell(await post.from(territory), wish, [{ filled, name }]);
      if (put === 'full') return { state: 'full', isNew };
      if (put === 'bad-address') return { state: 'not-delivered', isNew };
      isNew = put === 'taken';
    }
    const [status] = await outbox.standing(territory, [uuid]);
    return { state: status ? LETTER_STATES[status] : 'not-delivered', isNew };
  }

  /** Whoever is a volunteer too is told as one. */
  async #wishOf(territory: string, user: UserId): Promise<StoredWish | undefined> {
    const { accounts, wishes } = this.#office;
    const account = await accounts.find(user);
    const place = account && membershipOf(account, territory);
    const wish = place && (await wishes.of(territory, place.volunteer ?? user));
    return wish?.channel === 'mail' ? wish : undefined;
  }
}

/** As much of an address as lets its holder say "yes, that one", and nobody else learn it. */
function hinted(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
