import type { Decision } from '../../../domain/decisions/decision.ts';
import { isOverdue } from '../../../domain/decisions/in-order.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';

/** How a decision stands, in words: by when it is to be done, since when it is late, on which day it ended. */
export function standingWords(
  decision: Decision,
  today: Day,
  { decisions, when }: Messages,
): string {
  const { status, due, endedOn = due } = decision;
  const on = (day: Day): string => sayDate(day, when);
  switch (status) {
    case 'done':
      return decisions.doneOn(on(endedOn));
    case 'dropped':
      return decisions.droppedOn(on(endedOn));
    default:
      return isOverdue(decision, today) ? decisions.lateSince(on(due)) : decisions.dueBy(on(due));
  }
}
