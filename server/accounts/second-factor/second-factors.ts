import { timingSafeEqual } from 'node:crypto';
import type { Account, UserId } from '../account.ts';
import type { Records } from '../records.ts';
import type { SecondFactor } from './second-factor.ts';
import { makeRecoveryCodes, traceOfRecoveryCode } from './recovery-codes.ts';
import { base32, makeTotpSecret, stepOf, totpUri } from './totp.ts';

/** How long one has to point the telephone at what was begun (milliseconds). */
const BEGUN_LIFETIME_MS = 15 * 60_000;
/**
 * So many wrong codes of the telephone in so long (milliseconds); then only those on paper, which nobody guesses, are
 * taken. Who meets it has the password already: nobody else can shut the person out.
 */
const MAX_WRONG = 10;
const WRONG_WINDOW_MS = 12 * 3_600_000;

/** Whether a code was right, and of which sort. */
export type CodeUse = 'wrong' | 'too-many' | 'code' | 'recovery-code';

/** The second factor of accounts: codes that change with time (RFC 6238), and some on paper. */
export class SecondFactors {
  readonly #records: Records;
  readonly #secret: Buffer;
  readonly #clock: () => number;

  constructor(records: Records, secret: Buffer, clock: () => number) {
    this.#records = records;
    this.#secret = secret;
    this.#clock = clock;
  }

  /** A secret to be put into a telephone; what was on before stays on until a code of it was seen. */
  async begin(user: UserId, service: string): Promise<{ secret: string; uri: string }> {
    const secret = makeTotpSecret();
    const begunFactor = { secret: secret.toString('base64url'), at: this.#clock() };
    await this.#records.update<Account>(user, (now) => ({ ...now, begunFactor }));
    return { secret: base32(secret), uri: totpUri(secret, service) };
  }

  /**
   * Turns on what was begun, once the telephone has shown a right code of it.
   * @returns the recovery codes, told this once; 'wrong': not a code of it; 'over': nothing was begun, or too long ago
   */
  async confirm(user: UserId, code: string): Promise<readonly string[] | 'wrong' | 'over'> {
    const codes = makeRecoveryCodes();
    const recovery = codes.map((one) => traceOfRecoveryCode(this.#secret, one));
    const tried: { became: 'on' | 'wrong' | 'over' } = { became: 'over' };
    await this.#records.update<Account>(user, ({ begunFactor, ...now }) => {
      const since = this.#clock();
      tried.became = 'over';
      if (!begunFactor || since >= begunFactor.at + BEGUN_LIFETIME_MS) return undefined;
      const { secret } = begunFactor;
      const lastStep = stepOf(Buffer.from(secret, 'base64url'), code, since);
      tried.became = lastStep === undefined ? 'wrong' : 'on';
      if (lastStep === undefined) return undefined;
      return { ...now, secondFactor: { secret, since, lastStep, recovery } };
    });
    return tried.became === 'on' ? codes : tried.became;
  }

  /** Uses a code up. One that was used, or is older than the last that was used, is wrong. */
  async use(user: UserId, code: string): Promise<CodeUse> {
    let use: CodeUse = 'wrong';
    await this.#records.update<Account>(user, (now) => {
      const { secondFactor } = now;
      use = 'wrong';
      if (!secondFactor) return undefined;
      const tried = this.#tried(secondFactor, code);
      use = tried.use;
      return { ...now, secondFactor: tried.factor };
    });
    return use;
  }

  /** Takes it away; whether there was one. */
  async end(user: UserId): Promise<boolean> {
    let wasOn = false;
    await this.#records.update<Account>(user, ({ secondFactor, begunFactor: _, ...now }) => {
      wasOn = secondFactor !== undefined;
      return now;
    });
    return wasOn;
  }

  #tried(factor: SecondFactor, code: string): { use: CodeUse; factor: SecondFactor } {
    const { lastStep, recovery, secret } = factor;
    const now = this.#clock();
    const { wrong: _, ...right } = factor;
    const trace = traceOfRecoveryCode(this.#secret, code);
    const left = recovery.filter((one) => !isSame(one, trace));
    if (left.length < recovery.length) {
      return { use: 'recovery-code', factor: { ...right, recovery: left } };
    }
    const wrong = this.#wrongOf(factor, now);
    if (wrong.count >= MAX_WRONG) return { use: 'too-many', factor };
    const step = stepOf(Buffer.from(secret, 'base64url'), code, now);
    return step !== undefined && step > lastStep
      ? { use: 'code', factor: { ...right, lastStep: step } }
      : { use: 'wrong', factor: { ...factor, wrong: { ...wrong, count: wrong.count + 1 } } };
  }

  #wrongOf({ wrong }: SecondFactor, now: number): { count: number; since: number } {
    return wrong && now < wrong.since + WRONG_WINDOW_MS ? wrong : { count: 0, since: now };
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
