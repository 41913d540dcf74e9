import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** Signing in, joining and unlocking, in French. */
export const accounts = {
  welcome: 'Bienvenue',
  promise: 'L’entraide de la commune, même sans réseau.',
  signIn: {
    again: 'Reconnectez-vous',
    againText:
      'Votre session est terminée. Rien n’est perdu : ce qui attend partira dès que vous serez reconnecté.',
    heading: 'Se connecter',
    login: 'Identifiant',
    loginHint: 'Celui que la mairie vous a donné, ou celui que vous avez choisi.',
    password: 'Mot de passe',
    show: 'Voir le mot de passe',
    submit: 'Entrer',
    withCode: 'J’ai reçu un code d’invitation',
    missing: 'Écrivez votre identifiant et votre mot de passe.',
  },
  problems: {
    'wrong-credentials': 'L’identifiant ou le mot de passe n’est pas le bon.',
    offline: 'Il faut du réseau pour cela. La première fois, connectez-vous là où ça passe.',
    'sign-in-needed': 'Reconnectez-vous d’abord.',
    'other-password':
      'Cet appareil s’ouvre encore avec votre ancien mot de passe. Ouvrez-le avec, ou effacez-le.',
    'already-volunteer': 'Ce compte est déjà celui d’un bénévole.',
    'too-many-attempts': 'Trop d’essais. Attendez quelques minutes, puis recommencez.',
    'other-account':
      'Un autre compte est ouvert sur cet appareil. Il faut d’abord l’effacer dans les réglages.',
    'storage-full': 'Cet appareil n’a plus de place.',
    'unknown-code': 'Ce code n’est pas le bon. Relisez-le, puis essayez encore.',
    'used-code': 'Ce code a déjà servi. Demandez-en un autre à la mairie.',
    'expired-code': 'Ce code n’est plus valable. Demandez-en un autre à la mairie.',
    'login-taken': 'Cet identifiant est déjà pris. Choisissez-en un autre.',
    'weak-password': 'Choisissez un mot de passe d’au moins 10 signes, que personne ne devine.',
    failed: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un instant.',
  },
  passwordHint: 'Au moins 10 signes. Il protège aussi ce qui est gardé sur votre téléphone.',
  choose: {
    heading: 'Quel territoire ?',
    unavailable: 'Indisponible pour le moment. Il reviendra ici de lui-même.',
  },
  unlock: {
    heading: 'Bonjour',
    text: 'Votre mot de passe ouvre ce qui est gardé sur cet appareil, même sans réseau.',
    expired:
      'Cet appareil n’a pas eu de nouvelles du serveur depuis 14 jours : il s’est vidé par sécurité. Reconnectez-vous avec du réseau. Ce que vous n’aviez pas encore envoyé est toujours là.',
    submit: 'Ouvrir',
    wrong: 'Ce n’est pas le bon mot de passe.',
    withCode: 'J’ai reçu un nouveau code de la mairie',
    forgotten: 'Mot de passe oublié, ou un autre compte',
    forgottenText:
      'Appelez la mairie : elle vous donne un code, et vous choisissez un nouveau mot de passe ici, sans effacer l’appareil vous-même. Pour entrer avec un autre compte, il faut d’abord effacer cet appareil.',
  },
  wipe: {
    confirm: 'Effacer cet appareil',
    unsent: (count: number) =>
      plural(count, {
        one: 'Attention : # envoi n’est pas encore parti et serait perdu. Il part de lui-même quand l’appareil est ouvert et qu’il y a du réseau.',
        other:
          'Attention : # envois ne sont pas encore partis et seraient perdus. Ils partent d’eux-mêmes quand l’appareil est ouvert et qu’il y a du réseau.',
      }),
    second: (count: number) =>
      plural(count, {
        one: 'Perdre # envoi pour toujours ?',
        other: 'Perdre # envois pour toujours ?',
      }),
    secondText: 'Personne d’autre n’a ces notes : rien ne permettra de les retrouver.',
    secondConfirm: 'Oui, tout perdre',
  },
};
