import { sizeOf, type Size } from './contexts.ts';
import type { NationalFigure } from './national-figure.ts';
import type { SentFigures } from './sent-figures.ts';
import type { Spread } from './spread.ts';
import { synthesisOf } from './synthesis.ts';

/** What the others say together. */
export type OthersTold = Pick<NationalFigure, 'share' | 'interval' | 'answers'>;

/** One question, as the other territories of the network answer it: beside it a territory sees where it lies. */
export interface QuestionInPerspective {
  readonly question: string;
  readonly version: number;
  /** How many other territories have put it in these words. */
  readonly territories: number;
  readonly others: OthersTold;
  /** The middle half of the others, where they are five and more. */
  readonly spread?: Spread;
  /** The others that are about as large, where each size may be told. */
  readonly alike?: OthersTold & { readonly size: Size; readonly territories: number };
}

/**
 * The questions of a year as the *other* territories answer them: whoever knows their own figures could take them off a
 * figure that holds them, and three territories would be two. So they are left out before anything is counted, and what
 * the synthesis does not tell of the others (fewer than three, a size of few) is not told here.
 * @returns undefined: this territory sends nothing, and reads nothing
 */
export function perspectiveOf(
  territory: string,
  sent: readonly SentFigures[],
  year: number,
): readonly QuestionInPerspective[] | undefined {
  const own = sent.find((one) => one.territory === territory);
  if (!own || own.hasLeft) return undefined;
  const size = sizeOf(own.inhabitants);
  const others = sent.filter((one) => one !== own);
  return synthesisOf(others, year).questions.flatMap(
    ({ question, version, coverage, figure, spread, sizes }): readonly QuestionInPerspective[] => {
      if (!figure) return [];
      const alike = size === 'unknown' ? undefined : sizes.find((one) => one.size === size);
      return [
        {
          ...{ question, version, territories: coverage.strata, others: toldOf(figure) },
          ...(spread && { spread }),
          ...(alike?.figure && {
            alike: { ...toldOf(alike.figure), size, territories: alike.coverage.strata },
          }),
        },
      ];
    },
  );
}

function toldOf({ share, interval, answers }: NationalFigure): OthersTold {
  return { share, interval, answers };
}
