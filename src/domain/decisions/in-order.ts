import type { Day } from '../kernel/when.ts';
import type { Decision } from './decision.ts';

/** Whether something that is still to be done should have been done by now; its last day is in time. */
export function isOverdue({ status, due }: Decision, today: Day): boolean {
  return status === 'to-do' && due < today;
}

/** What is to be done, the most pressing first, so that what is overdue leads; then what is over, the latest first. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted(
    (a, b) =>
      Number(a.status !== 'to-do') - Number(b.status !== 'to-do') ||
      (a.status === 'to-do'
        ? a.due.localeCompare(b.due)
        : (b.endedOn ?? '').localeCompare(a.endedOn ?? '')) ||
      a._id.localeCompare(b._id),
  );
}

/**
 * What a year's summary tells: what was decided in it or ended in it, and what was still to be done at its end.
 * @param to the last day that is told
 */
export function decisionsOfYear(
  decisions: readonly Decision[],
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly Decision[] {
  return inOrder(
    decisions.filter(
      ({ decidedOn, endedOn }) => decidedOn <= to && (endedOn === undefined || endedOn >= from),
    ),
  );
}
