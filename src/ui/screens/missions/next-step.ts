import { countsAs } from '../../../domain/kernel/kind.ts';
import type { MissionCard } from '../../../data/missions/missions.ts';
import { lastDayOf, type Day } from '../../../domain/kernel/when.ts';
import { concerned, holds } from '../../../domain/requests/claim.ts';
import { isLive } from '../../../domain/requests/phase.ts';

/** What comes next for a volunteer: one thing at a time has the main button. */
export type NextStep = 'accept' | 'wait' | 'call' | 'start' | 'report' | 'nothing';

/**
 * What comes next: to say yes; to wait until it is confirmed; before its day to call; on its day to leave; once on the
 * way, or once the day is over, to tell how it went.
 */
export function nextStep({ mission, claim }: MissionCard, today: Day): NextStep {
  if (!isLive(mission.phase)) return 'nothing';
  if (!claim || !concerned(claim) || claim.standing === 'offered') return 'accept';
  if (!holds(claim)) return 'nothing';
  if (claim.standing === 'provisional') return 'wait';
  if (mission.phase === 'under-way' || lastDayOf(mission.when) < today) return 'report';
  if (mission.when.day > today) return 'call';
  return countsAs(mission.kind) === 'call' ? 'report' : 'start';
}
