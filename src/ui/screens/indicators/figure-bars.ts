import type { CountedPeople } from '../../../domain/indicators/counted-people.ts';
import type { CountedRequests, RequestFate } from '../../../domain/indicators/counted-requests.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { monthName } from '../../../messages/kernel/when.ts';
import type { Bar } from './bar-chart.ts';
import { reasonWords } from './figure-words.ts';

const FATES: readonly RequestFate[] = [
  ...(['met', 'elsewhere', 'passed-on', 'unmet', 'cancelled', 'waiting'] as const),
];

/** Each month: who was seen, called, explained, and who was not. */
export function monthBars({ months }: CountedPeople, { when }: Messages): readonly Bar[] {
  return months.map(({ month, seen, called, explained, unseen }) => ({
    name: monthName(month, when),
    parts: [seen, called, explained, unseen],
  }));
}

/** What became of the requests. */
export function fateBars({ fates }: CountedRequests, { indicators }: Messages): readonly Bar[] {
  return FATES.map((fate) => ({ name: indicators.fates[fate], parts: [fates[fate].total] }));
}

/** Why requests were not met, the most frequent reason first. */
export function unmetBars({ unmet }: CountedRequests, messages: Messages): readonly Bar[] {
  return [...unmet]
    .map(([reason, { total }]) => ({ name: reasonWords(reason, messages), parts: [total] }))
    .sort((a, b) => (b.parts[0] ?? 0) - (a.parts[0] ?? 0));
}
