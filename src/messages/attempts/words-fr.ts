import type { StepsOf } from '../kernel/vocabulary.ts';

/** The words of call lists, in French. */
export const words = {
  steps: {
    'call-list.opened': 'Liste d’appels ouverte',
    'call-list.extended': 'Personnes ajoutées à une liste d’appels',
    'call-list.closed': 'Liste d’appels close',
    'call-list.reopened': 'Liste d’appels rouverte',
    'call.claimed': 'Appel en cours',
    'call.attempted': 'Appel noté',
    'call.undone': 'Appel noté par erreur',
  } satisfies StepsOf<'call-list'> & StepsOf<'call'>,
};
