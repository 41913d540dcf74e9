import type { CallBack } from '../../../domain/attempts/call.ts';
import type { HalfDay } from '../../../domain/attempts/next-calls.ts';
import { addDays } from '../../../domain/kernel/when.ts';

const A_WEEK = 7;

/** When one may offer to ring again, the nearest first: later today, tomorrow, in a week. */
export function callBackChoices({ day, part }: HalfDay): readonly CallBack[] {
  const tomorrow = addDays(day, 1);
  return [
    ...(part === 'morning' ? [{ day, part: 'afternoon' } as const] : []),
    { day: tomorrow, part: 'morning' },
    { day: tomorrow, part: 'afternoon' },
    { day: addDays(day, A_WEEK) },
  ];
}
