import type { sending as french } from './fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('en');
const plural = pluralIn('en');

/** What is not sent yet, in English. */
export const sending: typeof french = {
  heading: 'What is not sent yet',
  allSent: 'Everything is sent',
  allSentText: 'What you noted has reached the town hall.',
  waiting: 'Waiting for a network',
  waitingText: 'Kept on this device, sent by itself as soon as possible.',
  held: 'Received, and waiting',
  heldText:
    'The town hall has it. It is about a record that the server does not know yet: it counts as soon as that comes, for a week.',
  refusedOfOthers: 'Refused to others',
  refusedOfOthersText:
    'What somebody else had written could not be recorded. They see it on their device too.',
  someColleague: 'A colleague',
  someFact: 'An entry',
  nextForVolunteer: 'Ring to tell them, and do it again on the record if it is still of use.',
  nextForColleague: 'Open the record, and do it again if it is still of use.',
  moreRefused: (count) =>
    plural(count, {
      one: 'And # more entry of the same day, read by its author alone.',
      other: 'And # more entries of the same day, read by their author alone.',
    }),
  callAuthor: 'Ring',
  openSubject: 'Open the record',
  seenTo: 'Seen to',
  seenToDone: 'Noted as seen to.',
  refused: 'Refused',
  refusedText: 'The coordinators see it too. Nothing is erased without you.',
  sent: 'Sent lately',
  send: 'Send now',
  sendAgain: 'Send again',
  discard: 'Erase from this device',
  discardHeading: 'Erase what was refused?',
  discardText: 'It will no longer be readable on this device.',
  exportFile: 'Keep a copy in a file',
  exportText:
    'To hand to the coordinators should the network not return. The file is sealed: whoever carries it reads nothing.',
  bring: 'For somebody else',
  bringText:
    'A colleague or a volunteer has no network? They give you the file kept on their device, and you send it for them.',
  bringFile: 'Send the file of another device',
  brought: ({ taken, refused, later }) =>
    [
      plural(taken, {
        zero: 'Nothing new in this file',
        one: '# item received',
        other: '# items received',
      }),
      ...(refused > 0 ? [plural(refused, { one: '# refused', other: '# refused' })] : []),
      ...(later > 0 ? [`${number(later)} to be sent again tomorrow`] : []),
    ].join(', ') + '.',
  parked: 'Left by people whose access has ended',
  parkedText:
    'Their device handed it over to the town hall, sealed. Once taken in, it is recorded in their name, with the same checks as ever.',
  parkedCount: (facts) => plural(facts, { one: '# thing to send', other: '# things to send' }),
  parkedUntil: (day) => `To be taken in by: ${day}`,
  parkedOver: (day) => `Nobody took it in in time (${day}): it is no longer kept.`,
  takeIn: 'Take in',
  bringProblems: {
    'no-such-file': 'This is no file of Coudmain. Ask for the one called coudmain.json.',
    'other-territory': 'This file is for another territory.',
    'wrong-seal':
      'This file was changed, or its author has another password since. Ask them to keep a new one.',
    'no-place': 'Its author has no place in this territory any more.',
    offline: 'No network: keep the file, and try again later.',
    'sign-in-needed': 'Sign in again first.',
    failed: 'The server does not answer as it should. Keep the file, and try again later.',
  },
  showCodes: 'Show to another telephone',
  showText:
    'Hold the two telephones face to face. The other one opens “Read another telephone” and points at this picture, until it says that all is there.',
  showSealed:
    'It is sealed: who carries it reads nothing. It also stays on this telephone until it is sent.',
  frame: (place, total) => `Picture ${number(place)} of ${number(total)}`,
  pause: 'Stop',
  goOn: 'Go on',
  nextFrame: 'Next picture',
  codeProblems: {
    nothing: 'There is nothing to hand over: all is sent.',
    'too-large': 'This is too much for pictures. Keep a copy in a file, and hand over the file.',
    'no-key': 'This telephone has not had from the server what seals it. Keep a copy in a file.',
  },
  readCodes: 'Read another telephone',
  readText:
    'The other telephone opens “Show to another telephone”. Point at its pictures: their order does not matter, and they come back.',
  readProgress: (have, total) => `${number(have)} pictures of ${number(total)}`,
  readWaits: 'No picture read yet.',
  readAnother: 'These pictures are of something else. Finish this one, or begin again.',
  readAgain: 'Begin again',
  readStart: 'Open the camera',
  taken: 'All is there. It is kept on this telephone and leaves as soon as there is a network.',
  takeOverProblems: {
    unreadable: 'These pictures say nothing that can be read. Begin again.',
    'other-territory': 'This is for another territory.',
    'too-many': 'This telephone carries twenty for others already. Find a network first.',
  },
  cameraProblems: {
    denied:
      'This app may not use the camera. Allow it in the settings of the telephone, or ask for the file.',
    absent: 'There is no camera here. Ask for the file.',
    failed: 'The camera does not answer. Another app may be using it.',
    unread:
      'What reads the pictures could not come. It needs a little network, once: try again, or ask for the file.',
  },
  carried: 'Carried for others',
  carriedWaits: (at) => `Taken ${at}, waits for a network`,
  carriedDrop: 'Carry no more',
  written: (when) => `written ${when}`,
};
