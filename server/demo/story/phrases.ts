import type { CountedKind } from '../../../src/domain/kernel/kind.ts';
import { daysBetween, lastDayOf, type Day } from '../../../src/domain/kernel/when.ts';
import type { RequestDetails } from '../../../src/domain/requests/request.ts';
import type { Random } from '../random.ts';
import { weekdayOf } from './calendar.ts';

/** What a phrase must fit, so that nobody asks for their eyes on the way to the market. */
export type Wanted = Pick<RequestDetails, 'kind' | 'when' | 'destination'>;

/** Something that people say; with what it is said of, where it cannot be said of everything. */
export type Phrase<About> = string | readonly [said: string, fits: (about: About) => boolean];

/** One of those that fit. Of a request at least one always must. */
export function pickPhrase<About>(
  phrases: readonly Phrase<About>[],
  about: About,
  chance: Pick<Random, 'pick'>,
): string {
  const fitting = phrases.flatMap((one) =>
    typeof one === 'string' ? [one] : one[1](about) ? [one[0]] : [],
  );
  return chance.pick(fitting);
}

const goesTo = (places: RegExp) => (wanted: Wanted) => places.test(wanted.destination?.label ?? '');
const toAppointment = goesTo(/Cabinet|Kiné|Coiffeuse|Dentiste|Hôpital|Ophtalmo/);
const toDoctor = goesTo(/Cabinet|Kiné|Dentiste|Hôpital|Ophtalmo/);
const notInTheMorning = ({ when }: Wanted): boolean => when.part !== 'morning';

function isWorkday(day: Day): boolean {
  return weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
}

/** It is over before the Saturday that comes. */
function isBeforeWeekend({ when }: Wanted): boolean {
  const last = lastDayOf(when);
  return isWorkday(when.day) && isWorkday(last) && daysBetween(when.day, last) < 5;
}

/** What requests say, in people's own words. */
export const REQUEST_PHRASES: Readonly<Record<CountedKind, readonly Phrase<Wanted>[]>> = {
  ride: [
    ['J’ai rendez-vous et je n’ose plus conduire.', toAppointment],
    [
      'Mon fils devait m’emmener mais il travaille.',
      ({ when }: Wanted): boolean => isWorkday(when.day),
    ],
    'Le car ne passe plus, alors je ne sais pas comment faire.',
    ['Si quelqu’un pouvait m’attendre, je fatigue vite après.', toAppointment],
    ['C’est pour le contrôle de mes yeux, après les gouttes je n’y vois rien.', goesTo(/Ophtalmo/)],
  ],
  groceries: [
    'Mes courses de la semaine, la liste est prête.',
    'Il me manque surtout du lait, du pain et de la litière.',
    'Les sacs sont trop lourds pour moi maintenant.',
    'Si on pouvait m’emmener, j’aimerais choisir moi-même.',
  ],
  pharmacy: [
    'L’ordonnance est arrivée chez le pharmacien, je ne peux pas y aller.',
    ['Il me faut mes cachets avant le week-end.', isBeforeWeekend],
    'Juste un petit paquet à prendre, c’est tout.',
  ],
  visit: [
    'Ça fait du bien de voir quelqu’un.',
    ['Depuis que ma sœur est partie, les après-midi sont longs.', notInTheMorning],
    'Si quelqu’un joue à la belote…',
    [
      'Un café, une demi-heure, pas plus.',
      ({ when }: Wanted): boolean => (when.minutes ?? 30) <= 30,
    ],
  ],
  call: [
    'Un coup de fil de temps en temps, ça suffit.',
    'J’aime bien quand on m’appelle, les journées sont longues.',
  ],
  walk: [
    'Je n’ose plus marcher sans compagnie depuis ma chute.',
    'Le docteur veut que je marche un peu tous les jours.',
    'Jusqu’au banc et retour, ce serait déjà bien.',
  ],
  paperwork: [
    'J’ai reçu une lettre et je ne comprends pas ce qu’ils veulent.',
    'C’est pour la déclaration, d’habitude on m’aidait.',
  ],
  'digital-help': [
    'La tablette ne veut plus rien savoir.',
    'Je voudrais voir mes petits-enfants sur l’écran.',
    'On me demande de faire ça sur internet, je n’y arrive pas.',
  ],
  'small-repair': [
    'L’ampoule du couloir, je ne monte plus sur l’escabeau.',
    'La poignée de la porte me reste dans la main.',
    'Le volet est coincé depuis l’orage.',
  ],
  other: [
    'Il faudrait quelqu’un pour nourrir le chat quand je ne suis pas là.',
    'Rentrer un peu de bois, pour la semaine.',
  ],
};

