import type { StepsOf } from '../kernel/vocabulary.ts';

/** The words of missions, in French. */
export const words = {
  steps: {
    'mission.published': 'Proposée aux bénévoles',
    'mission.withdrawn': 'Retirée',
    'mission.accepted': 'Acceptée',
    'mission.promised': 'Promise au téléphone',
    'mission.given-back': 'Rendue',
    'mission.started': 'En route',
    'mission.reported': 'Compte rendu',
  } satisfies StepsOf<'mission'>,
};
