import type { Ending, Mobility } from '../../domain/people/person.ts';

/** The words of people, in French. */
export const words = {
  mobilities: {
    'walking-aid': 'marche avec une canne ou un déambulateur',
    wheelchair: 'se déplace en fauteuil',
    'needs-an-arm': 'a besoin d’un bras',
    'hard-of-hearing': 'entend mal',
  } satisfies Record<Mobility, string>,
  endings: {
    moved: 'A déménagé',
    'care-home': 'Entrée en maison de retraite',
    deceased: 'Décès',
    'asked-to-stop': 'Ne souhaite plus être aidée',
  } satisfies Record<Ending, string>,
};
