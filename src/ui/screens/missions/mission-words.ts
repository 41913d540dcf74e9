import type { MissionCard } from '../../../data/missions/missions.ts';
import type { ClaimView, Mission } from '../../../domain/missions/projections.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { daysBetween, lastDayOf, type Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import type { State } from '../../elements/status/state.ts';

/** "Courses à Valmorand": what a mission is, in four words, never for whom. */
export function missionTitle(mission: Mission, messages: Messages, territory?: Territory): string {
  const kind = messages.vocabulary.kindWord(mission.kind);
  const from = messages.missions.at(communeName(territory, mission.commune));
  const to = mission.destinationCommune;
  return to && to !== mission.commune
    ? `${kind} ${from}, ${messages.missions.to(communeName(territory, to))}`
    : `${kind} ${from}`;
}

/** One sentence that says all a volunteer may know of a mission, for the map and screen readers. */
export function missionSentence(
  { mission, distanceKm, claim }: MissionCard,
  today: Day,
  messages: Messages,
  territory?: Territory,
): string {
  const parts = [
    missionTitle(mission, messages, territory),
    sayWhen(mission.when, today, messages.when),
    ...(distanceKm === undefined ? [] : [messages.app.km(distanceKm)]),
    claim
      ? messages.vocabulary.standings[claim.standing]
      : messages.vocabulary.phases[mission.phase],
  ];
  return parts.join(', ');
}

/** What the state badge of a mission shows to this volunteer: their own standing comes first. */
export function badgeOf({ mission, claim }: MissionCard): State['phase'] {
  if (claim?.standing === 'substitute' || claim?.standing === 'offered') return 'substitute';
  if (claim?.standing === 'provisional') return 'provisional';
  return mission.phase;
}

/** Whether somebody is needed within two days (48 h is the usual notice in solidarity transport). */
export function isPressing(mission: Mission, today: Day): boolean {
  return mission.phase === 'open' && daysBetween(today, lastDayOf(mission.when)) <= 2;
}

/** What the button says with which they say yes: for the first time, as a substitute, or again. */
export function yesWord(claim: ClaimView | undefined, words: Messages['mission']): string {
  if (claim?.standing === 'offered') return words.acceptOffered;
  return claim?.standing === 'given-back' ? words.takeAgain : words.accept;
}
