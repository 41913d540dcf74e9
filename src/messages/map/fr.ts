import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** What the map says, in French. */
export const map = {
  missions: 'Carte des missions',
  requests: 'Carte des demandes',
  home: 'Carte pour placer le domicile',
  keys: 'Carte : les flèches déplacent, plus et moins agrandissent et réduisent',
  equalList: 'Les mêmes éléments sont dans la liste à côté.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  wholeTerritory: 'Tout le territoire',
  myPosition: 'Ma position',
  youAreHere: 'Vous êtes ici',
  group: (count: number) => `${number(count)} à cet endroit, agrandir`,
  inView: (count: number) => plural(count, { one: '# visible', other: '# visibles' }),
  sharedPlace: (count: number) => `${number(count)} au même endroit`,
  andMore: (count: number) => `et ${number(count)} de plus`,
  close: 'Fermer',
  pickMarker: 'Repère à placer : flèches pour le déplacer',
  picked: (near: string | undefined) => (near ? `Repère placé près de ${near}` : 'Repère placé'),
  distance: (metres: number) =>
    metres >= 1_000 ? `${number(metres / 1_000, 1)} km` : `${number(metres)} m`,
  ground: 'Fond de carte',
  grounds: {
    own: 'Carte du territoire',
    outdoor: 'Plein soleil, très contrastée',
    plan: 'Plan IGN',
    aerial: 'Photos aériennes IGN',
    osm: 'OpenStreetMap',
  },
  groundsOnline:
    'Le plan, les photos et OpenStreetMap viennent d’internet : ces services voient quel endroit vous regardez.',
  groundsOffline: 'Le plan, les photos et OpenStreetMap demandent du réseau.',
  noPosition: 'Votre position n’est pas disponible. La liste montre tout.',
  roughPosition: (km: number) =>
    `Votre téléphone vous situe à ${number(km)} km près seulement : vous êtes quelque part dans le cercle.`,
  loading: 'La carte s’ouvre…',
  failed: 'La carte n’a pas pu s’ouvrir. La liste montre la même chose.',
};
