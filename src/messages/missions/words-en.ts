import type { words as french } from './words-fr.ts';

/** The words of missions, in English. */
export const words: typeof french = {
  steps: {
    'mission.published': 'Offered to volunteers',
    'mission.withdrawn': 'Withdrawn',
    'mission.accepted': 'Accepted',
    'mission.promised': 'Promised by telephone',
    'mission.given-back': 'Given back',
    'mission.started': 'On the way',
    'mission.reported': 'Report',
  },
};
