import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** Writing an address and placing its marker, in French. */
export const addresses = {
  found: (count: number) =>
    plural(count, {
      one: '# proposition, flèche vers le bas pour la lire',
      other: '# propositions, flèche vers le bas pour les lire',
    }),
  hints: {
    'near-door': 'numéro inconnu : repère au plus proche',
    street: 'repère au milieu de la rue',
  },
  online: 'trouvé en ligne',
  place: 'Placer le repère sur la carte',
  move: 'Déplacer le repère sur la carte',
  how: 'Touchez la carte au bon endroit.',
  remove: 'Retirer le repère',
  map: 'Carte pour placer le repère',
  placed: 'Le repère est placé.',
  beside: (label: string) =>
    startsWithNumber(label) ? `Repère près du ${label}.` : `Repère près de : ${label}.`,
  away: (metres: number, label: string) =>
    startsWithNumber(label)
      ? `Repère à environ ${number(metres)} m du ${label}.`
      : `Repère à environ ${number(metres)} m de : ${label}.`,
  roughly: 'Le repère est gardé à un kilomètre près, pas l’adresse.',
  home: 'Domicile',
  homeHint: 'Pour proposer ce qui est proche. Une rue, un hameau ou une commune suffit.',
  onlineSetting: 'Compléter les adresses en ligne',
  onlineHint:
    'Quand la carte de cet appareil ne connaît pas une adresse, demander à l’annuaire public des adresses, sans dire qui demande.',
};

function startsWithNumber(label: string): boolean {
  return /^\d/.test(label);
}
