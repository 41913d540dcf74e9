import type { accounts as french } from './fr.ts';

/** Signing in, joining and unlocking, in English. */
export const accounts: typeof french = {
  promise: 'Mutual aid in your commune, even without network.',
  signIn: {
    again: 'Sign in again',
    againText:
      'Your session has ended. Nothing is lost: what waits will be sent once you have signed in.',
    heading: 'Sign in',
    login: 'Login',
    loginHint: 'The one the town hall gave you, or the one you chose.',
    password: 'Password',
    show: 'Show the password',
    submit: 'Come in',
    withCode: 'I was given an invitation code',
    missing: 'Write your login and your password.',
  },
  problems: {
    'wrong-credentials': 'The login or the password is not right.',
    offline: 'This needs a network. The first time, sign in where there is one.',
    'sign-in-needed': 'Sign in again first.',
    'other-password':
      'This device still opens with your former password. Open it with that, or wipe it.',
    'too-many-attempts': 'Too many attempts. Wait a few minutes, then try again.',
    'other-account':
      'Another account is open on this device. It must first be wiped in the settings.',
    'storage-full': 'This device has no room left.',
    'weak-password': 'Choose a password of at least 10 characters that nobody guesses.',
    failed: 'The server did not answer as expected. Try again in a moment.',
  },
  passwordHint: 'At least 10 characters. It also protects what is kept on your phone.',
  choose: {
    heading: 'Which territory?',
    unavailable: 'Unavailable for the moment. It will come back here by itself.',
  },
  unlock: {
    heading: 'Hello',
    text: 'Your password opens what is kept on this device, even without network.',
    expired:
      'This device has not heard from the server for 14 days: it has emptied itself for safety. Sign in again with a network. What you had not sent yet is still here.',
    submit: 'Open',
    wrong: 'This is not the right password.',
    withCode: 'The town hall gave me a new code',
    forgotten: 'Forgotten password, or another account',
  },
};
