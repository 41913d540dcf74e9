import type { door as french } from './fr.ts';

/** The public door, in English. */
export const door: typeof french = {
  language: 'Français',
  by: 'With Coudmain, mutual aid in the village',
  noLink:
    'A part of the link is missing. Open it again from your letter or message, or call the town hall.',
  privacy: 'This page does not follow you: no cookie, no advertising, no counting of visits.',
  sending: 'Sending…',
  waiting: 'Not sent yet: there is no network. Keep this page open, it will go by itself.',
  waitingBusy: 'Not sent yet: the server is busy. It will be sent by itself in a moment.',
  kept: 'Nothing is lost: all of it is kept on this device.',
  tryNow: 'Try now',
  thanks: 'Thank you, it has arrived.',
  close: 'You can close this page.',
  used: 'This link was used already, or is not valid any more. If an answer went with it, that answer counts.',
  refused: 'This could not be sent. You can call the town hall.',
  survey: {
    title: 'Your opinion would help us',
    lead: 'Answer what you like. Your answer is anonymous: the town hall sees what was answered, never by whom.',
    loading: 'The questions are coming…',
    away: 'The questions could not be loaded: there is no network.',
    send: 'Send my answers',
    nothing: 'Answer one question at least, then send.',
    quotable: 'You may quote these words, without my name',
    'dont-know': 'I do not know',
    'prefer-not': 'I prefer not to answer',
  },
  stop: {
    title: 'Receive no more messages',
    lead: 'When you press this button you will receive no more messages of the mutual aid at this address.',
    button: 'Do not write to me any more',
    done: 'Noted: we shall not write to this address any more.',
  },
};
