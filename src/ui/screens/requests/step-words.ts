import type { Claimant } from '../../../data/requests/requests.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Step } from '../../../domain/kernel/state.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay, sayTime } from '../../../messages/kernel/when.ts';
import { today } from '../../kit/today.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import type { TimelineEntry } from '../../elements/status/timeline.ts';

const SYMBOLS: Readonly<Record<string, IconName>> = {
  'request.noted': 'phone',
  'request.amended': 'pencil',
  'request.closed': 'inbox',
  'request.reopened': 'rotate-ccw',
  'request.grouped': 'users-round',
  'request.ungrouped': 'user-round',
  'mission.published': 'send',
  'mission.withdrawn': 'undo-2',
  'mission.accepted': 'hand-heart',
  'mission.promised': 'phone-call',
  'mission.given-back': 'undo-2',
  'mission.started': 'route',
  'mission.reported': 'message-square-text',
};

/** What happened to a request, in words, in the order it happened. */
export function sayHistory(
  history: readonly Step[],
  claimants: readonly Claimant[],
  me: Id<'user'> | undefined,
  messages: Messages,
): readonly TimelineEntry[] {
  const { requests, steps, when } = messages;
  return history.map((step) => {
    const what = (steps as Readonly<Record<string, string>>)[step.type] ?? step.type;
    const name = claimants.find(({ volunteer }) => volunteer === step.volunteer)?.name;
    const icon = SYMBOLS[step.type];
    return {
      what: name ? `${what} : ${name}` : what,
      who: whoDid(step, me, messages) && requests.by(whoDid(step, me, messages)),
      when: `${sayDay(localDay(step.at), today(), when)}, ${sayTime(step.at, when)}`,
      words: [reasonWords(step, messages), step.words].filter(Boolean).join(' · '),
      ...(icon && { icon }),
    };
  });
}

/** Volunteers are named beside what they did; of others only whether it was oneself is known here. */
function whoDid(step: Step, me: Id<'user'> | undefined, { requests }: Messages): string {
  if (step.by === me) return requests.me;
  return step.volunteer && step.type !== 'mission.promised' ? '' : requests.colleague;
}

function reasonWords({ reason }: Step, { vocabulary }: Messages): string {
  if (!reason) return '';
  const words: Readonly<Record<string, string>> = {
    ...vocabulary.givingBackReasons,
    ...vocabulary.notDoneReasons,
    ...vocabulary.outcomes,
    ...vocabulary.closingReasons,
  };
  return words[reason] ?? '';
}

function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
