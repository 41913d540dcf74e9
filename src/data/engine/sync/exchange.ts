import type { SessionAnswer } from '../../../contract/accounts/session.ts';
import { getSession } from '../../../contract/accounts/endpoints.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { LastContact } from './expiry.ts';
import { isFull } from '../disk/is-full.ts';
import {
  isSameMembership,
  type Membership,
  type CurrentMembership,
} from '../read-model/current-membership.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Copies } from '../replica/copies.ts';
import type { ReplicationEnds } from '../replica/pouch.ts';
import type { PullEnd } from '../replica/pull.ts';
import { SnapshotCut, SnapshotRefused } from '../replica/snapshot-errors.ts';
import { VaultClosed } from '../vault/vault.ts';
import type { TabChannel } from '../tab-channel.ts';
import { WakeSignal } from './wake-signal.ts';
import { Backoff } from './backoff.ts';
import type { PushParts } from './push.ts';
import type { Reporter } from './reporter.ts';
import type { OwnAnswers } from '../gateway/own-answers.ts';
import { Unreachable, type AskProblem, type Server } from '../gateway/server.ts';
import { watchOwnStanding } from './own-standing.ts';
import type { StatusBoard } from './status-board.ts';
import { watchRetryMoments } from './retry-moments.ts';

/** What an exchange is made from. */
export interface ExchangeParts extends PushParts {
  readonly outbox: Outbox;
  readonly currentMembership: CurrentMembership;
  readonly account: ExchangingAccount;
  readonly copies: Copies;
  readonly server: Server;
  readonly way: Pick<OwnAnswers, 'isForeign' | 'pauseMs'>;
  readonly tabs: TabChannel;
  readonly board: StatusBoard;
  readonly reporter: Reporter;
  readonly clock: () => number;
  readonly lastContact: LastContact;
  /** Parts from the territories in which the person has no place any more. */
  readonly partFrom: (answer: SessionAnswer) => Promise<PartingEnd>;
  /** There was no contact for 14 days: this device closes and forgets. */
  readonly expire: () => Promise<void>;
  /** Reports unexpected errors, to the console. */
  readonly report: (error: unknown) => void;
}

/**
 * How parting went: there is nothing here of such a territory; nothing is left of it; nothing is left on
 * this device at all; or what stood in the way.
 */
export type PartingEnd = 'nothing' | 'parted' | 'gone' | 'offline' | 'sign-in-needed' | 'failing';

/** Whose exchange it is, as far as it matters to the exchange. */
export interface ExchangingAccount {
  /** Undefined while the device is locked. */
  readonly me: { readonly user: Id<'user'> } | undefined;
  /** Takes in what the server says of the person now; whether anything changed. */
  update(answer: SessionAnswer): Promise<boolean>;
}

/** Why a contact with the server came to its end. */
type ContactEnd = 'again' | 'stopped' | 'offline' | 'sign-in-needed' | 'failing';

/** How long a device only listens before it checks session and access again. */
const RECHECK_AFTER_MS = 300_000;

/**
 * Sync with the server, run by one tab for all: check the session, push this device's facts,
 * pull state, then keep listening. Failures are retried with exponential backoff.
 */
export class Exchange {
  readonly #parts: ExchangeParts;
  readonly #wakeSignal = new WakeSignal();
  readonly #backoff = new Backoff();
  #wanted: string[] = [];
  #serving: readonly string[] = [];
  #isCheckDue = false;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /** Exchanges until the signal says to end. */
  async run(signal: AbortSignal): Promise<void> {
    const stops = this.#listen();
    const stop = (): void => this.#wakeSignal.raise();
    signal.addEventListener('abort', stop);
    // Attempts asked for while no tab was listening, or of a tab that was closed, are asked for again.
    this.#parts.tabs.post({ about: 'exchanging' });
    try {
      while (!signal.aborted) await this.#attempt(signal);
    } finally {
      for (const end of stops) end();
      signal.removeEventListener('abort', stop);
    }
  }

  #listen(): readonly (() => void)[] {
    const { tabs, currentMembership } = this.#parts;
    const check = (): void => this.#check();
    return [
      tabs.on('outbox', () => this.#wakeSignal.raise()),
      tabs.on('session', () => this.#wakeSignal.raise()),
      tabs.on('sync-wanted', ({ attempt }) => {
        this.#wanted.push(attempt);
        check();
      }),
      watchRetryMoments(check),
      watchOwnStanding(tabs, currentMembership, check),
    ];
  }

  /** Session and access are to be looked at now. */
  #check(): void {
    this.#isCheckDue = true;
    this.#wakeSignal.raise();
  }

