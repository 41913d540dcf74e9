import { stageOf } from '../../../domain/volunteers/file.ts';
import type { Volunteer, VolunteerStatus } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Tag } from '../../elements/status/tag.ts';

const TONES: Readonly<Record<VolunteerStatus, Tag['tone']>> = {
  pending: 'call',
  active: 'good',
  paused: 'wait',
  left: 'plain',
};

/** The tone of a volunteer's status: to be met calls for attention, a pause is to be waited for. */
export function statusTone(status: VolunteerStatus): Tag['tone'] {
  return TONES[status];
}

/** How a volunteer stands, in a word; of one who waits to be welcomed, what comes next. */
export function statusWord(volunteer: Volunteer, { volunteers, vocabulary }: Messages): string {
  const { status } = volunteer;
  const stage = status === 'pending' ? stageOf(volunteer) : 'candidate';
  return stage === 'candidate'
    ? vocabulary.volunteerStatuses[status]
    : volunteers.file.stages[stage];
}

/** Their name, as one says it. */
export function nameOf({ given, family }: Pick<Volunteer, 'given' | 'family'>): string {
  return `${given} ${family}`;
}
