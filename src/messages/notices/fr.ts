import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** What people are told outside the app, in French. */
export const notices = {
  heading: 'Me prévenir',
  text: 'Une mission près de chez vous, un oui confirmé, un rappel la veille : choisissez comment vous le savez. Sans votre choix, rien n’est envoyé.',
  open: 'Choisir comment',
  lead: 'Jamais le nom ni l’adresse de quelqu’un : ces messages passent par des mains qui ne sont pas les nôtres.',
  headingFor: 'Prévenir cette personne',
  leadFor: (name: string) =>
    `Pour ${name}, à sa demande : l’application ou la mairie peut envoyer un mot, sans nom ni adresse de personne.`,
  relative: {
    heading: 'Prévenir un proche',
    lead: 'Après une visite, un message dit au proche : « Votre proche a eu sa visite. » Ni nom, ni adresse, ni qui est venu. Rien ne part sans l’accord de la personne.',
    none: { word: 'Aucun message', hint: 'Personne n’est prévenu.' },
    agreed: 'La personne est d’accord',
    agreedHint: 'Elle a été interrogée et a dit oui. Elle peut changer d’avis à tout moment.',
    agreedBad:
      'Demandez d’abord à la personne, puis cochez la case : sans son accord, rien n’est envoyé.',
  },
  failure: 'Ce réglage ne vient pas',
  way: 'Comment ?',
  ways: {
    none: { word: 'Pas de message', hint: 'Tout se lit dans l’application.' },
    push: { word: 'Une notification', hint: 'Sur ce téléphone, même application fermée.' },
    sms: { word: 'Un SMS', hint: 'Sur n’importe quel mobile. On peut répondre par un mot.' },
    mail: { word: 'Un e-mail', hint: 'À l’adresse que vous donnez.' },
  },
  noWay: 'Votre mairie n’envoie pas encore de messages. Tout se lit dans l’application.',
  number: 'Numéro de mobile',
  numberHint: 'Par exemple : 06 12 34 56 78.',
  numberBad: 'Écrivez un numéro de mobile : une ligne fixe ne reçoit pas de SMS.',
  mail: 'Adresse électronique',
  mailBad: 'Écrivez une adresse complète, comme prenom@exemple.fr.',
  missions: 'Les missions qui vous conviennent',
  fitting: {
    'at-once': { word: 'Dès qu’il y en a une', hint: 'Trois messages par jour au plus.' },
    daily: { word: 'Une fois par jour', hint: 'Toutes ensemble, en fin d’après-midi.' },
    none: { word: 'Je regarde moi-même', hint: 'Seulement ce qui touche mes missions.' },
  },
  language: 'Langue des messages',
  languages: { own: 'Celle de la mairie', fr: 'Français', en: 'English' },
  quiet: 'Ne pas déranger',
  from: 'À partir de',
  until: 'Jusqu’à',
  hourBad: 'Écrivez une heure, comme 20:30.',
  saved: 'C’est noté.',
  savedNone: 'C’est noté : plus aucun message.',
  byDesk: 'Noté par la mairie, à votre demande.',
  bySelf: 'Choisi par la personne elle-même.',
  pushHint:
    'Quand vous enregistrez, ce téléphone vous demande s’il peut afficher des notifications : répondez oui.',
  pushHere: 'Ce téléphone affiche vos notifications.',
  pushElsewhere:
    'Vos notifications s’affichent sur un autre appareil, pas sur celui-ci. Enregistrez pour les recevoir ici aussi.',
  pushNowhere:
    'Aucun appareil n’affiche plus vos notifications. Enregistrez pour les recevoir ici, ou choisissez un SMS.',
  stopped:
    'Cette adresse a demandé à ne plus rien recevoir de Coudmain : aucun e-mail ne partira. Choisissez un autre moyen ou une autre adresse.',
  sent: {
    heading: 'Messages envoyés',
    open: 'Messages envoyés, et sans réponse',
    silent: 'Sans réponse au rappel de la veille',
    nobodySilent: 'Chacun a répondu, ou personne n’avait à le faire.',
    ring: 'Appelez avant le départ :',
    seeRequest: 'Voir la demande',
    seeSignal: 'Voir le signalement',
    undelivered: 'Non remis',
    allDelivered: 'Tout est arrivé.',
    relativeOf: 'Le proche d’une personne aidée',
    someone: 'Quelqu’un de l’équipe',
    caller: 'Qui a signalé une personne seule',
    reasons: {
      address: 'Le numéro ou l’adresse ne marche pas : vérifiez-le avec la personne.',
      gone: 'L’envoi n’a pas pu se faire en trois jours : appelez la personne.',
      device:
        'Plus aucun appareil n’affiche ses notifications : appelez la personne. Elle peut les rallumer dans ses réglages.',
      unsure: 'On ne sait pas si c’est arrivé : appelez la personne si c’est important.',
    },
    week: 'Les sept derniers jours',
    none: 'Aucun message n’est parti.',
    count: (mail: number, sms: number, push: number | undefined) =>
      `${plural(mail, { one: '# e-mail', other: '# e-mails' })}, ${String(sms)} SMS${push === undefined ? '' : plural(push, { one: ', # notification', other: ', # notifications' })}`,
    cost: (euros: string) => `${euros} €`,
  },
  problems: {
    'push-unsupported':
      'Ce navigateur ne sait pas afficher de notifications. Choisissez un SMS ou un e-mail.',
    'push-install':
      'Sur un iPhone ou un iPad, mettez d’abord Coudmain sur l’écran d’accueil : touchez Partager, puis « Sur l’écran d’accueil », et ouvrez-le de là.',
    'push-refused':
      'Ce téléphone a reçu l’ordre de ne pas afficher les notifications de Coudmain. Autorisez-les dans ses réglages, ou choisissez un SMS.',
    'push-failed':
      'Ce téléphone n’a pas pu joindre son service de notifications. Réessayez avec du réseau, ou choisissez un SMS.',
    offline: 'Il faut du réseau pour ce réglage.',
    'sign-in-needed': 'Reconnectez-vous, puis recommencez.',
    'bad-address': 'Aucun message ne peut partir à cette adresse. Vérifiez-la.',
    'no-channel':
      'Votre mairie n’envoie pas de messages de cette façon. Choisissez un autre moyen.',
    nobody: 'Le serveur ne connaît pas encore ce bénévole. Réessayez quand tout est envoyé.',
    failed: 'Cela n’a pas marché. Réessayez dans un moment.',
  },
};
