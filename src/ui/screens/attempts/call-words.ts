import type { CallProgress } from '../../../domain/attempts/progress.ts';
import type { Attempt, CallBack, CallClaim } from '../../../domain/attempts/call.ts';
import { shownMoment } from '../../../domain/attempts/shown-moment.ts';
import { CALL_STANDINGS } from '../../../domain/attempts/standing.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Person, Phone } from '../../../domain/people/person.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMoment, sayWhen, writeMoment, writeWhen } from '../../../messages/kernel/when.ts';
import { personName } from '../../cards/people/person-words.ts';
import { today } from '../../kit/today.ts';

/** Somebody to ring, as they are named. */
export function calleeName(who: Person | Volunteer | undefined, messages: Messages): string {
  return who ? personName(who, messages) : messages.attempts.unknown;
}

/** The numbers at which somebody is reached, the first one first. */
export function phonesOf(who: Person | Volunteer | undefined): readonly Phone[] {
  if (!who) return [];
  if (who.noun === 'person') return who.phones;
  return who.phone === undefined ? [] : [{ number: who.phone }];
}

/** "aujourd’hui à 10 h 20": when something was noted, by its author's clock where that can be believed. */
export function noted(what: Pick<CallClaim, 'at' | 'heard'>, { when }: Messages): string {
  const moment = shownMoment(what);
  return sayMoment(moment, today(), when);
}

/** The same on paper, where a day is told in full. */
export function notedOnPaper(what: Pick<CallClaim, 'at' | 'heard'>, { when }: Messages): string {
  return writeMoment(shownMoment(what), when);
}

/** "demain matin": when somebody is to be rung again. */
export function callBackWords(after: CallBack, { when }: Messages): string {
  return sayWhen(after, today(), when);
}

/** "Rappeler plus tard · à rappeler demain matin": what became of an attempt. */
export function outcomeWords(attempt: Attempt, messages: Messages): string {
  return outcomeAnd(attempt.after && callBackWords(attempt.after, messages), attempt, messages);
}

/** The same on paper, where a day is told in full. */
export function outcomeOnPaper(attempt: Attempt, messages: Messages): string {
  return outcomeAnd(attempt.after && writeWhen(attempt.after, messages.when), attempt, messages);
}

function outcomeAnd(
  later: string | undefined,
  { outcome }: Attempt,
  { attempts }: Messages,
): string {
  return [attempts.outcomes[outcome], later && attempts.toCallBackOn(later)]
    .filter(Boolean)
    .join(' · ');
}

/** "par vous": who noted something, as far as it is known here. */
export function byWhom(by: Id<'user'>, me: Id<'user'> | undefined, { attempts }: Messages): string {
  return attempts.by(by === me ? attempts.me : attempts.colleague);
}

/** "8 ont répondu · 1 faux numéro": how the people of a list stand; what nobody is goes unsaid. */
export function countsWords({ counts }: CallProgress, { attempts }: Messages): string {
  return CALL_STANDINGS.filter((one) => counts[one] > 0)
    .map((one) => attempts.counts[one](counts[one]))
    .join(' · ');
}