/** What the volunteer should know. */
export const INSTRUCTION_PHRASES: Readonly<Record<CountedKind, readonly Phrase<Wanted>[]>> = {
  ride: [
    ['Prévoir d’accompagner jusqu’au secrétariat.', toDoctor],
    'Rappeler la veille pour confirmer l’heure.',
    ['Prendre la carte Vitale dans le tiroir de l’entrée.', toDoctor],
    'Marche lentement : compter dix minutes de plus.',
  ],
  groceries: [
    'La liste est sur la table de la cuisine.',
    'Paie par chèque, le sac isotherme est dans l’entrée.',
    'Prendre le pain à la boulangerie.',
  ],
  pharmacy: ['L’ordonnance est déjà à la pharmacie.', 'Demander la carte Vitale en passant.'],
  visit: [
    'Parler un peu fort, du côté droit.',
    [
      'Le café est toujours prêt à quinze heures.',
      ({ when }: Wanted): boolean => when.part === 'afternoon',
    ],
  ],
  call: ['Laisser sonner longtemps.', ['Ne répond pas avant dix heures.', notInTheMorning]],
  walk: ['Prendre la canne qui est derrière la porte.', 'Jusqu’au lavoir, pas plus loin.'],
  paperwork: ['Les papiers sont dans la boîte bleue.'],
  'digital-help': ['Le mot de passe est noté dans le carnet rouge.'],
  'small-repair': ['L’escabeau est au garage ; apporter un tournevis.'],
  other: ['Les clés sont chez la voisine.'],
};

const isThere = ({ kind }: Wanted): boolean => kind !== 'call';

/** What volunteers add when they tell how it went. */
export const REPORT_PHRASES: readonly Phrase<Wanted>[] = [
  'Tout s’est bien passé.',
  ['Un peu d’attente chez le médecin.', goesTo(/Cabinet|Hôpital/)],
  'Ce serait bien de recommencer.',
  ['Il faudrait regarder la marche de l’entrée, elle bouge.', isThere],
  'Très bavard aujourd’hui !',
  ['Nous avons pris un café.', isThere],
  'A parlé de sa sœur qui ne répond plus.',
];

/** The same where it did not come to it. */
export const NOT_DONE_PHRASES: readonly Phrase<Wanted>[] = [
  'Je peux un autre jour.',
  'Il faudrait rappeler pour convenir d’un autre moment.',
];

/** How somebody was met, as far as it bears on what is said of it. */
interface Met {
  readonly means: 'visit' | 'call' | 'met';
  readonly mood?: 1 | 2 | 3;
}

/** What agents note of an encounter. */
export const ENCOUNTER_PHRASES: readonly Phrase<Met>[] = [
  [
    'Bonne mine, parle de son jardin.',
    ({ means, mood = 3 }: Met): boolean => means !== 'call' && mood > 1,
  ],
  ['De la fatigue, pas envie de sortir.', ({ mood = 2 }: Met): boolean => mood < 3],
  'Demande des nouvelles du club.',
  [
    'Le frigo était presque vide, proposer les courses.',
    ({ means }: Met): boolean => means === 'visit',
  ],
  'Sa fille vient bientôt.',
  ['A retrouvé le moral depuis les visites.', ({ mood = 3 }: Met): boolean => mood > 1],
  'Se plaint du téléphone qui grésille.',
  'Rien de particulier.',
];
