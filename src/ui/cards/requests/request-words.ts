import type { RequestCard } from '../../../data/requests/requests.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { placeLine, wayLine } from '../../../messages/kernel/place-line.ts';
import { communeName } from '../territory/commune-name.ts';
import { personName } from '../people/person-words.ts';
import { isElsewhere, whenOf, type RequestDraft } from './request-draft.ts';

/** "Courses · Madame Odette Perrachon". */
export function requestTitle({ request, person }: RequestCard, messages: Messages): string {
  const who = person ? personName(person, messages) : messages.requests.unknownPerson;
  return `${messages.vocabulary.kindWord(request.kind)} · ${who}`;
}

/** Where a request is: the destination, or the person's commune. */
export function requestPlace(
  { request, person }: RequestCard,
  territory: Territory | undefined,
): string {
  const commune = person ? communeName(territory, person.commune) : '';
  const to = request.destination?.label;
  return wayLine(commune, to ?? '');
}

/** One sentence for the map and for screen readers. */
export function requestSentence(
  card: RequestCard,
  today: Day,
  messages: Messages,
  territory: Territory | undefined,
): string {
  return [
    requestTitle(card, messages),
    sayWhen(card.request.when, today, messages.when),
    requestPlace(card, territory),
    messages.vocabulary.phases[card.request.phase],
  ].join(', ');
}

/** The request read back as one says it over the telephone; undefined while what or when is open. */
export function readBack(
  draft: RequestDraft,
  person: Person | undefined,
  today: Day,
  messages: Messages,
  territory: Territory | undefined,
): string | undefined {
  const { desk, vocabulary } = messages;
  const when = whenOf(draft, today);
  if (!draft.kind || !when || !person) return undefined;
  const commune = draft.placeCommune ? communeName(territory, draft.placeCommune) : '';
  const place = placeLine(draft.place, commune);
  const where = isElsewhere(draft) ? desk.goingTo(place || '…') : desk.atHome;
  const who = personName(person, messages);
  return desk.readBackText(
    who,
    vocabulary.kindWord(draft.kind).toLowerCase(),
    sayWhen(when, today, messages.when),
    where,
  );
}
