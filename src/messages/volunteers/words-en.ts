import type { words as french } from './words-fr.ts';

/** The words of volunteers, in English. */
export const words: typeof french = {
  steps: {
    'volunteer.registered': 'Volunteer registered',
    'volunteer.amended': 'Record completed',
    'volunteer.approved': 'Volunteer welcomed',
    'volunteer.joined': 'Account opened',
    'volunteer.paused': 'On a pause',
    'volunteer.resumed': 'Back',
    'volunteer.left': 'Stopped',
  },
  volunteerStatuses: {
    pending: 'To be met',
    active: 'Active',
    paused: 'On a pause',
    left: 'Left',
  },
};
