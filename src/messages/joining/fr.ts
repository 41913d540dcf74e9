import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** Coming in with a code, in French. */
export const joining = {
  heading: 'Rejoindre avec un code',
  code: 'Code d’invitation',
  codeHint: 'Huit lettres et chiffres, comme AB3D-7KMN.',
  login: 'Choisissez un identifiant',
  loginHint: 'Votre prénom et nom, par exemple. Il vous servira à entrer.',
  password: 'Choisissez un mot de passe',
  missing: {
    code: 'Écrivez le code que la mairie vous a donné.',
    login: 'Choisissez un identifiant.',
    password: 'Choisissez un mot de passe.',
  },
  problems: {
    'wrong-second-factor':
      'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, puis essayez encore.',
    'already-volunteer': 'Ce compte est déjà celui d’un bénévole.',
    'unknown-code': 'Ce code n’est pas le bon. Relisez-le, puis essayez encore.',
    'used-code': 'Ce code a déjà servi. Demandez-en un autre à la mairie.',
    'expired-code': 'Ce code n’est plus valable. Demandez-en un autre à la mairie.',
    'login-taken': 'Cet identifiant est déjà pris. Choisissez-en un autre.',
  },
  submit: 'Rejoindre',
  next: 'Continuer',
  hello: (name: string) => `Bonjour ${name}`,
  asRole: (title: string, role: string) => `Vous rejoignez ${title} : ${role}.`,
  renewText: (title: string) => `Choisissez un nouveau mot de passe pour ${title}.`,
  renewSubmit: 'Changer de mot de passe et entrer',
  newLogin: 'Nouvel identifiant, si vous l’avez oublié',
  newLoginHint: 'Laissez vide pour garder le vôtre.',
  factor: 'Code du téléphone',
  factorHint:
    'Votre compte demande aussi le code que montre votre téléphone. Sans téléphone : un code de secours.',
  notYou: 'Ce n’est pas vous ? Ne continuez pas, et appelez la mairie.',
  anew: 'Ce téléphone reprendra tout ce que vous pouvez voir, avec du réseau.',
  lost: (count: number) =>
    plural(count, {
      one: '# envoi de ce téléphone n’était pas parti. Il est scellé par l’ancien mot de passe : personne ne pourra le lire, il sera perdu.',
      other:
        '# envois de ce téléphone n’étaient pas partis. Ils sont scellés par l’ancien mot de passe : personne ne pourra les lire, ils seront perdus.',
    }),
  lostOtherwise: 'Si l’ancien mot de passe vous revient, ouvrez d’abord le téléphone avec lui.',
  haveAccount: 'J’ai déjà un compte',
};
