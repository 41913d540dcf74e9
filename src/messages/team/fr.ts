import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** The team: its list, inviting, and taking access away, in French. */
export const team = {
  heading: 'Équipe',
  text: 'Qui coordonne, qui va sur le terrain. Inviter, changer un rôle, redonner ou retirer un accès.',
  open: 'Voir l’équipe',
  failure: 'L’équipe ne vient pas',
  invite: 'Inviter quelqu’un',
  alone:
    'Personne d’autre que vous ne coordonne ici. Invitez une deuxième personne : si vous perdez votre mot de passe, elle seule pourra vous redonner un accès.',
  you: 'vous',
  sector: (sector: string) => `secteur : ${sector}`,
  seen: (when: string) => `dernier contact ${when}`,
  neverSeen: 'pas encore venu',
  sessions: (count: number) =>
    plural(count, { zero: 'aucune connexion', one: '# connexion', other: '# connexions' }),
  devices: (count: number) =>
    plural(count, { zero: 'aucun appareil', one: '# appareil', other: '# appareils' }),
  pending: (count: number) =>
    plural(count, { one: '# envoi en attente', other: '# envois en attente' }),
  volunteers: 'Les bénévoles ont leur propre liste.',
  openVolunteers: 'Voir les bénévoles',
  invitations: 'Codes en cours',
  noInvitations: 'Aucun code en attente.',
  codeFor: (name: string, role: string) => `${name} · ${role}`,
  renewal: 'nouveau mot de passe',
  until: (day: string) => `valable jusqu’au ${day}`,
  over: (day: string) => `n’est plus valable depuis le ${day}`,
  by: (name: string) => `donné par ${name}`,
  withdraw: 'Retirer ce code',
  withdrawHeading: (name: string) => `Retirer le code de ${name} ?`,
  withdrawText:
    'Il n’ouvrira plus rien, même s’il est déjà imprimé. Vous pourrez en donner un autre.',
  withdrawn: 'Code retiré.',
  // Inviting.
  who: 'Prénom et nom',
  whoMissing: 'Écrivez le nom de la personne : elle sera saluée ainsi.',
  role: 'Rôle',
  roleHints: {
    coordinator: 'Voit tout le territoire, invite, retire les accès.',
    agent: 'Rend visite, note les rencontres et les demandes.',
  },
  sectorField: 'Secteur',
  sectorHint:
    'Par exemple « Le plateau, Brême et Vaux ». C’est un mot pour l’équipe : il ne cache rien.',
  optional: 'facultatif',
  make: 'Créer le code',
  another: 'Inviter quelqu’un d’autre',
  // The code.
  codeOf: (name: string) => `Code de ${name}`,
  codeText:
    'Il sert une seule fois. Il n’est montré que maintenant : dictez-le, imprimez-le ou copiez le lien.',
  link: 'Lien',
  copy: 'Copier le lien',
  copied: 'Lien copié. Le code est dedans : ne l’envoyez qu’à cette personne.',
  notCopied: 'Le navigateur n’a pas copié. Sélectionnez le lien, puis copiez-le.',
  print: 'Imprimer la lettre',
  qr: 'Code à photographier avec le téléphone',
  letter: {
    hello: (name: string) => `Bonjour ${name},`,
    place: (title: string, role: string) =>
      `${title} vous ouvre son application d’entraide. Votre rôle : ${role}.`,
    password: (title: string) =>
      `voici de quoi choisir un nouveau mot de passe pour l’application d’entraide de ${title}.`,
    steps: 'Comment faire',
    step1: 'Photographiez ce carré avec votre téléphone, ou ouvrez cette adresse :',
    step2: 'Touchez « J’ai reçu un code », et recopiez :',
    step3Place: 'Choisissez un identifiant et un mot de passe. Vous seul les connaissez.',
    step3Password: 'Choisissez un nouveau mot de passe. Votre identifiant reste le même.',
    valid: (day: string) => `Ce code sert une fois, jusqu’au ${day}.`,
    keep: 'Ne le prêtez pas : il ouvre à votre nom.',
    ring: (phone: string) => `Une question ? Appelez la mairie au ${phone}.`,
  },
  mail: {
    send: 'Envoyer aussi par e-mail',
    to: (address: string) => `À l’adresse choisie pour les messages : ${address}`,
    lost: 'Le téléphone perdu ouvre peut-être cette boîte : demandez-le avant d’envoyer.',
    why: {
      none: 'Pas d’envoi par e-mail : cette personne n’a pas choisi d’être prévenue par e-mail. Dictez le code, ou imprimez la lettre.',
      stopped:
        'Pas d’envoi par e-mail : cette adresse a demandé à ne plus rien recevoir. Dictez le code, ou imprimez la lettre.',
      'not-set-up':
        'Pas d’envoi par e-mail : l’hébergeur ne l’a pas mis en place. Dictez le code, ou imprimez la lettre.',
    },
    waiting: 'L’e-mail attend son tour. Si la personne est pressée, dictez le code.',
    sent: 'L’e-mail est parti. S’il ne se voit pas, regardez dans les indésirables.',
    'not-delivered':
      'L’e-mail n’a pas été remis : l’adresse n’en veut pas. Dictez le code ou imprimez la lettre, et vérifiez l’adresse avec la personne (« Me prévenir »).',
    full: 'Trop de messages attendent déjà. Dictez le code, ou imprimez la lettre.',
    over: 'Ce code n’ouvre plus rien : il a été retiré ou remplacé. Donnez-en un autre.',
  },
  // One member.
  member: 'Un membre de l’équipe',
  access: 'Son accès',
  deviceSeen: (when: string) => `appareil vu ${when}`,
  changeRole: 'Changer son rôle',
  saveRole: 'Enregistrer',
  roleSaved: 'Rôle enregistré.',
  roleLess: (name: string) =>
    `${name} ne verra plus l’équipe, les réglages du territoire ni le journal. Son appareil s’y conformera à son prochain contact.`,
  roleMore: (name: string) =>
    `${name} verra tout le territoire, pourra inviter et retirer des accès.`,
  renewHeading: 'Mot de passe oublié, téléphone perdu',
  renewText: (name: string) =>
    `Un nouveau code laisse ${name} choisir un autre mot de passe. Ce que ${name} a fait reste.`,
  happened: 'Que se passe-t-il ?',
  happenedOptions: {
    forgotten: {
      word: 'Mot de passe oublié',
      hint: 'Le téléphone est là. Ce qu’il n’avait pas envoyé ne se lira qu’avec l’ancien mot de passe.',
    },
    lost: {
      word: 'Téléphone perdu ou volé',
      hint: 'Toutes ses connexions sont fermées tout de suite. Ce qui est sur le téléphone reste scellé par son mot de passe.',
    },
  },
  checked: (name: string) => `J’ai vérifié que c’est bien ${name}`,
  checkedHint:
    'En face de vous, ou rappelé au numéro que vous connaissez. Le journal notera que vous l’avez vérifié.',
  checkedMissing: 'Cochez une fois que vous êtes sûr de qui demande.',
  renew: 'Donner un nouveau code',
  renewElsewhere:
    'Ce compte sert aussi dans un autre territoire : son mot de passe ne se change pas d’ici. La personne peut le changer elle-même, ou demander à l’hébergeur.',
  renewYourself: 'Votre mot de passe se change dans les réglages.',
  toSettings: 'Ouvrir les réglages',
  factorHeading: 'Code du téléphone perdu',
  factorText: (name: string) =>
    `Un code du téléphone est demandé à ${name} en plus du mot de passe. Si ce téléphone est perdu, et la feuille de secours aussi, retirez cette demande : le mot de passe seul suffira, jusqu’à une nouvelle mise en place.`,
  factorTake: 'Ne plus lui demander de code',
  factorTaken: 'Plus aucun code ne lui est demandé.',
  factorOn: 'code du téléphone demandé',
  identityHeading: (name: string) => `Entrer avec ${name}`,
  identityText: (name: string, house: string) =>
    `${name} essaie d’entrer avec ${house}, voit un code à l’écran et vous le dit. Le mot de passe continue d’ouvrir.`,
  identityTextYou: (house: string) =>
    `Sur la page de connexion, entrez avec ${house} : un code s’affiche. Écrivez-le ici, avec votre mot de passe. Le mot de passe continue d’ouvrir.`,
  identityCode: 'Code affiché à son écran',
  identityCodeHint: 'Huit lettres et chiffres, comme AB3D-7KMN.',
  identityCodeMissing: 'Écrivez le code.',
  identityNext: 'Continuer',
  identitySays: (house: string) => `${house} dit que c’est :`,
  identityNobody: (house: string) => `${house} ne dit ni nom ni adresse.`,
  identityPassword: 'Votre mot de passe',
  identityPasswordMissing: 'Écrivez votre mot de passe.',
  identityLink: 'Relier ce compte',
  identityOther: 'Un autre code',
  identityLinked: 'Compte relié.',
  identityOn: 'identité extérieure reliée',
  identityOnText: (house: string) =>
    `Ce compte s’ouvre aussi avec ${house}. Le délier ferme les connexions ouvertes ainsi ; le mot de passe continue d’ouvrir.`,
  identityUnlink: 'Délier',
  identityUnlinked: 'Compte délié.',
  takeHeading: 'Retirer son accès',
  takeText: (name: string) =>
    `Pour un départ, ou un doute. ${name} n’entrera plus dans ce territoire.`,
  take: 'Retirer l’accès',
  takeAsk: (name: string) => `Retirer l’accès de ${name} ?`,
  takeHappens: {
    now: 'Tout de suite : ses connexions ici se ferment et plus rien ne s’ouvre.',
    wipe: 'Au prochain contact de chaque appareil : ce qui n’était pas envoyé est remis à la mairie, scellé, puis l’appareil s’efface.',
    parked: 'Vous trouverez ce qui a été remis dans « Envois », et vous choisirez de le reprendre.',
    back: 'Pour revenir, il faudra un nouveau code.',
  },
  takeNext: 'Continuer',
  takeSecond: (name: string) => `Sûr ? L’accès de ${name} se ferme maintenant`,
  takeSecondYou: 'C’est votre propre accès : vous serez déconnecté.',
  takeSecondText: 'Cela agit tout de suite et ne s’annule pas d’un bouton.',
  takeConfirm: 'Oui, retirer maintenant',
  taken: 'Accès retiré.',
  problems: {
    offline: 'Il faut du réseau pour cela : l’équipe n’est gardée sur aucun appareil.',
    'sign-in-needed': 'Votre session est terminée. Reconnectez-vous, puis revenez ici.',
    'last-coordinator':
      'C’est la dernière personne qui coordonne. Invitez-en une autre d’abord, puis recommencez.',
    elsewhere: 'Ce compte sert aussi dans un autre territoire : il ne s’ouvre pas d’ici.',
    'unknown-code':
      'Ce code n’est pas le bon, ou il a plus d’une heure. Demandez celui qui est à l’écran.',
    'identity-taken': 'Cette identité ouvre déjà un autre compte. Déliez-la d’abord de celui-là.',
    'wrong-credentials': 'Ce n’est pas votre mot de passe.',
    nobody: 'Cette personne n’a plus d’accès ici, ou n’en a pas encore.',
    'too-many-attempts': 'Beaucoup de codes en peu de temps. Attendez une heure, puis recommencez.',
    failed: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un instant.',
  },
};
