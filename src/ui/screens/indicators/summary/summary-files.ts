import type { YearOfFigures } from '../../../../data/indicators/indicators.ts';
import { csvOf, type CsvCell } from '../../../../domain/diagnosis/csv.ts';
import type { ClassEightLine } from '../../../../domain/indicators/class-eight.ts';
import type { Figure, HowAsked } from '../../../../domain/indicators/figure.ts';
import { ENDED_FATES, type Sheet } from '../../../../domain/indicators/sheet.ts';
import { toldInterval } from '../../../../domain/statistics/exact-interval.ts';
import { isNoFigure } from '../../../../domain/statistics/no-figure.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { figureWords, reasonWords } from '../figure-words.ts';

/** A figure as numbers: what it says, n and N, and the ends of its interval. */
interface Numbers {
  readonly value: number | null;
  readonly n: number | null;
  readonly N: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Of a survey: the day on which it was closed, and by which ways people answered. */
  readonly asked?: HowAsked;
}

const NOTHING: Numbers = { value: null, n: null, N: null, low: null, high: null };

/** The summary as a table that a French Excel opens: a line for each figure, each reason and ending, each decision. */
export function summaryCsv({ decisions }: YearOfFigures, sheet: Sheet, messages: Messages): string {
  const { indicators, decisions: decisionWords } = messages;
  const { summary, definitions } = indicators;
  const cell = (count: number | 'hidden'): CsvCell => (count === 'hidden' ? summary.hidden : count);
  return csvOf([
    [
      ...[summary.indicator, summary.figure, '', summary.n, summary.N, summary.low, summary.high],
      ...[summary.version, summary.askedUntil, summary.askedBy],
    ],
    ...sheet.figures.map((figure): CsvCell[] => {
      const { value, n, N, low, high, asked } = numbersOf(figure);
      return [
        definitions[figure.id].label,
        figureWords(figure, messages).main,
        ...[value, n, N, low, high].map((one) => one ?? undefined),
        indicators.version(figure.id, figure.version),
        ...(asked
          ? [asked.closedOn, asked.modes.map((mode) => indicators.modes[mode]).join(', ')]
          : []),
      ];
    }),
    ...ENDED_FATES.map((fate, at): CsvCell[] => [
      `${indicators.fates.heading} : ${indicators.fates[fate]}`,
      cell(sheet.fates.cells[at] ?? 'hidden'),
    ]),
    ...sheet.reasons.map((reason, at): CsvCell[] => [
      `${indicators.definitions['requests-unmet'].label} : ${reasonWords(reason, messages)}`,
      cell(sheet.unmet.cells[at] ?? 'hidden'),
    ]),
    ...decisions.map((one): CsvCell[] => [
      `${summary.decisions} : ${one.what}`,
      [decisionWords.statuses[one.status], one.owner, one.due].join(' · '),
    ]),
  ]);
}

/** The summary for machines: stable ids, numbers, and the rule by which something is missing. */
export function summaryJson(
  { counts: { year }, territory, decisions, quotes }: YearOfFigures,
  sheet: Sheet,
  { indicators }: Messages,
): string {
  const open = (count: number | 'hidden' | undefined): number | null =>
    typeof count === 'number' ? count : null;
  return JSON.stringify(
    {
      ...{ territory: territory.name, ...year, rule: indicators.summary.rule },
      figures: sheet.figures.map((figure) => ({
        ...{ id: figure.id, version: figure.version },
        ...numbersOf(figure),
        ...(figure.value.as === 'none' && { why: figure.value.why }),
      })),
      endings: Object.fromEntries(
        ENDED_FATES.map((fate, at) => [fate, open(sheet.fates.cells[at])]),
      ),
      unmet: Object.fromEntries(
        sheet.reasons.map((reason, at) => [reason, open(sheet.unmet.cells[at])]),
      ),
      quotes,
      decisions: decisions.map(({ what, owner, decidedOn, due, status, endedOn, outcome }) => ({
        ...{ what, owner, decidedOn, due, status, endedOn, outcome },
      })),
      months: sheet.months.map(({ month, looked, unseen }) => ({
        ...{ month, looked: open(looked), unseen: open(unseen) },
      })),
    },
    null,
    2,
  );
}

/** The lines at the foot of the accounts, in euros and hours. */
export function classEightCsv(
  lines: readonly ClassEightLine[],
  { indicators, vocabulary }: Messages,
): string {
  const { accounts } = indicators.value;
  return csvOf([
    [accounts.account, accounts.label, accounts.hours, accounts.debit, accounts.credit],
    ...lines.map(({ account, kind, minutes, debit, credit }) => [
      account,
      kind ? `${accounts[account]} : ${vocabulary.kindWord(kind)}` : accounts[account],
      Math.round((minutes / 60) * 100) / 100,
      debit / 100,
      credit / 100,
    ]),
  ]);
}

function numbersOf({ value }: Figure): Numbers {
  switch (value.as) {
    case 'share': {
      const { tally } = value;
      const interval = toldInterval(tally);
      const ends = isNoFigure(interval)
        ? { low: null, high: null }
        : { low: interval.low, high: interval.high };
      return {
        ...{ value: tally.yes / tally.answers, n: tally.answers, N: tally.population, ...ends },
        ...(value.asked && { asked: value.asked }),
      };
    }
    case 'count':
      return { ...NOTHING, value: value.count, N: value.of };
    case 'parts':
      return {
        ...NOTHING,
        value: value.parts.reduce((sum, { requests }) => sum + requests, 0),
        N: value.of,
      };
    case 'amount':
      return { ...NOTHING, value: value.amount, n: value.told, N: value.of };
    case 'median': {
      const { median, low, high, values } = value.median;
      return {
        value: finite(median),
        n: values,
        N: value.of,
        low: finite(low),
        high: finite(high),
      };
    }
    case 'none':
      return NOTHING;
  }
}

/** No end in JSON: a wait that has none is not a number there. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
