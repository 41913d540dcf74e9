import type { MissionFile } from '../../../data/missions/missions.ts';
import { holds } from '../../../domain/requests/claim.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Step } from '../../elements/status/steps.ts';

/** The way of a mission that is the volunteer's: accepted, confirmed, on the way, done. */
export function stepsOf(
  { mission, claim }: MissionFile,
  { mission: words }: Messages,
): readonly Step[] {
  if (!claim || !holds(claim)) return [];
  const reached = reachedBy(mission.phase, claim.standing);
  const { accepted, confirmed, underWay, done } = words.steps;
  return [accepted, confirmed, underWay, done].map((word, index) => ({
    word,
    standing: index < reached ? 'past' : index === reached ? 'present' : 'future',
  }));
}

function reachedBy(phase: string, standing: string): number {
  if (standing === 'provisional') return 0;
  if (phase === 'under-way') return 2;
  return phase === 'done' || phase === 'partly-done' || phase === 'not-done' ? 3 : 1;
}
