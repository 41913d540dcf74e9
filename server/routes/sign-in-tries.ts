import { createHash } from 'node:crypto';
import { Allowance, type TryResult } from '../guards/allowance.ts';
import { GrowingDelay, type DelayGrowth } from '../guards/growing-delay.ts';

const MINUTE_MS = 60_000;
/** Wrong tries from one address at whatever accounts: more than a town hall mistypes on a Monday. */
const PER_ADDRESS = { most: 60, spanMs: 5 * MINUTE_MS };
/** Wrong tries at one account, from wherever, after which it is taken to be under attack. */
const PER_ACCOUNT = { most: 50, spanMs: 60 * MINUTE_MS };
const USUAL: DelayGrowth = { free: 6, first: 1_000, longest: 15 * MINUTE_MS };
/** Many addresses guess at one account: each has one try, then half a minute, then a minute… */
const UNDER_ATTACK: DelayGrowth = { free: 1, first: 30_000, longest: 15 * MINUTE_MS };

/**
 * How often a password may be tried. Delays grow for an account and an address together, so that
 * nobody who guesses can shut out the person elsewhere; a session that is open needs no password and
 * hears of none of this.
 */
export class SignInTries {
  readonly #addresses: Allowance;
  readonly #accounts: Allowance;
  readonly #pairs: GrowingDelay;

  constructor(clock: () => number) {
    this.#addresses = new Allowance(PER_ADDRESS.most, PER_ADDRESS.spanMs, clock);
    this.#accounts = new Allowance(PER_ACCOUNT.most, PER_ACCOUNT.spanMs, clock);
    this.#pairs = new GrowingDelay(clock);
  }

  /**
   * Begins a try; give it back when the password was right.
   * @param account a login, or what else names the account
   */
  take(account: string, from: string): TryResult {
    const name = fingerprint(account);
    const address = this.#addresses.take(from);
    if (!address.ok) return address;
    const attack = this.#accounts.take(name);
    const pair = this.#pairs.take(name, from, attack.ok ? USUAL : UNDER_ATTACK);
    if (!pair.ok) {
      address.giveBack();
      if (attack.ok) attack.giveBack();
      return pair;
    }
    return {
      ok: true,
      giveBack: () => {
        address.giveBack();
        if (attack.ok) attack.giveBack();
        pair.giveBack();
      },
    };
  }
}

/** Logins are personal data: also in memory only their trace is counted. */
function fingerprint(login: string): string {
  const plain = login.normalize('NFKC').trim().toLowerCase();
  return createHash('sha256').update(plain).digest('base64url');
}
