import type { StepsOf } from '../kernel/vocabulary.ts';

/** The words of territory, in French. */
export const words = {
  steps: {
    'territory.founded': 'Territoire créé',
    'territory.amended': 'Territoire modifié',
  } satisfies StepsOf<'territory'>,
};
