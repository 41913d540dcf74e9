import type { WordingFault } from '../../domain/surveys/wording/finding.ts';

/** What is said of a question while it is written: what is wrong, why, and what to do instead. */
interface WordingAdvice {
  readonly name: string;
  readonly why: string;
  readonly instead: string;
}

const wording: Readonly<Record<WordingFault, WordingAdvice>> = {
  leading: {
    name: 'Oriente la réponse',
    why: 'La question laisse deviner la réponse attendue : on répond pour faire plaisir.',
    instead:
      'Retirez l’éloge ou l’avis des autres, et laissez la place aux deux réponses : « Êtes-vous satisfait ou insatisfait… ? »',
  },
  'double-barrelled': {
    name: 'Deux questions en une',
    why: 'On peut répondre oui à l’une et non à l’autre : la réponse ne dira pas à laquelle.',
    instead: 'Posez deux questions, l’une après l’autre.',
  },
  absolute: {
    name: 'Mot absolu',
    why: '« Toujours », « jamais », « tous » : une seule exception, et plus personne ne peut répondre oui.',
    instead: 'Demandez combien de fois, ou sur une période : « Au cours du dernier mois… »',
  },
  negation: {
    name: 'Tournure négative',
    why: 'Avec « ne… pas », on ne sait plus ce que veulent dire oui et non.',
    instead: 'Posez la question à la forme affirmative.',
  },
  'unbalanced-scale': {
    name: 'Réponses déséquilibrées',
    why: 'Il y a plus de choix d’un côté que de l’autre : le résultat penchera de ce côté.',
    instead: 'Proposez autant de réponses favorables que défavorables, et « ne sait pas ».',
  },
  presumption: {
    name: 'Suppose la réponse',
    why: 'La question tient pour acquis ce qui n’a pas été demandé.',
    instead:
      'Demandez d’abord si c’est le cas ; la suite ne sera posée qu’aux personnes concernées.',
  },
  jargon: {
    name: 'Mot de métier',
    why: 'Ce mot ou ce sigle n’est pas compris de tous.',
    instead: 'Dites-le avec les mots que l’on emploie à la maison.',
  },
  'too-long': {
    name: 'Trop long à entendre',
    why: 'Au téléphone, on a oublié le début quand arrive la fin.',
    instead: 'Gardez une idée, en vingt mots, et six réponses au plus.',
  },
  acquiescence: {
    name: 'Invite à dire oui',
    why: 'Devant une affirmation, on dit oui par politesse, plus encore au téléphone.',
    instead: 'Demandez ce qu’il en est, avec une échelle qui a deux côtés.',
  },
};

/** Surveys, in French. */
export const surveys = { wording };
