import { bad, good, spoken, type JudgedQuestion } from './judged-question.ts';

/**
 * Forty questions that were written and judged before the first rule, and that no rule is tuned on: when one is
 * judged wrong here, it stays wrong. They are of the same hand as the rules, so strangers' questions will fare
 * worse: `src/domain/surveys/README.md` says how much.
 */
export const HELD_OUT_QUESTIONS: readonly JudgedQuestion[] = [
  good('Combien de fois êtes-vous sorti de chez vous au cours des sept derniers jours ?'),
  good('Comment avez-vous entendu parler de ce service ?'),
  good('Qui vous conduit le plus souvent chez le médecin ?'),
  good('Dans l’ensemble, comment vous sentez-vous en ce moment ?', [
    'Très bien',
    'Plutôt bien',
    'Ni bien ni mal',
    'Plutôt mal',
    'Très mal',
  ]),
  good('Ce service a-t-il changé quelque chose pour vous, en bien ou en mal ?'),
  good('Avez-vous une voiture à votre disposition ?', ['Oui', 'Non', 'Je préfère ne pas répondre']),
  good('Quelle est votre année de naissance ?'),
  good('À quelle distance de chez vous se trouve le commerce le plus proche ?'),
  good('Êtes-vous satisfait ou insatisfait des délais de réponse ?', [
    'Très satisfait',
    'Plutôt satisfait',
    'Plutôt insatisfait',
    'Très insatisfait',
    'Ne sait pas',
  ]),
  good('Combien d’heures avez-vous données le mois dernier ?'),
  good('Qu’est-ce qui vous a amené à devenir bénévole ?'),
  spoken('Depuis un an, voyez-vous vos voisins plus souvent, moins souvent, ou autant qu’avant ?'),
  spoken('À quelle fréquence vous sentez-vous seul ?'),
  good('Parmi ces raisons, laquelle vous a fait renoncer à un déplacement ?', [
    'Pas de voiture',
    'Trop cher',
    'Santé',
    'Autre',
    'Je n’ai pas renoncé',
  ]),
  good('Votre commune a-t-elle désigné un élu référent pour ce service ?'),
  good('Quel est le principal frein que votre commune a rencontré ?'),
  good('Pensez-vous demander de l’aide dans les trois prochains mois ?', [
    'Oui',
    'Non',
    'Je ne sais pas',
  ]),
  good(
    'Sur une échelle de 0 à 10, où 0 veut dire « pas du tout » et 10 « tout à fait », à quel point ce service vous est-il utile ?',
  ),
  spoken('Est-ce que quelqu’un est venu vous voir la semaine dernière ?'),
  good('Avez-vous déjà renoncé à demander de l’aide ?'),

  bad('leading', 'Seriez-vous d’accord pour dire que nos bénévoles sont formidables ?'),
  bad('leading', 'Comme la plupart des habitants, appréciez-vous ce service ?'),
  bad('leading', 'À quel point avez-vous aimé l’aide précieuse de nos bénévoles ?'),
  bad('double-barrelled', 'Les bénévoles sont-ils ponctuels et aimables ?'),
  bad(
    'double-barrelled',
    'Êtes-vous satisfait de l’accueil au téléphone ainsi que du délai de réponse ?',
  ),
  bad('double-barrelled', 'Avez-vous besoin d’aide pour vos courses ou vos démarches ?', [
    'Oui',
    'Non',
  ]),
  bad('absolute', 'Vous sentez-vous toujours en sécurité avec le conducteur ?'),
  bad('absolute', 'Tous les bénévoles ont-ils été polis ?'),
  bad('absolute', 'N’êtes-vous jamais seul le dimanche ?'),
  bad('negation', 'Êtes-vous opposé à ce que le service ne soit plus gratuit ?'),
  bad('negation', 'Vous n’avez pas eu de difficulté à nous joindre ?'),
  bad('unbalanced-scale', 'Comment jugez-vous l’accompagnement ?', [
    'Excellent',
    'Très bon',
    'Bon',
    'Mauvais',
  ]),
  bad('unbalanced-scale', 'Êtes-vous satisfait du service ?', [
    'Très satisfait',
    'Satisfait',
    'Assez satisfait',
    'Peu satisfait',
  ]),
  bad('presumption', 'Quand vous vous sentez seul, qui appelez-vous ?'),
  bad('presumption', 'Pourquoi le service vous a-t-il redonné le moral ?'),
  bad('jargon', 'Votre CCAS a-t-il signé une convention avec l’EPCI ?'),
  bad('jargon', 'Comment évaluez-vous votre reste à charge en matière de mobilité inclusive ?'),
  {
    text: 'Si vous pensez aux douze derniers mois, et en tenant compte aussi bien des déplacements que vous avez faits avec votre propre voiture que de ceux pour lesquels quelqu’un de votre entourage ou un bénévole vous a conduit, diriez-vous que vous êtes sorti plus, moins ou autant qu’avant ?',
    byTelephone: true,
    faults: ['too-long'],
  },
  bad(
    'acquiescence',
    'Êtes-vous d’accord avec l’affirmation suivante : ce service me rend la vie plus facile ?',
    ['D’accord', 'Pas d’accord'],
  ),
  bad('acquiescence', 'Le service vous a rendu plus autonome. Vrai ou faux ?'),
];
