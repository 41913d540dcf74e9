import { figuresOf, type Figure } from '../../domain/indicators/figure.ts';
import { publicationOf } from '../../domain/indicators/publication.ts';
import type { Target } from '../../domain/indicators/target.ts';
import type { Theory } from '../../domain/indicators/theory.ts';
import { countYear, type YearCounts } from '../../domain/indicators/year-counts.ts';
import { isCoordinator } from '../../domain/kernel/actor.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { DatedRate } from '../../domain/rates/rate.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { currentTerritory } from '../territory/territory.ts';

/** Everything that is told of a year of a territory. */
export interface YearOfFigures {
  readonly counts: YearCounts;
  readonly figures: readonly Figure[];
  readonly territory: Territory;
}

/** What a territory's work comes to, from what this device knows. */
export interface Indicators {
  /**
   * The figures of a year; undefined for whoever is no coordinator, or before the territory came down.
   * @param today the day it is where the device is
   */
  year(year: number, today: Day): Live<YearOfFigures | undefined>;
  /** Writes a rate down, or the correction of one. */
  rate(territory: Id<'territory'>, rate: DatedRate): Command;
  /** Sets what is to be reached of each figure. */
  aim(territory: Id<'territory'>, targets: readonly Target[]): Command;
  /** Writes the page that links actions, changes and figures. */
  explain(territory: Id<'territory'>, theory: Theory): Command;
  /** Publishes the figures of a year that is over, once and for all. */
  publish({ territory, counts }: YearOfFigures): Command;
  /** Shows or hides the page of what was published. */
  open(territory: Id<'territory'>, isOpen: boolean): Command;
}

/** What figures are read and written with. */
export interface IndicatorsParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'membership' | 'write'>;
}

/** The figures of this device. */
export function indicatorsOf(parts: IndicatorsParts): Indicators {
  const { writer } = parts;
  const amend = (subject: Id<'territory'>, changes: object): Command =>
    writer.write({ type: 'territory.amended', subject, data: { changes } });
  return {
    year: (year, today) => liveQuery(parts, (tracked) => yearOf(tracked, year, today)),
    rate: (subject, data) => writer.write({ type: 'territory.rated', subject, data }),
    aim: (subject, targets) => amend(subject, { targets }),
    explain: (subject, theory) => amend(subject, { theory }),
    publish: ({ territory, counts }) =>
      writer.write(
        { type: 'territory.published', subject: territory._id, data: publicationOf(counts) },
        {
          type: 'territory.amended',
          subject: territory._id,
          data: { changes: { publicPage: true } },
        },
      ),
    open: (subject, publicPage) => amend(subject, { publicPage }),
  };
}

async function yearOf(
  { reader, writer }: IndicatorsParts,
  year: number,
  today: Day,
): Promise<YearOfFigures | undefined> {
  const actor = writer.membership?.actor;
  const territory = await currentTerritory(reader);
  if (!actor || !isCoordinator(actor) || !territory) return undefined;
  const statesOf = async <N extends 'request' | 'encounter' | 'person' | 'volunteer'>(noun: N) =>
    (await reader.read<N>(await reader.all(noun))).map(({ state }) => state);
  const [requests, encounters, people, volunteers] = await Promise.all([
    statesOf('request'),
    statesOf('encounter'),
    statesOf('person'),
    statesOf('volunteer'),
  ]);
  const counts = countYear({ requests, encounters, people, volunteers }, year, today);
  return { counts, figures: figuresOf(counts), territory };
}
