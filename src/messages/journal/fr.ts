import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** The security journal, in French. */
export const journal = {
  heading: 'Journal de sécurité',
  text: 'Qui est entré, ce qui a été ouvert, ce qui est sorti. Personne ne peut en effacer une ligne.',
  open: 'Ouvrir le journal',
  kind: 'Quoi',
  allKinds: 'Tout',
  who: 'Qui',
  everybody: 'Tous',
  file: 'Fiche ouverte',
  allFiles: 'Toutes',
  print: 'Imprimer',
  printed: (territory: string, when: string) => `${territory}, imprimé ${when}`,
  empty: 'Rien à cet endroit',
  emptyText: 'Le journal n’a aucune ligne de ce genre.',
  offline: 'Il faut du réseau pour lire le journal : il n’est gardé sur aucun appareil.',
  signIn: 'Votre session est terminée. Reconnectez-vous, puis revenez ici.',
  failed: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un instant.',
  failure: 'Le journal ne vient pas',
  earlier: 'Voir plus ancien',
  kept: 'Une ligne est gardée 400 jours.',
  older: (count: number) =>
    plural(count, {
      one: '# ligne plus ancienne n’est plus gardée.',
      other: '# lignes plus anciennes ne sont plus gardées.',
    }),
  unreadable: (days: string) =>
    `Le disque du serveur est abîmé : les lignes de ces jours ne se lisent plus (${days}). Prévenez l’hébergeur.`,
  operator: 'L’hébergeur du service',
  unknownAccount: 'Un compte effacé',
  unknownFile: 'une fiche qui n’est plus sur cet appareil',
  otherKind: 'Autre',
  seeRequest: 'Voir la demande',
  tries: (count: number, last: string) =>
    plural(count, { one: '# essai', other: `# essais, le dernier à ${last}` }),
  sessions: (count: number) =>
    plural(count, { one: 'Plus de vingt connexions à la fois', other: '# de trop à la fois' }),
  invitations: (count: number) => plural(count, { one: '# adresse', other: '# adresses' }),
  carried: (count: number, whose: string) =>
    plural(count, {
      zero: `Rien de neuf de ${whose}`,
      one: `# envoi de ${whose}`,
      other: `# envois de ${whose}`,
    }),
  repaired: (count: number) =>
    plural(count, {
      zero: 'Tout était juste',
      one: '# document corrigé',
      other: '# documents corrigés',
    }),
  missed: (count: number) =>
    plural(count, {
      one: '# ligne n’a pas pu être écrite : le disque était plein ou absent',
      other: '# lignes n’ont pas pu être écrites : le disque était plein ou absent',
    }),
  more: (count: number) =>
    plural(count, { one: 'et encore # fois ce jour-là', other: 'et encore # fois ce jour-là' }),
  key: (label: string) => `« ${label} »`,
  kinds: {
    'signed-in': 'Connexion',
    'sign-in-failed': 'Mot de passe refusé',
    'password-changed': 'Mot de passe changé',
    'session-ended': 'Ancienne connexion fermée',
    founded: 'Territoire créé',
    invited: 'Code d’invitation créé',
    joined: 'Arrivée avec un code',
    'invitation-withdrawn': 'Code d’invitation retiré',
    'role-changed': 'Rôle changé',
    'access-renewed': 'Nouveau code remis, identité vérifiée',
    'access-mailed': 'Nouveau code envoyé aussi par e-mail',
    'phone-lost': 'Téléphone perdu : connexions fermées',
    'password-renewed': 'Mot de passe choisi à nouveau avec un code',
    'second-factor-on': 'Code du téléphone mis en place',
    'second-factor-off': 'Code du téléphone arrêté par la personne',
    'second-factor-taken': 'Code du téléphone retiré à quelqu’un, identité vérifiée',
    'signed-in-by-identity': 'Connexion par une identité extérieure',
    'identity-linked': 'Identité extérieure liée à un compte',
    'identity-unlinked': 'Identité extérieure déliée',
    'recovery-code-used': 'Code de secours utilisé',
    'place-ended': 'Accès retiré à quelqu’un',
    'key-made': 'Clé de copie créée',
    'key-renewed': 'Clé de copie prolongée',
    'key-revoked': 'Clé de copie révoquée',
    'brief-handed': 'Nom et adresse remis pour une mission',
    'file-opened': 'Fiche d’une personne ouverte',
    'facts-carried': 'Envois apportés pour quelqu’un',
    'invitations-sent': 'Invitations à un questionnaire envoyées',
    'backup-made': 'Sauvegarde faite',
    restored: 'Sauvegarde remise en place',
    rebuilt: 'Données vérifiées et réparées',
    'lines-missed': 'Lignes manquantes',
  },
};
