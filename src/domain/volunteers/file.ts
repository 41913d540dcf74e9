import { addDays, type Day } from '../kernel/when.ts';
import type { KindsOf } from '../territory/kind-list.ts';
import { kindsHere, type KindHere } from '../territory/kinds-here.ts';
import { CHECKS_TO_SEE, type CheckToSee } from '../territory/kind-setting.ts';
import type { SeenCheck, Volunteer } from './volunteer.ts';

/** How far somebody has come who is not welcomed yet: nobody met them; they were met; their charter is signed too. */
export type Stage = 'candidate' | 'met' | 'signed';

/** How many days before a paper ends the coordinator is reminded of it. */
const DAYS_BEFORE_END = 30;

/** How far a volunteer has come who waits to be welcomed. */
export function stageOf({ met, charter }: Pick<Volunteer, 'met' | 'charter'>): Stage {
  if (met === undefined) return 'candidate';
  return charter ? 'signed' : 'met';
}

/** A paper in a volunteer's file, and the kinds of help for which it is asked. */
export interface FileCheck {
  readonly check: CheckToSee;
  readonly seen?: SeenCheck;
  readonly asked: readonly KindHere[];
}

/** All papers that can be seen of a volunteer: those that the kinds of help on offer here ask for first. */
export function fileChecks(
  { checks = [] }: Pick<Volunteer, 'checks'>,
  territory: KindsOf,
): readonly FileCheck[] {
  const offered = kindsHere(territory).filter(({ archived }) => !archived);
  const all = CHECKS_TO_SEE.map((check): FileCheck => {
    const seen = checks.find((one) => one.check === check);
    return { check, asked: offered.filter((kind) => kind.check === check), ...(seen && { seen }) };
  });
  return [
    ...all.filter(({ asked }) => asked.length > 0),
    ...all.filter(({ asked }) => asked.length === 0),
  ];
}

/** The papers of somebody who is still here that have ended, or end within some days. */
export function endingChecks(
  { checks = [], status }: Pick<Volunteer, 'checks' | 'status'>,
  today: Day,
): readonly SeenCheck[] {
  if (status === 'left') return [];
  const soon = addDays(today, DAYS_BEFORE_END);
  return checks.filter(({ until }) => until !== undefined && until <= soon);
}
