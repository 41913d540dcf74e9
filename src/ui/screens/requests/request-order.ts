import type { RequestCard } from '../../../data/requests/requests.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { byTime } from '../../../domain/kernel/when.ts';
import { PHASES } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { personName } from '../../cards/people/person-words.ts';
import { requestPlace } from '../../cards/requests/request-words.ts';

/** What the requests may be put in order by: the columns of their table. */
export const SORTS = ['when', 'who', 'kind', 'where', 'state'] as const;

/** One such column. */
export type Sort = (typeof SORTS)[number];

/** The requests in an order; among equals the soonest stays first, as they come. */
export function inOrder(
  cards: readonly RequestCard[],
  sort: Sort,
  isBackwards: boolean,
  messages: Messages,
  territory: Territory | undefined,
): readonly RequestCard[] {
  const compare = comparing(sort, messages, territory);
  const ordered = compare ? [...cards].sort(compare) : [...cards];
  return isBackwards ? ordered.reverse() : ordered;
}

function comparing(
  sort: Sort,
  messages: Messages,
  territory: Territory | undefined,
): ((a: RequestCard, b: RequestCard) => number) | undefined {
  switch (sort) {
    case 'when':
      return undefined;
    case 'who':
      return byWords(({ person }) =>
        person ? `${person.family} ${personName(person, messages)}` : '',
      );
    case 'kind':
      return byWords(({ request }) => messages.vocabulary.kindWord(request.kind));
    case 'where':
      return byWords((card) => requestPlace(card, territory));
    case 'state':
      return (a, b) =>
        phaseOrder(a) - phaseOrder(b) || byTime(a.request.when.day, b.request.when.day);
  }
}

/** As a life goes: what waits for somebody comes before what is settled. */
function phaseOrder({ request }: RequestCard): number {
  const place = PHASES.indexOf(request.phase);
  return place < 0 ? PHASES.length : place;
}

function byWords(words: (card: RequestCard) => string): (a: RequestCard, b: RequestCard) => number {
  const { compare } = new Intl.Collator('fr', { numeric: true });
  return (a, b) => compare(words(a), words(b));
}
