import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

const people = (count: number): string =>
  plural(count, { one: '# personne de plus', other: '# personnes de plus' });
const times = (count: number): string => plural(count, { one: 'une fois', other: '# fois' });

/** "And if more people volunteered?", in French. */
export const andIf = {
  heading: 'Et avec plus de bénévoles ?',
  open: 'Et avec plus de bénévoles ?',
  result: {
    none: 'Aucune demande de plus n’aurait eu de réponse',
    one: (count: number) =>
      plural(count, {
        one: 'Une demande de plus aurait eu une réponse',
        other: '# demandes de plus auraient eu une réponse',
      }),
    upTo: (most: number) =>
      plural(most, {
        one: 'Au plus une demande de plus aurait eu une réponse',
        other: 'Jusqu’à # demandes de plus auraient eu une réponse',
      }),
    range: (least: number, most: number) =>
      `Entre ${number(least)} et ${number(most)} demandes de plus auraient eu une réponse`,
    hidden: 'Trop peu de demandes pour écrire un nombre sans désigner quelqu’un',
  },
  among: (missed: string) => `sur ${missed} restées sans personne`,
  fewMissed: 'moins de 5',
  with: (count: number, commune: string, period: string) =>
    `avec ${people(count)} habitant ${commune} (${period})`,
  nothingMissed: 'Personne n’est resté sans réponse faute de bénévole',
  nothingMissedText: 'Sur ces jours, aucune demande n’a été close faute de quelqu’un.',
  noCommune: 'Aucune commune n’est placée sur la carte',
  noCommuneText: 'Sans leur place, aucune distance ne peut être calculée.',
  commune: 'Où habiteraient ces personnes ?',
  communeHint:
    'Entre parenthèses, les demandes restées sans personne. Vous pouvez aussi toucher la commune sur la carte.',
  volunteers: 'Combien de personnes de plus ?',
  volunteersUnit: (count: number) => plural(count, { one: 'personne', other: 'personnes' }),
  less: 'Une de moins',
  more: 'Une de plus',
  offers: 'Que feraient-elles ?',
  offer: {
    drive: 'Conduire, rapporter les courses',
    visit: 'Tenir compagnie, appeler, se promener',
    hand: 'Papiers, numérique, petits travaux',
  },
  period: 'Quelles demandes ?',
  lastMonths: 'Les 12 derniers mois',
  year: (year: string) => `L’année ${year}`,
  map: 'Les demandes restées sans personne, par commune : touchez une commune pour la choisir',
  missedOf: (commune: string, count: number) =>
    `${commune} : ${plural(count, { one: '# demande restée sans personne', other: '# demandes restées sans personne' })}`,
  missedLegend: 'Sans réponse',
  how: 'Ce que ce chiffre suppose',
  why: 'C’est un ordre de grandeur et non une promesse : personne ne sait qui aurait dit oui. D’où deux nombres, l’un prudent, l’autre confiant.',
  once: 'Chacun répond à une demande par demi-journée, un jour qui convenait à la personne. Chaque demande ne compte qu’une fois.',
  cautious: (km: string, inAll: number) =>
    `Nombre prudent : chacun va jusqu’à ${km} de route de sa commune, une fois par semaine au plus, et ${times(inAll)} au plus sur toute la période.`,
  hopeful: (km: string) =>
    `Nombre confiant : chacun va jusqu’à ${km}, deux fois par semaine au plus.`,
  distanceFrom: {
    commune:
      'Ces distances sont celles que disent les bénévoles actuels dans cette commune : la moitié va au moins aussi loin, puis un quart.',
    territory:
      'Ces distances sont celles que disent les bénévoles actuels sur le territoire : la moitié va au moins aussi loin, puis un quart.',
    usual: 'Ces distances sont des usages : trop peu de bénévoles ont dit jusqu’où ils vont.',
  },
  frequencyFrom: {
    territory: 'La moitié des bénévoles actuels a répondu au moins aussi souvent sur la période.',
    usual:
      'Une fois toutes les deux semaines est un usage : trop peu de bénévoles sont actifs pour en juger.',
  },
  beyond: {
    otherOffers: (count: number) =>
      plural(count, {
        one: '# demande voulait une autre aide que celles choisies.',
        other: '# demandes voulaient une autre aide que celles choisies.',
      }),
    several: (count: number) =>
      plural(count, {
        one: '# demande voulait plusieurs bénévoles à la fois : elle n’est pas comptée.',
        other: '# demandes voulaient plusieurs bénévoles à la fois : elles ne sont pas comptées.',
      }),
    unplaced: (count: number) =>
      plural(count, {
        one: '# demande n’est pas placée sur la carte : elle n’est pas comptée.',
        other: '# demandes ne sont pas placées sur la carte : elles ne sont pas comptées.',
      }),
    tooFar: (count: number) =>
      plural(count, { one: '# demande était trop loin.', other: '# demandes étaient trop loin.' }),
  },
  approximate:
    'Là où les routes ne sont pas connues sur cet appareil, la ligne droite est allongée d’un tiers.',
  print: 'Imprimer',
};
