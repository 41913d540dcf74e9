import type { MissionCard } from '../../../data/missions/missions.ts';
import { lastDayOf, type Day } from '../../../domain/kernel/when.ts';
import { concerned, holds } from '../../../domain/requests/claim.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { State } from '../../elements/status/state.ts';
import { badgeOf } from './mission-words.ts';

/** Where one of a volunteer's missions belongs: to come, to be told of, or over. */
export type OwnPlace = 'to-come' | 'to-tell' | 'past';

/** Where it belongs on a day: what was yesterday's is to come no more. */
export function placeOf({ mission, claim }: MissionCard, today: Day): OwnPlace {
  if (!claim || !concerned(claim) || !isLive(mission.phase)) return 'past';
  if (lastDayOf(mission.when) >= today) return 'to-come';
  // Whoever only waited was not needed: there is nothing to tell.
  return holds(claim) ? 'to-tell' : 'past';
}

/** How one of a volunteer's missions stands, as it is: in a shape and a word. */
export function ownState(
  card: MissionCard,
  today: Day,
  { missions, vocabulary }: Messages,
): { readonly phase: State['phase']; readonly word: string } {
  const { mission, claim } = card;
  if (claim?.standing === 'given-back') return { phase: 'cancelled', word: missions.own.givenBack };
  if (claim && !concerned(claim)) {
    return { phase: 'cancelled', word: vocabulary.standings[claim.standing] };
  }
  if (!isLive(mission.phase)) {
    const isDone = mission.phase === 'done';
    return {
      phase: mission.phase,
      word: isDone ? missions.own.done : vocabulary.phases[mission.phase],
    };
  }
  if (placeOf(card, today) === 'to-tell') return { phase: 'under-way', word: missions.own.toTell };
  if (mission.phase === 'under-way') {
    return { phase: 'under-way', word: vocabulary.phases['under-way'] };
  }
  if (claim?.standing === 'substitute')
    return { phase: 'substitute', word: missions.own.substitute };
  return {
    phase: badgeOf(card),
    word: claim ? vocabulary.standings[claim.standing] : vocabulary.phases[mission.phase],
  };
}
