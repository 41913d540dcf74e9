import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** The volunteer's missions, in French. */
export const missions = {
  heading: 'Missions près de vous',
  mineHeading: 'Mes missions',
  list: 'Liste',
  map: 'Carte',
  filter: 'Filtrer',
  kind: 'Genre de coup de main',
  allKinds: 'Tous',
  within: 'Distance',
  anyDistance: 'Partout',
  withinKm: (km: number) => `À moins de ${number(km)} km`,
  count: (count: number) =>
    plural(count, { zero: 'aucune mission', one: '# mission', other: '# missions' }),
  empty: 'Pas de mission en ce moment',
  emptyText: 'Dès qu’une demande arrive, elle s’affiche ici. Merci d’être là.',
  emptyFilter: 'Rien avec ce filtre',
  emptyFilterText: 'Élargissez la distance ou le genre de coup de main.',
  showAll: 'Tout voir',
  mineEmpty: 'Aucune mission acceptée pour l’instant',
  mineEmptyText: 'Celles que vous acceptez se retrouvent ici.',
  see: 'Voir les missions proposées',
  offeredFirst: 'Proposée à vous d’abord',
  own: {
    next: 'La prochaine',
    later: 'À venir',
    toTellHeading: 'À raconter',
    toTell: 'À raconter',
    done: 'Faite',
    givenBack: 'Rendue',
    substitute: 'En renfort',
    way: 'Y aller',
  },
  past: 'Passées',
  notActive:
    'Votre inscription n’est pas encore active. La mairie vous appellera pour faire connaissance.',
  to: (commune: string) => `vers ${commune}`,
  at: (commune: string) => `à ${commune}`,
};
