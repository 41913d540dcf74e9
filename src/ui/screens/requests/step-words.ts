import { longText } from '../../kit/texts/long-text.ts';
import type { Claimant } from '../../../data/requests/requests.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Step } from '../../../domain/kernel/state.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMoment } from '../../../messages/kernel/when.ts';
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
  'mission.report-amended': 'pencil',
};

/** What happened to a request, in words, in the order it happened. */
export function sayHistory(
  history: readonly Step[],
  claimants: readonly Claimant[],
  me: Id<'user'> | undefined,
  messages: Messages,
): readonly TimelineEntry[] {
  const { requests, steps, when } = messages;
  return history.map((step, index) => {
    const what = isTakenAgain(step, history.slice(0, index))
      ? requests.takenAgain
      : ((steps as Readonly<Record<string, string>>)[step.type] ?? step.type);
    const name = claimants.find(({ volunteer }) => volunteer === step.volunteer)?.name;
    const icon = SYMBOLS[step.type];
    const told = [reasonWords(step, messages), step.words].filter(Boolean).join(' · ');
    const who = whoDid(step, history, me, messages);
    return {
      what: name ? `${what} : ${name}` : what,
      who: who && requests.by(who),
      when: sayMoment(step.at, today(), when),
      ...(told && { words: longText(told) }),
      ...(icon && { icon }),
    };
  });
}

/** Whether a volunteer took again what they had given back. */
function isTakenAgain({ type, volunteer }: Step, before: readonly Step[]): boolean {
  if (type !== 'mission.accepted') return false;
  return before.findLast((step) => step.volunteer === volunteer)?.type === 'mission.given-back';
}

/** Volunteers are named beside what they did; of others only whether it was oneself is known here. */
export function whoDid(
  step: Pick<Step, 'by' | 'volunteer'>,
  history: readonly Step[],
  me: Id<'user'> | undefined,
  { requests }: Messages,
): string {
  if (step.by === me) return requests.me;
  const { volunteer } = step;
  return volunteer && !isOfStaff(step.by, volunteer, history) ? '' : requests.colleague;
}

/** Whether somebody at the town hall did it for a volunteer: nobody but themselves says yes, nobody else promises. */
function isOfStaff(by: Step['by'], volunteer: Id<'volunteer'>, history: readonly Step[]): boolean {
  const own = history.find((one) => one.type === 'mission.accepted' && one.volunteer === volunteer);
  if (own) return own.by !== by;
  return history.some((one) => one.by === by && !BY_VOLUNTEERS_TOO.has(one.type));
}

const BY_VOLUNTEERS_TOO: ReadonlySet<string> = new Set([
  'mission.accepted',
  'mission.given-back',
  'mission.started',
  'mission.reported',
  'mission.report-amended',
]);

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
