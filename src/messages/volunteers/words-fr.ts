import type { VolunteerStatus } from '../../domain/volunteers/volunteer.ts';
import type { StepsOf } from '../kernel/vocabulary.ts';

/** The words of volunteers, in French. */
export const words = {
  steps: {
    'volunteer.registered': 'Bénévole inscrit',
    'volunteer.amended': 'Fiche complétée',
    'volunteer.approved': 'Bénévole accueilli',
    'volunteer.joined': 'Compte ouvert',
    'volunteer.paused': 'En pause',
    'volunteer.resumed': 'De retour',
    'volunteer.left': 'A arrêté',
  } satisfies StepsOf<'volunteer'>,
  volunteerStatuses: {
    pending: 'À rencontrer',
    active: 'En activité',
    paused: 'En pause',
    left: 'A arrêté',
  } satisfies Record<VolunteerStatus, string>,
};
