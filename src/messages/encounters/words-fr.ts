import type { Means, Presence } from '../../domain/encounters/encounter.ts';

/** The words of encounters, in French. */
export const words = {
  means: { visit: 'À domicile', call: 'Coup de fil', met: 'Croisé en chemin' } satisfies Record<
    Means,
    string
  >,
  presences: {
    present: 'Présente',
    absent: 'Absente',
    refused: 'N’a pas voulu',
    elsewhere: 'Ailleurs (famille, hôpital)',
  } satisfies Record<Presence, string>,
  moods: { 1: 'Pas le moral', 2: 'Comme ci, comme ça', 3: 'Bon moral' } satisfies Record<
    1 | 2 | 3,
    string
  >,
};
