import { pluralIn } from '../kernel/plural.ts';
import type { joining as french } from './fr.ts';

const plural = pluralIn('en');

/** Coming in with a code, in English. */
export const joining: typeof french = {
  heading: 'Join with a code',
  code: 'Invitation code',
  codeHint: 'Eight letters and digits, like AB3D-7KMN.',
  login: 'Choose a login',
  loginHint: 'Your first and last name, for instance. You will sign in with it.',
  password: 'Choose a password',
  missing: {
    code: 'Write the code that the town hall gave you.',
    login: 'Choose a login.',
    password: 'Choose a password.',
  },
  problems: {
    'wrong-second-factor':
      'This code is not right, or was used already. Wait for the next one, then try again.',
    'already-volunteer': 'This account is a volunteer’s already.',
    'unknown-code': 'This code is not right. Read it again, then try once more.',
    'used-code': 'This code was used already. Ask the town hall for another one.',
    'expired-code': 'This code is over. Ask the town hall for another one.',
    'login-taken': 'This login is taken. Choose another one.',
  },
  submit: 'Join',
  next: 'Go on',
  hello: (name) => `Hello ${name}`,
  asRole: (title, role) => `You are joining ${title}: ${role}.`,
  renewText: (title) => `Choose a new password for ${title}.`,
  renewSubmit: 'Change the password and come in',
  newLogin: 'New login, if you forgot it',
  newLoginHint: 'Leave it empty to keep yours.',
  factor: 'Code of the phone',
  factorHint:
    'Your account also asks for the code that your phone shows. Without the phone: a recovery code.',
  notYou: 'This is not you? Do not go on, and ring the town hall.',
  anew: 'This phone will fetch all that you may see again, with a network.',
  lost: (count) =>
    plural(count, {
      one: '# thing on this phone was not sent. It is sealed with the former password: nobody can read it, it will be lost.',
      other:
        '# things on this phone were not sent. They are sealed with the former password: nobody can read them, they will be lost.',
    }),
  lostOtherwise: 'If the former password comes back to you, open the phone with it first.',
  haveAccount: 'I have an account already',
};
