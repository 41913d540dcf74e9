import type { sending as french } from './fr.ts';

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
  refused: 'Refused',
  refusedText: 'The coordinators see it too. Nothing is erased without you.',
  sent: 'Sent lately',
  send: 'Send now',
  sendAgain: 'Send again',
  discard: 'Erase from this device',
  discardHeading: 'Erase what was refused?',
  discardText: 'It will no longer be readable on this device.',
  exportFile: 'Keep a copy in a file',
  exportText: 'To hand to the coordinators should the network not return. The file contains names.',
  written: (when) => `written ${when}`,
};
