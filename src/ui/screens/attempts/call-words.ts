import type { CallProgress } from '../../../domain/attempts/progress.ts';
import type { Attempt, CallBack, CallClaim } from '../../../domain/attempts/call.ts';
import { shownMoment } from '../../../domain/attempts/shown-moment.ts';
import { CALL_STANDINGS } from '../../../domain/attempts/standing.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Person, Phone } from '../../../domain/people/person.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay, sayTime, sayWhen } from '../../../messages/kernel/when.ts';
import { personName } from '../../cards/people/person-words.ts';
import { localDay, today } from '../../kit/today.ts';

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

/** "aujourd’hui à 10:20": when something was noted, by its author's clock where that can be believed. */
export function noted(what: Pick<CallClaim, 'at' | 'heard'>, { attempts, when }: Messages): string {
  const moment = shownMoment(what);
  return attempts.moment(sayDay(localDay(new Date(moment)), today(), when), sayTime(moment, when));
}

/** "demain matin": when somebody is to be rung again. */
export function callBackWords(after: CallBack, { when }: Messages): string {
  return sayWhen(after, today(), when);
}

/** "Rappeler plus tard · à rappeler demain matin": what became of an attempt. */
export function outcomeWords({ outcome, after }: Attempt, messages: Messages): string {
  const { attempts } = messages;
  const later = after && attempts.toCallBackOn(callBackWords(after, messages));
  return [attempts.outcomes[outcome], later].filter(Boolean).join(' · ');
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
