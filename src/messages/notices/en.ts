import { pluralIn } from '../kernel/plural.ts';
import type { notices as french } from './fr.ts';

const plural = pluralIn('en');

/** What people are told outside the app, in English. */
export const notices: typeof french = {
  heading: 'Letting me know',
  text: 'A mission near you, a yes that is confirmed, a reminder the evening before: choose how you hear of it. Without your choice nothing is sent.',
  open: 'Choose how',
  lead: 'Never anybody’s name or address: these messages pass through hands that are not ours.',
  headingFor: 'Letting this person know',
  leadFor: (name: string) =>
    `For ${name}, who asked for it: the app or the town hall may send a word, without anybody’s name or address.`,
  relative: {
    heading: 'Let a relative know',
    lead: 'After a visit a message tells the relative: “Your relative had their visit.” No name, no address, not who came. Nothing is sent unless the person agrees.',
    none: { word: 'No message', hint: 'Nobody is told.' },
    agreed: 'The person agrees',
    agreedHint: 'They were asked and said yes. They may change their mind at any time.',
    agreedBad: 'Ask the person first, then tick the box: without their consent nothing is sent.',
  },
  failure: 'This setting does not come',
  way: 'How?',
  ways: {
    none: { word: 'No message', hint: 'All of it can be read in the app.' },
    push: { word: 'A notification', hint: 'On this phone, also while the app is closed.' },
    sms: { word: 'A text message', hint: 'On any mobile phone. It can be answered with a word.' },
    mail: { word: 'An e-mail', hint: 'To the address that you give.' },
  },
  noWay: 'Your town hall does not send messages yet. All of it can be read in the app.',
  number: 'Mobile number',
  numberHint: 'For example: 06 12 34 56 78.',
  numberBad: 'Write a mobile number: a landline receives no text messages.',
  mail: 'E-mail address',
  mailBad: 'Write a whole address, such as name@example.com.',
  missions: 'Missions that suit you',
  fitting: {
    'at-once': { word: 'As soon as there is one', hint: 'Three messages a day at the most.' },
    daily: { word: 'Once a day', hint: 'All together, in the late afternoon.' },
    none: { word: 'I look myself', hint: 'Only what concerns my missions.' },
  },
  language: 'Language of messages',
  languages: { own: 'As the town hall writes', fr: 'Français', en: 'English' },
  quiet: 'Do not disturb',
  from: 'From',
  until: 'Until',
  hourBad: 'Write an hour, such as 20:30.',
  saved: 'Noted.',
  savedNone: 'Noted: no more messages.',
  byDesk: 'Written down by the town hall, as you asked.',
  bySelf: 'Chosen by themselves.',
  pushHint: 'When you save, this phone asks you whether it may show notifications: answer yes.',
  pushHere: 'This phone shows your notifications.',
  pushElsewhere:
    'Your notifications are shown on another device, not on this one. Save to receive them here too.',
  pushNowhere:
    'No device shows your notifications any more. Save to receive them here, or choose a text message.',
  stopped:
    'This address asked to receive nothing more from Coudmain: no e-mail will leave. Choose another way or another address.',
  sent: {
    heading: 'Messages sent',
    open: 'Messages sent, and without an answer',
    silent: 'No answer to the reminder of the evening before',
    nobodySilent: 'Everybody answered, or nobody had to.',
    ring: 'Ring before it is time to leave:',
    seeRequest: 'See the request',
    seeSignal: 'See the signal',
    undelivered: 'Not delivered',
    allDelivered: 'Everything arrived.',
    relativeOf: 'The relative of somebody who is helped',
    someone: 'Somebody of the team',
    caller: 'Whoever told of a person who seems alone',
    reasons: {
      address: 'The number or address does not work: check it with the person.',
      gone: 'It could not be sent in three days: ring the person.',
      device:
        'No device shows their notifications any more: ring the person. They can be turned on again in the settings.',
      unsure: 'Nobody knows whether it arrived: ring the person if it matters.',
    },
    week: 'The last seven days',
    none: 'No message has gone out.',
    count: (mail, sms, push) =>
      `${plural(mail, { one: '# e-mail', other: '# e-mails' })}, ${plural(sms, { one: '# text message', other: '# text messages' })}${push === undefined ? '' : plural(push, { one: ', # notification', other: ', # notifications' })}`,
    cost: (euros: string) => `€${euros}`,
  },
  problems: {
    'push-unsupported':
      'This browser cannot show notifications. Choose a text message or an e-mail.',
    'push-install':
      'On an iPhone or iPad, put Coudmain on the home screen first: tap Share, then “Add to Home Screen”, and open it from there.',
    'push-refused':
      'This phone was told not to show notifications of Coudmain. Allow them in its settings, or choose a text message.',
    'push-failed':
      'This phone could not reach its notification service. Try again with a network, or choose a text message.',
    offline: 'This setting needs a network.',
    'sign-in-needed': 'Sign in again, then try once more.',
    'bad-address': 'No message can be sent to this address. Please check it.',
    'no-channel': 'Your town hall does not send messages this way. Choose another one.',
    nobody: 'The server does not know this volunteer yet. Try again once everything is sent.',
    failed: 'This did not work. Try again in a moment.',
  },
};
