import type { ClosingReason, NotDoneReason, Phase } from '../requests/phase.ts';
import { isLive } from '../requests/phase.ts';
import { reportsOnce } from '../requests/reports-once.ts';
import type { Request } from '../requests/request.ts';
import type { Moment } from '../kernel/when.ts';
import { isNoFigure, type NoFigure } from '../statistics/no-figure.ts';
import { medianInterval, type MedianInterval } from '../statistics/median-interval.ts';
import { Contributions } from './contributions.ts';

/** What became of a request. `cancelled`: nobody was to come any more, so nobody failed to. */
export type RequestFate = 'met' | 'unmet' | 'passed-on' | 'elsewhere' | 'cancelled' | 'waiting';

/** Why a request was not met; `unsaid`: nobody wrote it down. */
export type UnmetReason = ClosingReason | NotDoneReason | 'unsaid';

/** The requests that were noted in a year, as they stand on the day that is told. */
export interface CountedRequests {
  readonly fates: Readonly<Record<RequestFate, Contributions>>;
  readonly unmet: ReadonlyMap<UnmetReason, Contributions>;
  /** Days until somebody first said yes; a reason where too few are known. */
  readonly firstAnswer: MedianInterval | NoFigure;
  /** Requests for which somebody could have been waiting for a yes. */
  readonly asked: number;
}

/** Notes requests in one pass, then counts them. */
export class RequestCounter {
  readonly #fates: Record<RequestFate, Contributions> = {
    met: new Contributions(),
    unmet: new Contributions(),
    'passed-on': new Contributions(),
    elsewhere: new Contributions(),
    cancelled: new Contributions(),
    waiting: new Contributions(),
  };
  readonly #unmet = new Map<UnmetReason, Contributions>();
  readonly #delays: number[] = [];
  readonly #waits: number[] = [];
  #asked = 0;

  /** A request that was noted in the year. `until`: how long those that still wait have waited. */
  add(request: Request, until: number): void {
    const fate = fateOf(request.phase);
    this.#fates[fate].add(request.person);
    if (fate === 'unmet') {
      const reason = reasonOf(request);
      const known = this.#unmet.get(reason) ?? new Contributions();
      known.add(request.person);
      this.#unmet.set(reason, known);
    }
    this.#waited(request, fate, until);
  }

  counted(): CountedRequests {
    return {
      fates: this.#fates,
      unmet: this.#unmet,
      firstAnswer: medianOfDelays(this.#delays, this.#waits),
      asked: this.#asked,
    };
  }

  #waited(request: Request, fate: RequestFate, until: number): void {
    const yes = firstYes(request);
    const noted = Date.parse(request.notedAt);
    if (yes !== undefined) this.#delays.push(daysFrom(noted, Date.parse(yes)));
    else if (fate === 'unmet' || fate === 'passed-on') this.#delays.push(Infinity);
    else if (fate === 'waiting') this.#waits.push(daysFrom(noted, until));
    // Done, and nobody wrote down who said yes; or called off before anybody could.
    else if (fate !== 'met') return;
    this.#asked += 1;
  }
}

/** What became of a request, by the phase in which it stands. */
function fateOf(phase: Phase): RequestFate {
  if (isLive(phase)) return 'waiting';
  switch (phase) {
    case 'done':
    case 'partly-done':
      return 'met';
    case 'passed-on':
      return 'passed-on';
    case 'done-elsewhere':
      return 'elsewhere';
    case 'cancelled':
      return 'cancelled';
    default:
      return 'unmet';
  }
}

function reasonOf(request: Request): UnmetReason {
  const { phase, reason } = request;
  if (phase !== 'not-done') return reason ?? 'unsaid';
  return reportsOnce(request).findLast(({ outcome }) => outcome === 'not-done')?.reason ?? 'unsaid';
}

/** When somebody first said yes: a claim remembers the facts that it is made of, the first one first. */
function firstYes({ claims }: Request): Moment | undefined {
  let first: Moment | undefined;
  for (const { applied, since } of claims) {
    const [earliest = since] = applied.length > 0 ? applied.map(({ at }) => at) : [since];
    const yes = earliest < since ? earliest : since;
    if (first === undefined || yes < first) first = yes;
  }
  return first;
}

/**
 * Requests that still wait are not left out: leaving them out would make the wait look short. One that has
 * waited longer than the middle counts as longer; one that began lately tells nothing yet.
 */
function medianOfDelays(
  delays: readonly number[],
  waits: readonly number[],
): MedianInterval | NoFigure {
  const first = medianInterval(delays);
  if (isNoFigure(first)) return first;
  const longer = waits.filter((wait) => wait > first.median).map(() => Infinity);
  return medianInterval([...delays, ...longer]);
}

const DAY_MS = 86_400_000;

/** Never less than nothing, whatever the clocks. */
function daysFrom(from: number, to: number): number {
  return Math.max(0, to - from) / DAY_MS;
}
