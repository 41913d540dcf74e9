import { zoneOf } from '../../domain/kernel/zone.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import { figuresOf, type Figure } from '../../domain/indicators/figure.ts';
import { publicationOf } from '../../domain/indicators/publication.ts';
import type { Target } from '../../domain/indicators/target.ts';
import type { Theory } from '../../domain/indicators/theory.ts';
import { countYear, type YearCounts } from '../../domain/indicators/year-counts.ts';
import { isCoordinator } from '../../domain/kernel/actor.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Day, Moment } from '../../domain/kernel/when.ts';
import type { DatedRate } from '../../domain/rates/rate.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { earlierFirst } from '../engine/live/earlier-first.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import { KeptAnswers } from '../engine/read-model/kept-answers.ts';
import type { Vault } from '../engine/vault/vault.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { currentTerritory } from '../territory/territory.ts';
import { Counting, type CountingProgress } from './counting.ts';
import { KeptYears } from './kept-years.ts';
import { readBeside } from './read-beside.ts';
import { readEvidence } from './read-evidence.ts';

/** Everything that is told of a year of a territory. */
export interface YearOfFigures {
  readonly counts: YearCounts;
  readonly figures: readonly Figure[];
  readonly territory: Territory;
  /** What was decided or ended in it, and what was still to be done at its end. */
  readonly decisions: readonly Decision[];
  /** Words of people who agreed to be quoted, chosen one by one. Never on the page for everybody. */
  readonly quotes: readonly string[];
  /** When they were counted, where they are being counted anew; absent: they are those of now. */
  readonly countedAt?: Moment;
}

/** What a territory's work comes to, from what this device knows. */
export interface Indicators {
  /**
   * The figures of a year; undefined for whoever is no coordinator, or before the territory came down. Those that
   * were counted last on this device come first, where there are any: counting may take long after unlocking.
   * @param today the day it is in the territory
   */
  year(year: number, today: Day): Live<YearOfFigures | undefined>;
  /** How far counting has come, where it takes longer than a second; undefined: nobody has to wait. */
  counting(): Live<CountingProgress | undefined>;
  /** Writes a rate down, or the correction of one. */
  rate(territory: Id<'territory'>, rate: DatedRate): Command;
  /** Sets what is to be reached of each figure. */
  aim(territory: Id<'territory'>, targets: readonly Target[]): Command;
  /** Writes the page that links actions, changes and figures. */
  explain(territory: Id<'territory'>, theory: Theory): Command;
  /** Publishes the figures of a year that is over, once and for all; not those of an earlier count. */
  publish({ territory, counts }: YearOfFigures): Command;
  /** Shows or hides the page of what was published. */
  open(territory: Id<'territory'>, isOpen: boolean): Command;
}

/** What figures are read and written with. */
export interface IndicatorsParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'membership' | 'write'>;
  readonly tables: Tables;
  readonly vault: Vault;
  readonly clock: () => number;
}

/** The figures of this device. */
export function indicatorsOf(parts: IndicatorsParts): Indicators {
  const { clock, reader, writer } = parts;
  const territory = (): string | undefined => writer.membership?.territory;
  const kept = new KeptYears(new KeptAnswers({ ...parts, territory }), clock);
  const counting = new Counting(clock);
  const amend = (subject: Id<'territory'>, changes: object): Command =>
    writer.write({ type: 'territory.amended', subject, data: { changes } });
  return {
    year: (year, today) =>
      earlierFirst(
        async () => {
          const here = await territoryOfCoordinator(reader, writer);
          const earlier = here && (await kept.read(year));
          return (
            earlier && { ...(await told(earlier.counts, here, reader)), countedAt: earlier.at }
          );
        },
        liveQuery(parts, async (tracked) => {
          const from = territory();
          const here = await territoryOfCoordinator(tracked.reader, writer);
          if (!here) return undefined;
          const evidence = await counting.during((tell) => readEvidence(tracked.reader, tell));
          const counts = countYear(evidence, year, today, zoneOf(here));
          // Kept for the next time: nobody waits for it. Not where they went elsewhere while it was counted.
          if (territory() === from) void kept.keep(counts);
          return told(counts, here, tracked.reader);
        }),
      ),
    counting: () => counting.live,
    rate: (subject, data) => writer.write({ type: 'territory.rated', subject, data }),
    aim: (subject, targets) => amend(subject, { targets }),
    explain: (subject, theory) => amend(subject, { theory }),
    publish: ({ territory: { _id }, counts }) =>
      writer.write(
        { type: 'territory.published', subject: _id, data: publicationOf(counts) },
        { type: 'territory.amended', subject: _id, data: { changes: { publicPage: true } } },
      ),
    open: (subject, publicPage) => amend(subject, { publicPage }),
  };
}

/** What people answered and what was decided are few documents: read anew beside whatever was counted. */
async function told(
  counts: YearCounts,
  territory: Territory,
  reader: DocumentQueries,
): Promise<YearOfFigures> {
  const { answers, ...beside } = await readBeside(reader, counts.year);
  return { counts, figures: figuresOf(counts, answers), territory, ...beside };
}

async function territoryOfCoordinator(
  reader: DocumentQueries,
  { membership }: IndicatorsParts['writer'],
): Promise<Territory | undefined> {
  const isTheirs = membership !== undefined && isCoordinator(membership.actor);
  const territory = await currentTerritory(reader);
  return isTheirs ? territory : undefined;
}
