import type { access as french } from './fr.ts';
import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('en');

/** The ways into an account beside its password, in English. */
export const access: typeof french = {
  factor: {
    heading: 'Code of the phone',
    ask: 'A code besides',
    askText: 'Your account also asks for the code that your phone shows at this moment.',
    code: 'Code of the phone',
    codeHint: 'Six digits. Without the phone: a recovery code of your sheet.',
    codeMissing: 'Write the six digits, or a recovery code.',
    submit: 'Come in',
    back: 'Back to the password',
    lost: 'Neither phone nor sheet? Ask another person who coordinates, or whoever runs the service if you are the only one.',
    text: 'When signing in, a code of the phone besides the password. Who guesses or steals your password does not come in. Opening this device, which is signed in, does not ask for it.',
    off: 'No code is asked.',
    on: (day) => `A code is asked since ${day}.`,
    left: (count) =>
      plural(count, {
        zero: 'No recovery code is left: stop, then set it up again.',
        one: '# recovery code is left.',
        other: '# recovery codes are left.',
      }),
    password: 'Your password',
    passwordMissing: 'Write your password.',
    begin: 'Set it up',
    step1: 'On your phone, open an app for codes (the phone’s own, FreeOTP, Aegis…).',
    step2: 'Point it at this square, or type these letters:',
    step3: 'Write here the code that it shows.',
    qr: 'Square for the app of codes to be pointed at',
    confirm: 'Check and set up',
    cancel: 'Not now',
    codesHeading: 'Your recovery codes',
    codesText:
      'Each opens once, when the phone is not there. Print or copy them now: they will not be shown again. Keep the sheet elsewhere than the phone.',
    print: 'Print',
    noted: 'I have them',
    end: 'Ask for no code any more',
    ended: 'No code is asked any more.',
    endText: 'Your password alone will be enough.',
    problems: {
      'second-factor-needed': 'Write the code that your phone shows, too.',
      'wrong-second-factor':
        'This code is not right, or was used already. Wait for the next one, then try again.',
      'wrong-credentials': 'This is not your password.',
      'too-many-attempts':
        'Too many wrong codes. Take a recovery code, or wait until tomorrow for those of the phone.',
      over: 'That took too long. Begin the setting up again.',
      offline: 'This needs a network.',
      'sign-in-needed': 'Your session is over. Sign in again, then come back here.',
      failed: 'The server did not answer as expected. Try again in a moment.',
    },
  },
  passkey: {
    heading: 'Finger or face',
    text: 'This device also opens the way you unlock your phone, without network too. The password goes on opening it. Your finger never leaves the phone: the app does not see it.',
    unsupported:
      'This phone or this browser does not allow it. It takes a screen lock (finger, face or code) and a recent browser.',
    on: 'Your finger or face opens this device.',
    over: 'The password was changed: finger or face opens no more. Come in with the password, then set it again in the settings.',
    overHere: 'The password was changed: set it up again if you still want it.',
    password: 'Your password, to confirm',
    passwordMissing: 'Write your password.',
    turnOn: 'Open with finger or face',
    turnedOn: 'Finger or face opens this device now.',
    turnOff: 'Open with finger or face no more',
    turnedOff: 'The password alone opens this device now.',
    unlock: 'Open with finger or face',
    problems: {
      cancelled:
        'Not recognised: cancelled, too slow, or removed from this phone. Your password still opens.',
      'no-key': 'This phone recognises you, but cannot open the app. Your password still opens.',
      'other-key':
        'This phone has another key now. Come in with the password, then set finger or face again in the settings.',
      'not-set-up': 'Finger or face does not open this device. Come in with your password.',
      'wrong-password': 'This is not the right password.',
      'storage-full': 'This device has no room left.',
      expired: 'It takes a network and your password to open this device again.',
    },
  },
  identity: {
    or: 'or',
    enter: (name: string) => `Sign in with ${name}`,
    whose: 'For agents and coordinators. The first time, the town hall links your account.',
    notIn: 'You are not in yet',
    again: 'Try again',
    byPassword: 'Sign in with the password',
    unlinked: 'We do not know you yet',
    unlinkedText:
      'This identity opens no account here yet. Ring the town hall and tell them this code: they link your account.',
    unlinkedFor:
      'The code is good for an hour and opens nothing by itself. When the town hall says that it is done, try again.',
    ring: 'Ring whoever coordinates the mutual aid at your town hall.',
    ringAt: (title: string, phone: string) => `${title}: ${phone}`,
    linked: 'It is done: sign in',
    seal: 'Choose the password of this device',
    sealText:
      'It opens what is kept here, without network too, and nobody else knows it. It may be that of your account.',
    unseal: 'Open this device',
    unsealText:
      'You are recognised. What is kept here is still to be opened, with the password of this device.',
    unsealLost: 'Forgotten? Ask the town hall for a fresh code: it makes this device anew.',
    password: 'Password of this device',
    passwordMissing: 'Write the password of this device.',
    byPasskey: 'Open with the finger or the face',
    open: 'Open',
    problems: {
      'gave-up': 'You stopped on the way. Nothing was done.',
      'identity-away':
        'The other service does not answer. Sign in with your password, or try again in some minutes.',
      'identity-refused':
        'What the other service says of you cannot be checked. Try again; if it comes back, tell the town hall.',
      'sign-in-over':
        'This sign-in was used already, took too long or comes from another device. Begin again from here.',
      'wrong-password': 'This is not the password of this device.',
      cancelled: 'Not recognised: given up, or too long. The password still opens.',
      'no-key': 'This telephone cannot open the app. The password still opens.',
      'other-key': 'This telephone has another key now. Use the password of this device.',
      'not-set-up': 'The finger or the face does not open this device. Use its password.',
    },
  },
  wipe: {
    forgottenText:
      'Ring the town hall: it gives you a code, and you choose a new password here, without wiping the device yourself. To come in with another account, this device must first be wiped.',
    confirm: 'Wipe this device',
    unsent: (count) =>
      plural(count, {
        one: 'Beware: # thing is not sent yet and would be lost. It leaves by itself when the device is open and there is a network.',
        other:
          'Beware: # things are not sent yet and would be lost. They leave by themselves when the device is open and there is a network.',
      }),
    second: (count) =>
      plural(count, { one: 'Lose # thing for ever?', other: 'Lose # things for ever?' }),
    secondText: 'Nobody else has these notes: nothing will bring them back.',
    secondConfirm: 'Yes, lose it all',
  },
};
