import { CORE_QUESTIONS } from '../surveys/core-questions.ts';
import { POPULATIONS, type Population } from '../surveys/survey.ts';
import {
  differenceOfEstimates,
  type EstimateDifference,
} from '../statistics/comparing/independent-estimates.ts';
import type { Coverage } from '../statistics/strata/coverage.ts';
import type { Stratum } from '../statistics/strata/stratum.ts';
import { sizeOf, sizesTold, type SizeTold } from './contexts.ts';
import { toldOf, type NationalFigure, type NoNationalFigure } from './national-figure.ts';
import type { Missing, Result } from './result.ts';
import { isSoundResult, type SentFigures, type Unsound } from './sent-figures.ts';
import { spreadOf, type Spread } from './spread.ts';
import { VARIANCE_OF_ROUNDING } from './told-cells.ts';
import { waysApart, type Counted, type WaysApart } from './ways-apart.ts';

/** One question in one wording, over all territories. */
export interface QuestionSynthesis {
  readonly question: string;
  readonly version: number;
  readonly population: Population;
  readonly coverage: NetworkCoverage;
  readonly figure?: NationalFigure;
  readonly none?: NoNationalFigure;
  /** Territories whose "yes" was rounded by a draw; its variance is part of the interval. */
  readonly rounded: number;
  readonly apart: WaysApart;
  readonly spread?: Spread;
  readonly sizes: readonly SizeTold[];
  readonly before: Before;
}

/** Of whom a figure speaks: territories and people with a figure, of all that are known. */
export interface NetworkCoverage extends Coverage {
  /** Territories of the network that have asked nobody of this group in that year: how many people that are is not known. */
  readonly notAsked: number;
}

/** The year before, in these words and in others. */
export interface Before {
  /** What changed, where the same words were put; it speaks of both years' territories, which may be others. */
  readonly change?: EstimateDifference;
  /** Versions that were put the year before and are not these words: never compared. */
  readonly otherVersions: readonly number[];
}

/** What became of those who did not answer, over the territories that may tell it. */
export interface MissingTold extends Missing {
  readonly population: Population;
  readonly territories: number;
  readonly ofTerritories: number;
}

/** The synthesis of a year. */
export interface Synthesis {
  readonly year: number;
  /** Territories that send, or left and let their figures stay. */
  readonly territories: number;
  /** Of these, how many have left. */
  readonly left: number;
  readonly questions: readonly QuestionSynthesis[];
  readonly missing: readonly MissingTold[];
  /** Territories whose figures contradict each other: they count in nothing. */
  readonly unsound: readonly Unsound[];
}

/** The years for which something was sent, the latest first. */
export function yearsOf(sent: readonly SentFigures[]): readonly number[] {
  const years = new Set(sent.flatMap(({ results }) => results.map(({ year }) => year)));
  return [...years].sort((one, other) => other - one);
}

/**
 * The synthesis of a year: each question in each wording by itself, each territory a stratum that weighs as many people
 * as belong to its group. Nothing in it names a territory beside a figure.
 */
export function synthesisOf(sent: readonly SentFigures[], year: number): Synthesis {
  const unsound: Unsound[] = [];
  const sound = sent.map((one) => {
    const results = one.results.filter(isSoundResult);
    const { territory, title } = one;
    if (results.length < one.results.length) unsound.push({ territory, title });
    return { ...one, results };
  });
  const now = yearIn(sound, year);
  const before = yearIn(sound, year - 1);
  return {
    year,
    territories: sent.length,
    left: sent.filter(({ hasLeft }) => hasLeft).length,
    questions: wordingsIn(now).map((one) => questionOf(one, now, before)),
    missing: POPULATIONS.flatMap((population) => missingOf(population, now)),
    unsound,
  };
}

/** What each territory says of a year: of each group, its last survey. */
interface TerritoryYear {
  readonly territory: string;
  readonly inhabitants?: number;
  readonly byPopulation: ReadonlyMap<Population, Result>;
}

type YearOfAll = readonly TerritoryYear[];

interface WordingName {
  readonly question: string;
  readonly version: number;
  readonly population: Population;
}

function yearIn(sent: readonly SentFigures[], year: number): YearOfAll {
  return sent.map(({ territory, inhabitants, results }) => {
    const byPopulation = new Map<Population, Result>();
    for (const result of results) {
      if (result.year !== year) continue;
      const other = byPopulation.get(result.population);
      if (!other || isLater(result, other)) byPopulation.set(result.population, result);
    }
    return { territory, byPopulation, ...(inhabitants !== undefined && { inhabitants }) };
  });
}

