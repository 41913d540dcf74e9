import type { app as french } from './fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('en');
const number = numberIn('en');

/** What is read around every screen, in English. */
export const app: typeof french = {
  less: 'less',
  moreWord: 'more',
  refused: 'This was refused.',
  name: 'Coudmain',
  language: 'English',
  skip: 'Skip to the content',
  places: 'The pages of the app',
  back: 'Back',
  close: 'Close',
  andMore: (count) => `and ${number(count)} more: write a few more letters`,
  cancel: 'Cancel',
  confirm: 'Confirm',
  save: 'Save',
  undo: 'Undo',
  retry: 'Try again',
  optional: 'optional',
  loading: 'One moment…',
  readAll: 'Read all',
  foldText: 'Fold',
  notOnPaper: (count) => `The rest is not on this sheet (${number(count)})`,
  more: (count) => `Show more (${number(count)})`,
  reception: {
    progress: (done, total) => `Receiving… ${number(done)} of ${number(total)}`,
    held: 'Not everything has reached this device yet. The rest comes as soon as there is a network.',
  },
  nav: {
    missions: 'Missions',
    mine: 'My missions',
    desk: 'Desk',
    requests: 'Requests',
    people: 'People',
    encounters: 'Encounters',
    volunteers: 'Volunteers',
    map: 'The map',
    figures: 'Figures',
    round: 'Round',
    synthesis: 'Synthesis',
    operator: 'Territories',
    settings: 'Settings',
  },
  trust: {
    fresh: (time) => `Up to date at ${time}`,
    never: 'Not synchronised yet',
    waiting: (count) => `${number(count)} to be sent`,
    nothingLost: 'nothing is lost',
    offline: 'No network',
    foreign: 'This network lets nothing through: a sign-in page?',
    connecting: 'Connecting…',
    sending: (done, total) => `Sending ${number(done)} of ${number(total)}…`,
    receiving: (done, total) => `Receiving ${number(done)} of ${number(total)}…`,
    signIn: 'Sign in again to send',
    failing: 'The server does not answer, another try soon',
    refused: (count) =>
      plural(count, { one: '# was refused: see why', other: '# were refused: see why' }),
    open: 'See what is not sent yet',
  },
  update: {
    heading: 'A new version is ready',
    text: 'It takes a second. Nothing you have noted is lost.',
    install: 'Install now',
    later: 'Later',
  },
  failure: {
    heading: 'This page could not be opened',
    text: 'Your data is still on this device. Try again; if it happens again, close the app and open it anew.',
  },
  unfetched: {
    heading: 'This could not be shown',
    text: 'It needs a little network. Try again.',
  },
  form: {
    restored: 'This is what you had begun.',
    drop: 'Drop the draft',
    begun: 'You had begun to write.',
    resume: (what: string) => `Go on: ${what}`,
    discardHeading: 'Throw away what you wrote?',
    discardText: 'What is written here has not been saved yet.',
    discard: 'Throw away',
    goOn: 'Go on writing',
    unread: {
      whole: (least: number, most: number) =>
        `Write a whole number, from ${number(least)} to ${number(most)}.`,
      number: (least: number, most: number) =>
        `Write a number, from ${number(least)} to ${number(most)}.`,
      decimals: (most: number) =>
        plural(most, {
          one: 'Write one figure only after the point.',
          other: 'Write # figures at most after the point.',
        }),
      day: 'This date is not complete, or does not exist.',
      year: 'This date is far away: check the year.',
      time: 'This time is not complete.',
      from: (day: string) => `Choose a day from ${day} on.`,
      until: (day: string) => `Choose a day up to ${day}.`,
      between: (from: string, until: string) => `Choose a day from ${from} to ${until}.`,
      long: (most: number, length: number) =>
        `Too long: ${number(most)} letters at most, there are ${number(length)}. Please shorten it.`,
    },
  },
  notFound: {
    heading: 'There is no such page',
    text: 'The link may be old, or this record no longer concerns you.',
    home: 'Back to the start',
  },
  kept: 'Saved on this device. It will be sent by itself.',
  notSentYet: 'On this device only',
  newer: 'Newer version',
  newerWhy: 'A newer version of the app knows more of it: update it as soon as you have a network.',
  /** Stands for a word of a list that this version does not know. */
  otherWord: 'other',
  km: (km) => (km < 1 ? 'less than 1 km away' : `about ${number(Math.round(km))} km away`),
};
