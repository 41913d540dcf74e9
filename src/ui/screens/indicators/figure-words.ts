import type { UnmetReason } from '../../../domain/indicators/counted-requests.ts';
import type { Figure, FigureValue } from '../../../domain/indicators/figure.ts';
import { indicatorOf } from '../../../domain/indicators/library.ts';
import type { Target } from '../../../domain/indicators/target.ts';
import { shownAs } from '../../../domain/statistics/display.ts';
import type { ToldInterval } from '../../../domain/statistics/exact-interval.ts';
import { isNoFigure } from '../../../domain/statistics/no-figure.ts';
import type { Tally } from '../../../domain/statistics/tally.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPercent } from '../../../messages/kernel/quantities.ts';
import { numberIn, sayNumber } from '../../../messages/kernel/numbers.ts';
import { sayDate } from '../../../messages/kernel/when.ts';

/** A figure in words: the figure itself, and what must stand beside it. */
export interface FigureWords {
  readonly main: string;
  /** n of N, the interval, and what it comes from. */
  readonly beside: readonly string[];
}

/** Why a request was not met. */
export function reasonWords(reason: UnmetReason, { indicators, vocabulary }: Messages): string {
  if (reason === 'unsaid') return indicators.unsaid;
  const words: Readonly<Record<string, string>> = {
    ...vocabulary.notDoneReasons,
    ...vocabulary.closingReasons,
  };
  return words[reason] ?? reason;
}

/** A figure in words, by the display rules of the field. */
export function figureWords({ id, value }: Figure, messages: Messages): FigureWords {
  const { indicators, language } = messages;
  const number = numberIn(language);
  switch (value.as) {
    case 'share':
      return withAsked(shareWords(value.tally, messages), value, messages);
    case 'count':
      return {
        main: number(value.count),
        beside: [indicators.of(number(value.count), number(value.of))],
      };
    case 'parts': {
      const all = value.parts.reduce((sum, { requests }) => sum + requests, 0);
      return { main: number(all), beside: [indicators.of(number(all), number(value.of))] };
    }
    case 'amount': {
      const amount = number(value.amount);
      return {
        main: id === 'hours' ? indicators.hoursShort(amount) : indicators.km(amount),
        beside: [indicators.told(number(value.told), number(value.of))],
      };
    }
    case 'median': {
      const { median, low, high, values } = value.median;
      const days = (one: number): string =>
        one === Infinity ? indicators.neverShort : indicators.days(number(one, 1));
      return {
        main: median === Infinity ? indicators.never : days(median),
        beside: [
          indicators.interval(days(low), days(high)),
          indicators.answered(number(values), number(value.of)),
        ],
      };
    }
    case 'none':
      return noneWords(value.why, messages);
  }
}

function noneWords(why: string, { indicators }: Messages): FigureWords {
  if (why === 'not-asked') {
    return { main: indicators.notAsked, beside: [indicators.notAskedText] };
  }
  if (why === 'hidden') return { main: indicators.summary.hidden, beside: [] };
  const words: Readonly<Record<string, string>> = indicators.none;
  return { main: words[why] ?? indicators.noFigure, beside: [] };
}

function shareWords(tally: Tally, messages: Messages): FigureWords {
  const { indicators, language } = messages;
  const shown = shownAs(tally, 'house');
  if (isNoFigure(shown)) return noneWords(shown, messages);
  const n = sayNumber(tally.yes, language);
  const of = indicators.of(n, sayNumber(tally.answers, language));
  switch (shown.as) {
    case 'suppressed':
      return { main: indicators.summary.hidden, beside: [] };
    case 'counts':
      return { main: of, beside: [indicators.smallGroup] };
    default:
      return {
        main: sayPercent(shown.share, language),
        beside: [of, intervalWords(shown.interval, messages)],
      };
  }
}

/** A figure of a survey says until when and by which ways people were asked, and how many did not answer. */
function withAsked(
  { main, beside }: FigureWords,
  { asked, tally }: Extract<FigureValue, { readonly as: 'share' }>,
  { indicators, when }: Messages,
): FigureWords {
  if (!asked) return { main, beside };
  const ways = asked.modes.map((mode) => indicators.modes[mode]).join(', ');
  const day = sayDate(asked.closedOn, when);
  const missing = tally.population - tally.answers;
  return {
    main,
    beside: [
      ...beside,
      ...(missing > 0 ? [indicators.withoutAnswer(missing)] : []),
      indicators.askedUntil(day, ways),
    ],
  };
}

function intervalWords({ low, high, method }: ToldInterval, messages: Messages): string {
  const { indicators, language } = messages;
  return method === 'census'
    ? indicators.census
    : indicators.interval(sayPercent(low, language), sayPercent(high, language));
}

/** What is to be reached, in the unit of its indicator; undefined: nobody set anything. */
export function targetWords(
  id: string,
  targets: readonly Target[] | undefined,
  messages: Messages,
): string | undefined {
  const target = targets?.find(({ indicator }) => indicator === id);
  const unit = indicatorOf(id)?.unit;
  if (!target || !unit) return undefined;
  const value =
    unit === 'share'
      ? sayPercent(target.value, messages.language)
      : `${sayNumber(target.value, messages.language, { digits: 1 })}\u00a0${messages.indicators.unit[unit]}`;
  return messages.indicators.target(value, target.by);
}