  async #attempt(signal: AbortSignal): Promise<void> {
    const { board, expire, lastContact, way } = this.#parts;
    this.#isCheckDue = false;
    this.#serving = this.#wanted;
    this.#wanted = [];
    const end = await this.#contact(signal).catch((error: unknown) => this.#failure(error, signal));
    if (signal.aborted || end === 'again' || end === 'stopped') return;
    if (end === 'offline' && (await lastContact.isTooOld())) return expire();
    board.tell(end, end === 'offline' && way.isForeign ? { foreign: true } : {});
    this.#settleAttempts();
    await this.#rest(
      end === 'sign-in-needed' ? RECHECK_AFTER_MS : this.#backoff.nextDelayMs(),
      signal,
    );
  }

  /** Waits until something happens; as long as the server asked to be left alone, until somebody asks. */
  async #rest(waitMs: number, signal: AbortSignal): Promise<void> {
    const { way } = this.#parts;
    do {
      await this.#wakeSignal.wait(Math.max(waitMs, way.pauseMs));
    } while (way.pauseMs > 0 && this.#wanted.length === 0 && !signal.aborted);
  }

  /** One contact, from the first question until something ends it. */
  async #contact(signal: AbortSignal): Promise<ContactEnd> {
    const { account, board, copies, lastContact, reporter, server, tabs, currentMembership } =
      this.#parts;
    board.tell('connecting');
    const asked = await server.ask(getSession, {}, undefined);
    if (!asked.ok) return endFor(asked.problem);
    if (asked.value.user.id !== account.me?.user) return 'sign-in-needed';
    await lastContact.note();
    const parting = asked.value.ended ? await this.#part(asked.value) : undefined;
    if (parting) return parting;
    const sent = await this.#send(signal);
    if (sent !== 'done') return sent;
    await copies.keepOnly(asked.value.territories);
    if (await account.update(asked.value)) tabs.post({ about: 'session' });
    const { membership } = currentMembership;
    if (!membership) return this.#waitForTerritory(asked.value);
    reporter.report(membership.territory).catch(this.#parts.report);
    board.tell('receiving');
    const progress = (now: { readonly done: number; readonly total: number }): void =>
      board.tell('receiving', { progress: now });
    const ends = await copies.ready(membership, progress, () => this.#check(), signal);
    try {
      return await this.#follow(membership, ends, signal);
    } finally {
      await ends.remote.close();
    }
  }

  /** What ends this contact; undefined: there are other places, and it goes on. */
  async #part(answer: SessionAnswer): Promise<ContactEnd | undefined> {
    const parting = await this.#parts.partFrom(answer);
    if (parting === 'gone') return 'stopped';
    const isProblem = parting !== 'nothing' && parting !== 'parted';
    return isProblem && answer.territories.length === 0 ? parting : undefined;
  }

  /** Pulls continuously and pushes new facts, until another step is due. */
  async #follow(
    membership: Membership,
    ends: ReplicationEnds,
    signal: AbortSignal,
  ): Promise<ContactEnd> {
    const { board, currentMembership } = this.#parts;
    let ended: PullEnd | undefined;
    const { pull } = await import('../replica/pull.ts');
    const pulling = pull(ends, {
      receiving: () => board.tell('receiving'),
      upToDate: () => this.#upToDate(),
    });
    void pulling.ended.then(({ why }) => {
      ended = why;
      this.#wakeSignal.raise();
    });
    try {
      for (;;) {
        const rang = await this.#wakeSignal.wait(RECHECK_AFTER_MS);
        if (signal.aborted) return 'stopped';
        if (hasEnded(ended)) return await this.#whyEnded(ended, membership);
        const isDue = !rang || this.#isCheckDue || this.#wanted.length > 0;
        if (isDue || !isSameMembership(membership, currentMembership.membership)) return 'again';
        const sent = await this.#send(signal);
        if (sent !== 'done') return sent;
      }
    } finally {
      await pulling.stop();
    }
  }

  async #send(signal: AbortSignal): Promise<'done' | Exclude<ContactEnd, 'again' | 'stopped'>> {
    const { board, outbox } = this.#parts;
    if (!(await outbox.hasWaiting())) return 'done';
    const before = board.phase;
    board.tell('sending');
    const { push } = await import('./push.ts');
    const sent = await push(this.#parts, signal);
    if (sent === 'done') board.tell(before);
    return sent;
  }

  #upToDate(): void {
    const { board, clock, outbox, report } = this.#parts;
    this.#backoff.reset();
    // Nothing waits for these; on a device that is full they are tried at the next contact.
    board.upToDate(clock()).catch(report);
    outbox.forgetOld().catch(report);
    this.#settleAttempts();
  }

  /** There is no territory to work in: nothing can come until one is chosen, or can be. */
  async #waitForTerritory({ territories }: SessionAnswer): Promise<ContactEnd> {
    if (territories.some(({ epoch }) => epoch === undefined)) return 'failing';
    this.#parts.board.tell('idle');
    this.#settleAttempts();
    await this.#wakeSignal.wait(RECHECK_AFTER_MS);
    return 'again';
  }

  async #whyEnded(ended: PullEnd, { territory }: Membership): Promise<ContactEnd> {
    if (ended === 'unauthorized') return 'sign-in-needed';
    const asked = await this.#parts.server.ask(getSession, {}, undefined);
    if (!asked.ok) return endFor(asked.problem);
    const isStillOurs = asked.value.territories.some(({ name }) => name === territory);
    return isStillOurs ? 'failing' : 'again';
  }

  #failure(error: unknown, signal: AbortSignal): ContactEnd {
    if (signal.aborted || error instanceof VaultClosed) return 'stopped';
    this.#parts.report(error);
    if (isFull(error)) {
      this.#parts.board.tell('failing', { storageFull: true });
      return 'failing';
    }
    if (error instanceof SnapshotRefused && error.status === 401) return 'sign-in-needed';
    return error instanceof Unreachable || error instanceof SnapshotCut ? 'offline' : 'failing';
  }

  #settleAttempts(): void {
    this.#parts.tabs.post({ about: 'attempts-over', attempts: this.#serving });
    this.#serving = [];
  }
}

function endFor(problem: AskProblem): ContactEnd {
  if (problem === 'offline') return 'offline';
  return problem === 'unauthorized' ? 'sign-in-needed' : 'failing';
}

/** The compiler does not see that it changes while one waits. */
function hasEnded(ended: PullEnd | undefined): ended is PullEnd {
  return ended !== undefined;
}
