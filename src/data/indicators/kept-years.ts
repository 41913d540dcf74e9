import { countsKept, keptCounts, type KeptCounts } from '../../domain/indicators/kept-counts.ts';
import type { YearCounts } from '../../domain/indicators/year-counts.ts';
import type { Moment } from '../../domain/kernel/when.ts';
import type { KeptAnswers } from '../engine/read-model/kept-answers.ts';

interface KeptYear {
  readonly at: Moment;
  readonly kept: KeptCounts;
}

/** Counts of a year that were kept, and when they were counted. */
export interface EarlierCounts {
  readonly counts: YearCounts;
  readonly at: Moment;
}

/** The last count of each year, sealed on this device. */
export class KeptYears {
  readonly #answers: KeptAnswers;
  readonly #clock: () => number;

  constructor(answers: KeptAnswers, clock: () => number) {
    this.#answers = answers;
    this.#clock = clock;
  }

  /** Undefined: it was never counted here, or by other definitions. */
  async read(year: number): Promise<EarlierCounts | undefined> {
    const found = (await this.#answers.read(nameOf(year))) as KeptYear | undefined;
    const counts = found && countsKept(found.kept);
    return counts && { counts, at: found.at };
  }

  keep(counts: YearCounts): Promise<void> {
    const at = new Date(this.#clock()).toISOString();
    const kept: KeptYear = { at, kept: keptCounts(counts) };
    return this.#answers.keep(nameOf(counts.year.year), kept);
  }
}

function nameOf(year: number): string {
  return `figures/${String(year)}`;
}
