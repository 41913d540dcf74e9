/** Signing in, joining and unlocking, in French. */
export const accounts = {
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
    'too-many-attempts': 'Trop d’essais. Attendez quelques minutes, puis recommencez.',
    'other-account':
      'Un autre compte est ouvert sur cet appareil. Il faut d’abord l’effacer dans les réglages.',
    'storage-full': 'Cet appareil n’a plus de place.',
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
  },
};
