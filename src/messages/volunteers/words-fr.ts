import type { VolunteerStatus } from '../../domain/volunteers/volunteer.ts';

/** The words of volunteers, in French. */
export const words = {
  volunteerStatuses: {
    pending: 'À rencontrer',
    active: 'En activité',
    paused: 'En pause',
    left: 'A arrêté',
  } satisfies Record<VolunteerStatus, string>,
};