function isLater(one: Result, other: Result): boolean {
  return one.closedOn === other.closedOn ? one._id > other._id : one.closedOn > other.closedOn;
}

/** The wordings that somebody was asked in, in the order of the core; of one question the newest first. */
function wordingsIn(year: YearOfAll): readonly WordingName[] {
  const asked = new Map<string, WordingName>();
  for (const { byPopulation } of year)
    for (const [population, { questions }] of byPopulation)
      for (const { question, version } of questions)
        asked.set(`${question}@${String(version)}`, { question, version, population });
  return [...asked.values()].sort(
    (one, other) =>
      placeOf(one.question) - placeOf(other.question) ||
      (one.question < other.question ? -1 : one.question > other.question ? 1 : 0) ||
      other.version - one.version,
  );
}

/** One that is not known here was put by a newer version of the service: it comes last. */
function placeOf(question: string): number {
  const place = CORE_QUESTIONS.findIndex(({ id }) => id === question);
  return place < 0 ? CORE_QUESTIONS.length : place;
}

function questionOf(wording: WordingName, now: YearOfAll, before: YearOfAll): QuestionSynthesis {
  const counted = countedIn(now, wording);
  const strata = strataOf(counted, now);
  const { figure, none } = toldOf(strata, coverageIn(now, wording, counted));
  const spread = spreadOf(counted);
  return {
    ...wording,
    coverage: coverageIn(now, wording, counted),
    ...(figure && { figure }),
    ...(none && { none }),
    rounded: counted.filter(({ counts }) => counts.isRounded).length,
    apart: waysApart(counted),
    ...(spread && { spread }),
    sizes: sizesTold(strata),
    before: beforeOf(wording, figure, before),
  };
}

function countedIn(year: YearOfAll, { question, version, population }: WordingName): Counted[] {
  return year.flatMap(({ territory, byPopulation }) => {
    const result = byPopulation.get(population);
    const counts = result?.questions.find(
      (one) => one.question === question && one.version === version,
    );
    return result && counts ? [{ territory, size: result.size, counts }] : [];
  });
}

function strataOf(counted: readonly Counted[], year: YearOfAll): readonly Stratum[] {
  const inhabitants = new Map(year.map((one) => [one.territory, one.inhabitants]));
  return counted.map(({ territory, size, counts }) => ({
    id: territory,
    kind: sizeOf(inhabitants.get(territory)),
    population: size,
    answers: counts.answers,
    yes: counts.yes,
    ...(counts.isRounded && { yesVariance: VARIANCE_OF_ROUNDING }),
  }));
}

function coverageIn(
  year: YearOfAll,
  { population }: WordingName,
  counted: readonly Counted[],
): NetworkCoverage {
  const asked = year.flatMap(({ byPopulation }) => byPopulation.get(population) ?? []);
  return {
    strata: counted.length,
    ofStrata: year.length,
    people: counted.reduce((sum, { size }) => sum + size, 0),
    ofPeople: asked.reduce((sum, { size }) => sum + size, 0),
    notAsked: year.length - asked.length,
  };
}

function beforeOf(
  wording: WordingName,
  figure: NationalFigure | undefined,
  before: YearOfAll,
): Before {
  const counted = countedIn(before, wording);
  const then = toldOf(strataOf(counted, before), coverageIn(before, wording, counted)).figure;
  const others = wordingsIn(before).filter(
    ({ question, version }) => question === wording.question && version !== wording.version,
  );
  return {
    ...(figure && then && { change: differenceOfEstimates(then, figure) }),
    otherVersions: others.map(({ version }) => version).sort((one, other) => one - other),
  };
}

function missingOf(population: Population, year: YearOfAll): readonly MissingTold[] {
  const asked = year.flatMap(({ byPopulation }) => byPopulation.get(population) ?? []);
  const told = asked.flatMap(({ missing }) => missing ?? []);
  if (told.length === 0) return [];
  const sum = (of: keyof Missing): number => told.reduce((all, one) => all + one[of], 0);
  return [
    {
      population,
      ...{ territories: told.length, ofTerritories: asked.length },
      ...{ refused: sum('refused'), unreachable: sum('unreachable'), pending: sum('pending') },
    },
  ];
}
