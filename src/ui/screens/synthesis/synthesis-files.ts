import type { SynthesisAnswer } from '../../../contract/synthesis/synthesis.ts';
import { csvOf, type CsvCell } from '../../../domain/diagnosis/csv.ts';
import type { NationalFigure, Told } from '../../../domain/synthesis/national-figure.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { questionWords } from './question-words.ts';

const HEAD: readonly CsvCell[] = [
  ...['question', 'version', 'words', 'group'],
  ...['share', 'low', 'high', 'margin', 'answers', 'effective_answers', 'design_effect'],
  ...['raw_share', 'territories', 'of_territories', 'people', 'of_people', 'none', 'rounded'],
  ...['lower_quartile', 'median', 'upper_quartile', 'change', 'change_low', 'change_high'],
];

/** The synthesis as a table that a French Excel opens: a line for each question, then its ways and sizes. */
export function synthesisCsv({ synthesis }: SynthesisAnswer, messages: Messages): string {
  const words = messages.synthesis;
  const lines = synthesis.questions.flatMap((one): readonly (readonly CsvCell[])[] => {
    const name = [one.question, one.version, questionWords(one, messages).text] as const;
    const line = (group: string, told: Told): readonly CsvCell[] => [
      ...[...name, group, ...figureCells(told.figure)],
      ...[told.coverage.strata, told.coverage.ofStrata],
      ...[told.coverage.people, told.coverage.ofPeople, told.none],
    ];
    const { spread, rounded, before } = one;
    const { change } = before;
    const spreads = [spread?.lower, spread?.median, spread?.upper];
    return [
      [
        ...[...line(words.populations[one.population], one), rounded],
        ...[...spreads, change?.difference, change?.low, change?.high].map(shortened),
      ],
      ...one.apart.ways.map((way) => line(words.ways[way.way], way)),
      ...one.sizes.map((size) => line(words.sizes[size.size], size)),
    ];
  });
  return csvOf([HEAD, ...lines]);
}

function figureCells(figure: NationalFigure | undefined): readonly CsvCell[] {
  if (!figure) return Array.from({ length: 8 }, () => undefined);
  const { share, interval, margin, answers, effectiveAnswers, designEffect, rawShare } = figure;
  const values = [share, interval.low, interval.high, margin];
  return [...values, answers, effectiveAnswers, designEffect, rawShare].map(shortened);
}

/** Six digits: as many as the answers are worth, and more. */
function shortened(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1e6) / 1e6;
}

/** The synthesis for machines, as the server answered it. */
export function synthesisJson(answer: SynthesisAnswer): string {
  return JSON.stringify(answer, null, 2);
}
