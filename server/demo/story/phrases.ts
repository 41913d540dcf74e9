import type { MissionKind } from '../../../src/domain/kernel/kind.ts';

/** What requests say, in people's own words. */
export const REQUEST_PHRASES: Readonly<Record<MissionKind, readonly string[]>> = {
  ride: [
    'J’ai rendez-vous et je n’ose plus conduire.',
    'Mon fils devait m’emmener mais il travaille.',
    'Le car ne passe plus, alors je ne sais pas comment faire.',
    'Si quelqu’un pouvait m’attendre, après je suis fatiguée.',
    'C’est pour le contrôle de mes yeux, après les gouttes je n’y vois rien.',
  ],
  groceries: [
    'Mes courses de la semaine, la liste est prête.',
    'Il me manque surtout du lait, du pain et de la litière.',
    'Les sacs sont trop lourds pour moi maintenant.',
    'Si on pouvait m’emmener, j’aimerais choisir moi-même.',
  ],
  pharmacy: [
    'L’ordonnance est arrivée chez le pharmacien, je ne peux pas y aller.',
    'Il me faut mes cachets avant le week-end.',
    'Juste un petit paquet à prendre, c’est tout.',
  ],
  visit: [
    'Ça fait du bien de voir quelqu’un.',
    'Depuis que ma sœur est partie, les après-midi sont longs.',
    'Si quelqu’un joue à la belote…',
    'Un café, une demi-heure, pas plus.',
  ],
  call: [
    'Un coup de fil de temps en temps, ça suffit.',
    'J’aime bien quand on m’appelle le dimanche.',
  ],
  walk: [
    'Je ne veux plus marcher seule depuis ma chute.',
    'Le docteur veut que je marche un peu tous les jours.',
    'Jusqu’au banc et retour, ce serait déjà bien.',
  ],
  paperwork: [
    'J’ai reçu une lettre et je ne comprends pas ce qu’ils veulent.',
    'C’est pour la déclaration, d’habitude c’était mon mari.',
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
    'Il faudrait quelqu’un pour nourrir le chat trois jours.',
    'Rentrer un peu de bois, pour la semaine.',
  ],
};

/** What the volunteer should know. */
export const INSTRUCTION_PHRASES: Readonly<Record<MissionKind, readonly string[]>> = {
  ride: [
    'Prévoir d’entrer avec elle au secrétariat.',
    'Rappeler la veille au soir pour confirmer l’heure.',
    'Prendre la carte Vitale dans le tiroir de l’entrée.',
    'Marche lentement : compter dix minutes de plus.',
  ],
  groceries: [
    'La liste est sur la table de la cuisine.',
    'Paie par chèque, le sac isotherme est dans l’entrée.',
    'Prendre le pain à la boulangerie, pas au supermarché.',
  ],
  pharmacy: ['L’ordonnance est déjà à la pharmacie.', 'Demander la carte Vitale en passant.'],
  visit: ['Parler un peu fort, à sa droite.', 'Le café est toujours prêt à quinze heures.'],
  call: ['Laisser sonner longtemps.', 'Ne répond pas avant dix heures.'],
  walk: ['Prendre la canne qui est derrière la porte.', 'Jusqu’au lavoir, pas plus loin.'],
  paperwork: ['Les papiers sont dans la boîte bleue.'],
  'digital-help': ['Le mot de passe est noté dans le carnet rouge.'],
  'small-repair': ['L’escabeau est au garage ; apporter un tournevis.'],
  other: ['Les clés sont chez la voisine.'],
};

/** What volunteers add when they tell how it went. */
export const REPORT_PHRASES: readonly string[] = [
  'Tout s’est bien passé, elle était contente.',
  'Un peu d’attente chez le médecin.',
  'Elle voudrait qu’on revienne jeudi.',
  'Il faudrait regarder la marche de l’entrée, elle bouge.',
  'Très bavard aujourd’hui !',
  'Nous avons pris un café.',
  'A parlé de sa sœur qui ne répond plus.',
];

/** What agents note of an encounter. */
export const ENCOUNTER_PHRASES: readonly string[] = [
  'Bonne mine, a préparé son jardin.',
  'Fatiguée, n’a pas envie de sortir.',
  'Demande des nouvelles du club.',
  'Le frigo était presque vide, proposer les courses.',
  'Sa fille vient dimanche.',
  'A retrouvé le moral depuis les visites.',
  'Se plaint du téléphone qui grésille.',
  'Rien de particulier.',
];
