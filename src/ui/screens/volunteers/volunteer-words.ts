import type { VolunteerStatus } from '../../../domain/volunteers/volunteer.ts';
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
