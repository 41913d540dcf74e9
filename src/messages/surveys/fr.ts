import type { Mode } from '../../domain/surveys/answer.ts';
import type { SurveyFault } from '../../domain/surveys/fault-of-survey.ts';
import type { NoAnswer, QuestionKind } from '../../domain/surveys/question.ts';
import type { Population, SurveyStatus } from '../../domain/surveys/survey.ts';
import type { WordingFault } from '../../domain/surveys/wording/finding.ts';
import { mails } from './mails-fr.ts';
import { results } from './results-fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn, type PluralForms } from '../kernel/plural.ts';

/** What is said of a question while it is written: what is wrong, why, and what to do instead. */
interface WordingAdvice {
  readonly name: string;
  readonly why: string;
  readonly instead: string;
}

const wording: Readonly<Record<WordingFault, WordingAdvice>> = {
  leading: {
    name: 'Oriente la réponse',
    why: 'La question laisse deviner la réponse attendue : on répond pour faire plaisir.',
    instead:
      'Retirez l’éloge ou l’avis des autres, et laissez la place aux deux réponses : « Êtes-vous satisfait ou insatisfait… ? »',
  },
  'double-barrelled': {
    name: 'Deux questions en une',
    why: 'On peut répondre oui à l’une et non à l’autre : la réponse ne dira pas à laquelle.',
    instead: 'Posez deux questions, l’une après l’autre.',
  },
  absolute: {
    name: 'Mot absolu',
    why: '« Toujours », « jamais », « tous » : une seule exception, et plus personne ne peut répondre oui.',
    instead: 'Demandez combien de fois, ou sur une période : « Au cours du dernier mois… »',
  },
  negation: {
    name: 'Tournure négative',
    why: 'Avec « ne… pas », on ne sait plus ce que veulent dire oui et non.',
    instead: 'Posez la question à la forme affirmative.',
  },
  'unbalanced-scale': {
    name: 'Réponses déséquilibrées',
    why: 'Il y a plus de choix d’un côté que de l’autre : le résultat penchera de ce côté.',
    instead: 'Proposez autant de réponses favorables que défavorables, et « ne sait pas ».',
  },
  presumption: {
    name: 'Suppose la réponse',
    why: 'La question tient pour acquis ce qui n’a pas été demandé.',
    instead:
      'Demandez d’abord si c’est le cas ; la suite ne sera posée qu’aux personnes concernées.',
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

const counted = pluralIn('fr');
/** A sentence as a function of its count. */
const number = numberIn('fr');
const plural = (forms: PluralForms) => (count: number) => counted(count, forms);

const populations: Readonly<Record<Population, string>> = {
  people: 'Personnes aidées',
  volunteers: 'Bénévoles',
  authorities: 'Collectivités',
};

const statuses: Readonly<Record<SurveyStatus, string>> = {
  draft: 'En préparation',
  open: 'En cours',
  closed: 'Terminée',
};

const modes: Readonly<Record<Mode, string>> = {
  phone: 'Par téléphone',
  'face-to-face': 'En face à face',
  paper: 'Sur papier',
  link: 'Par internet',
};

const noAnswers: Readonly<Record<NoAnswer, string>> = {
  'dont-know': 'Ne sait pas',
  'prefer-not': 'Préfère ne pas répondre',
};

const kinds: Readonly<Record<QuestionKind, string>> = {
  one: 'Une réponse au choix',
  several: 'Plusieurs réponses possibles',
  number: 'Un nombre',
  words: 'Avec ses mots',
};

const faults: Readonly<Record<SurveyFault, string>> = {
  'no-question': 'Choisissez au moins une question.',
  'asked-twice': 'Une question est là deux fois. Retirez-en une.',
  'unknown-question': 'Une question n’est pas connue ici. Mettez l’application à jour.',
  'no-choice': 'Une question au choix demande au moins deux réponses différentes.',
  'loose-branch': 'Une question dépend d’une réponse qui n’existe pas avant elle.',
};

/** Surveys, in French. */
export const surveys = {
  wording,
  populations,
  statuses,
  modes,
  noAnswers,
  kinds,
  faults,
  heading: 'Enquêtes',
  intro: 'Demander à chacun ce que l’aide change, et le compter honnêtement.',
  prepare: 'Préparer une enquête',
  empty: 'Aucune enquête pour le moment',
  emptyText:
    'Une enquête pose les mêmes questions à tous, au téléphone ou sur papier. La première se prépare en cinq minutes.',
  questions: plural({ one: '# question', other: '# questions' }),
  answered: plural({ zero: 'Aucune réponse', one: '# réponse', other: '# réponses' }),
  amend: 'Modifier les questions',
  title: 'Titre',
  titleHint: 'Par exemple : Ce que l’aide change, 2026',
  titleMissing: 'Donnez un titre, pour retrouver cette enquête.',
  population: 'Qui interroger ?',
  core: 'Questions communes',
  coreText: 'Posées partout avec les mêmes mots : elles se comparent d’un territoire à l’autre.',
  own: 'Vos questions',
  ownText: 'Propres à votre territoire. Chaque question est relue pendant que vous l’écrivez.',
  addOwn: 'Ajouter une question',
  removeOwn: 'Retirer cette question',
  ownQuestion: (n: number) => `Votre question ${String(n)}`,
  text: 'La question, telle qu’elle sera lue',
  kind: 'Comment on y répond',
  choices: 'Réponses proposées, une par ligne',
  better: (text: string) => `Plutôt : « ${text} »`,
  take: 'Reprendre cette formulation',
  sound: 'Bien tournée : rien à redire.',
  saved: 'Enquête gardée',
  tryIt: 'Essayer les questions',
  tryText: 'Rien de ce que vous répondez ici n’est gardé.',
  tried: 'C’est la dernière question. Rien n’a été gardé.',
  askNow: 'Ouvrir l’enquête',
  askText:
    'Une fois l’enquête ouverte, les questions ne changent plus : tout le monde répond à la même chose.',
  group: plural({
    zero: 'Personne à interroger pour le moment.',
    one: '# personne à interroger.',
    other: '# personnes à interroger.',
  }),
  leftInPeace: plural({
    one: '# a déjà répondu à une enquête depuis six mois : on la laisse tranquille.',
    other: '# ont déjà répondu à une enquête depuis six mois : on les laisse tranquilles.',
  }),
  everybody: 'Tout le monde',
  byLot: 'Un tirage au sort',
  whom: 'Qui appeler ?',
  howMany: 'Combien de personnes ?',
  groupSize: 'Combien sont-elles en tout ?',
  badNumber: 'Écrivez un nombre entier, en chiffres.',
  badSize: (most: number) => `Écrivez un nombre de 1 à ${number(most)}.`,
  advice: (people: number) =>
    `Pour une marge d’erreur de 5 %, il faut ${number(people)} réponses : mieux vaut appeler tout le monde.`,
  byVillage: 'Tirer dans chaque commune, selon son nombre d’habitants suivis',
  opened: 'Enquête ouverte. La liste d’appels est prête.',
  openedPlain: 'Enquête ouverte.',
  tooMany: 'Il n’y a pas autant de personnes à interroger.',
  cockpit: 'Où en est l’enquête',
  haveAnswered: (answered: number, asked: number) =>
    `${number(answered)} sur ${number(asked)} ont répondu.`,
  stillNeeded: plural({
    one: 'Encore # appel pour passer sous 5 % de marge d’erreur.',
    other: 'Encore # appels pour passer sous 5 % de marge d’erreur.',
  }),
  reached: (margin: string) => `Marge d’erreur : ± ${margin}. L’objectif de 5 % est atteint.`,
  marginNow: (margin: string) => `Marge d’erreur : ± ${margin}.`,
  outOfReach:
    'Les 5 % ne sont plus atteignables : il ne reste pas assez de personnes à appeler. Les résultats se lisent avec leur marge.',
  counts: 'Le groupe est petit : les résultats se comptent en personnes, sans pourcentage.',
  census: 'Tout le monde a répondu : aucune marge d’erreur.',
  missing: 'Qui manque',
  refusedPeople: plural({
    one: '# n’a pas souhaité répondre',
    other: '# n’ont pas souhaité répondre',
  }),
  unreachablePeople: plural({ one: '# injoignable', other: '# injoignables' }),
  pendingPeople: plural({ one: '# encore à appeler', other: '# encore à appeler' }),
  gonePeople: plural({ one: '# décédée ou partie', other: '# décédées ou parties' }),
  lagging: (name: string, answered: number, drawn: number) =>
    `${name} répond moins : ${number(answered)} sur ${number(drawn)}.`,
  calls: 'Appeler',
  noteAnswer: 'Saisir une réponse',
  close: 'Terminer l’enquête',
  closeQuestion: 'Terminer cette enquête ?',
  closeText:
    'On n’appelle plus personne. Les réponses notées sans réseau sont encore prises pendant trente jours.',
  closed: 'Enquête terminée',
  results: 'Résultats',
  noResult: 'Pas encore de réponse.',
  share: (share: string, low: string, high: string) => `${share} (de ${low} à ${high})`,
  ofPeople: (yes: number, answers: number) => `${number(yes)} sur ${number(answers)}`,
  ...results,
  without: plural({ one: '# sans réponse', other: '# sans réponse' }),
  answer: 'Réponse',
  peopleCount: 'Personnes',
  part: 'Part',
  questionOf: (n: number, all: number) => `Question ${String(n)} sur ${String(all)}`,
  back: 'Question précédente',
  next: 'Suivante',
  anyNumber: 'Un nombre',
  words: 'Ses mots',
  quotable: 'D’accord pour être cité(e), sans son nom',
  check: 'Relire et enregistrer',
  change: 'Changer',
  keep: 'Enregistrer la réponse',
  kept: 'Réponse enregistrée',
  mode: 'Comment a-t-on répondu ?',
  byProxy: 'Un proche a répondu à sa place',
  sayFirst:
    '« Bonjour, je vous appelle pour la mairie. Nous demandons à chacun ce que l’aide change. Vous pouvez ne pas répondre à une question, ou arrêter quand vous voulez. Vos réponses seront comptées sans votre nom. »',
  anonymous:
    'La réponse est gardée sans le nom, sans l’appel et sans l’heure. Vous seul l’avez entendue.',
  begin: 'Commencer les questions',
  letters: 'Inviter par e-mail ou par lettre',
  lettersHeading: 'Par lettre',
  lettersText:
    'Chaque lettre porte un code à usage unique : on répond sur internet, sans compte et sans son nom. Les liens ne sont montrés qu’une fois : imprimez-les maintenant.',
  lettersCount: 'Combien de lettres ?',
  makeLetters: 'Préparer les lettres',
  lettersReady: plural({ one: '# lettre prête à imprimer', other: '# lettres prêtes à imprimer' }),
  lettersFailed: 'Le serveur ne répond pas. Réessayez avec du réseau.',
  print: 'Imprimer',
  letterHello: 'Votre avis compte',
  letterAsk:
    'Nous demandons à chacun ce que l’entraide change. Visez ce code avec votre téléphone, ou tapez l’adresse.',
  letterAnonymous: 'La réponse est anonyme. Ce code ne sert qu’une fois.',
  mails,
};
