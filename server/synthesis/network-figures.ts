import type { PerspectiveAnswer } from '../../src/contract/synthesis/perspective.ts';
import type { SynthesisAnswer } from '../../src/contract/synthesis/synthesis.ts';
import { PARIS, yearIn } from '../../src/domain/kernel/zone.ts';
import { perspectiveOf } from '../../src/domain/synthesis/perspective.ts';
import { synthesisOf, yearsOf } from '../../src/domain/synthesis/synthesis.ts';
import { collect, type Collected, type CollectingParts, type Known } from './collect.ts';

/** How long what was read of the territories is answered again (milliseconds). */
const FRESH_MS = 60_000;

interface Read extends Omit<Collected, 'known'> {
  readonly at: number;
}

/**
 * The synthesis, as the network asks for it. The territories are read once a minute at the most, by one reading at a
 * time, however many ask, and of them only those that have changed; only what they let the network have is kept in memory.
 */
export class NetworkFigures {
  readonly #parts: Omit<CollectingParts, 'titleOf' | 'known'>;
  readonly #titles = new Map<string, string>();
  #known: ReadonlyMap<string, Known> = new Map();
  #read: Promise<Read> | undefined;
  #reading: Promise<Read> | undefined;

  constructor(parts: Omit<CollectingParts, 'titleOf' | 'known'>) {
    this.#parts = parts;
  }

  /**
   * The synthesis of a year.
   * @param year absent: the latest of which there is something
   * @throws StoreUnavailable when the territories cannot even be listed
   */
  async of(year?: number): Promise<SynthesisAnswer> {
    const { sent, unread, at } = await this.#fresh();
    const years = yearsOf(sent);
    const which = year ?? years[0] ?? yearIn(PARIS, new Date(at).toISOString());
    const synthesis = synthesisOf(sent, which);
    const waiting = sent.filter(
      ({ hasLeft, results }) => !hasLeft && !results.some((one) => one.year === which),
    );
    return {
      // The same shape; only what is written down of it may be changed by whoever reads it.
      synthesis: synthesis as SynthesisAnswer['synthesis'],
      years: [...years],
      readAt: new Date(at).toISOString(),
      unread: [...unread],
      waiting: waiting.map(({ title }) => title).sort(),
    };
  }

  /**
   * The questions of a year as the others answer them, for a territory that sends its own.
   * @returns undefined: it sends nothing
   * @throws StoreUnavailable when the territories cannot even be listed
   */
  async perspectiveOf(territory: string, year: number): Promise<PerspectiveAnswer | undefined> {
    const questions = perspectiveOf(territory, (await this.#fresh()).sent, year);
    // The same shape; only what is written down of it may be changed by whoever reads it.
    return questions && { questions: questions as PerspectiveAnswer['questions'] };
  }

  /**
   * Reads the territories before somebody asks: the first time each of them is opened, some milliseconds each.
   * @throws StoreUnavailable when they cannot even be listed
   */
  async readAhead(): Promise<void> {
    await this.#fresh();
  }

  async #fresh(): Promise<Read> {
    const known = await this.#read?.catch(() => undefined);
    const age = known ? this.#parts.clock() - known.at : Infinity;
    if (known && age >= 0 && age < FRESH_MS) return known;
    // Whoever waited for the same reading finds the next one begun already.
    this.#read = this.#reading ?? this.#begin();
    return this.#read;
  }

  #begin(): Promise<Read> {
    const reading = this.#collect().finally(() => {
      this.#reading = undefined;
    });
    this.#reading = reading;
    return reading;
  }

  async #collect(): Promise<Read> {
    const titleOf = (territory: string): string => this.#titles.get(territory) ?? territory;
    const { known, ...found } = await collect({ ...this.#parts, titleOf, known: this.#known });
    this.#known = known;
    for (const { territory, title } of found.sent) this.#titles.set(territory, title);
    return { ...found, at: this.#parts.clock() };
  }
}
