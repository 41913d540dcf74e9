import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** Running the service, in French. */
export const operator = {
  heading: 'Territoires',
  text: 'Comment va chaque territoire. Vous ne voyez ici personne : ni habitant, ni bénévole, ni équipe.',
  failed: 'La liste ne vient pas',
  again: 'Réessayer',
  empty: 'Aucun territoire',
  emptyText: 'Créez le premier, puis donnez son code à la personne qui coordonnera.',
  version: (version: string) => `Version ${version} du service`,
  disk: (percent: string) => `Disque utilisé à ${percent} %`,
  messages: (waiting: number, givenUp: number) =>
    `${plural(waiting, { zero: 'Aucun message en attente', one: '# message en attente', other: '# messages en attente' })}, ${plural(givenUp, { zero: 'aucun abandonné', one: '# abandonné', other: '# abandonnés' })} cette semaine`,
  noMessages: 'Aucun message n’est envoyé (rien n’est réglé).',
  seen: (day: string) => `Dernier contact ${day}`,
  neverSeen: 'Aucun appareil vu',
  devices: (count: number) =>
    plural(count, { zero: 'aucun appareil', one: '# appareil', other: '# appareils' }),
  versions: (versions: string) => `versions ${versions}`,
  writes: (count: number) =>
    plural(count, { zero: 'rien d’écrit', one: '# écriture', other: '# écritures' }),
  coordinators: (count: number) =>
    plural(count, {
      zero: 'Personne ne coordonne encore',
      one: '# personne coordonne',
      other: '# personnes coordonnent',
    }),
  stuck: (count: number) => plural(count, { one: '# message bloqué', other: '# messages bloqués' }),
  unreadable: 'Ce territoire ne se lit pas maintenant. Regardez le journal du serveur.',
  found: 'Créer un territoire',
  foundText:
    'Les communes viennent de la liste officielle. La personne qui coordonnera reçoit un code et règle le reste elle-même.',
  search: 'Communauté de communes',
  searchHint: 'Son nom, ou son numéro SIREN à 9 chiffres.',
  searchMissing: 'Écrivez un nom ou un numéro.',
  searchStart: 'Chercher',
  nothingFound: 'Aucune ne s’appelle ainsi. Écrivez un seul mot de son nom.',
  which: 'Laquelle ?',
  whichMissing: 'Choisissez une communauté de communes.',
  communes: (count: number) => plural(count, { one: '# commune', other: '# communes' }),
  title: 'Nom que les gens liront',
  titleHint: 'Le nom officiel si vous n’écrivez rien.',
  name: 'Nom court',
  nameHint: 'Dans les adresses : a à z, chiffres et tirets. Il ne change plus ensuite.',
  nameMissing: 'Écrivez un nom court : une lettre, puis lettres, chiffres et tirets.',
  phone: 'Téléphone à appeler',
  phoneHint: 'Celui de la mairie ou du service, affiché à tous.',
  phoneMissing: 'Écrivez le numéro que les gens appellent.',
  coordinator: 'Prénom et nom de la personne qui coordonnera',
  coordinatorMissing: 'Écrivez son nom : elle sera saluée ainsi.',
  optional: 'facultatif',
  make: 'Créer le territoire',
  made: (title: string) => `${title} est créé`,
  codeText:
    'Voici le code de la première personne qui coordonne. Il sert une fois et n’est montré que maintenant.',
  until: (day: string) => `Valable jusqu’au ${day}.`,
  renew: 'Redonner un premier code',
  renewText: 'L’ancien code n’ouvrira plus rien. Possible tant que personne n’est entré.',
  renewConfirm: 'Créer le code',
  close: 'Fermer un territoire reste une commande sur le serveur : rien ne s’efface d’ici.',
  problems: {
    offline: 'Il faut du réseau pour cela.',
    'sign-in-needed': 'Votre session est terminée. Reconnectez-vous, puis revenez ici.',
    taken: 'Un territoire porte déjà ce nom court. Choisissez-en un autre.',
    'has-people':
      'Quelqu’un coordonne déjà ce territoire, ou des personnes y sont inscrites : c’est à ses membres d’inviter.',
    'unknown-community': 'Cette communauté n’est pas dans la liste officielle.',
    'bad-phone':
      'Ce n’est pas un numéro de téléphone. Écrivez-le comme on le compose, par exemple 04 65 71 20 00.',
    nothing: 'Ce territoire n’existe plus.',
    failed: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un instant.',
  },
};
