import type { publicPages as french } from './public-pages-fr.ts';

/** The pages that are open to everybody, in English. */
export const publicPages: typeof french = {
  heading: 'Pages for everybody',
  text: 'Pages that anybody opens without an account, by a link or the square on a poster. When a page is closed, it only says whom to ring.',
  open: {
    signal: 'People can tell of somebody who is alone, online',
    volunteer: 'People can offer their help online',
  },
  opened: {
    signal: 'The page “Does somebody seem alone?” is open.',
    volunteer: 'The page “Lend a hand” is open.',
  },
  closed: {
    signal: 'The page “Does somebody seem alone?” is closed.',
    volunteer: 'The page “Lend a hand” is closed.',
  },
  look: {
    territory: 'See the territory’s page',
    signal: 'See the page of signals',
    volunteer: 'See the sign-up page',
  },
  posters: {
    territory: 'The poster of the territory',
    signal: 'The poster of signals',
    volunteer: 'The poster for the market',
  },
  poster: {
    heading: 'Poster',
    text: 'One page to print and to put on the stall, at the counter, at the pharmacy.',
    closed: 'This page is closed: open it in the settings before you put up the poster.',
    print: 'Print',
    scan: 'Point your phone at this square, or open:',
    noPhone: (desk) => `Or ring: ${desk}.`,
    titles: {
      territory: 'Need a hand? Want to lend one?',
      signal: 'Does somebody seem alone, close to home?',
      volunteer: 'An hour to give, close to home?',
    },
    leads: {
      territory:
        'Some shopping, a visit, a lift: neighbours who volunteer, and a town hall that answers the telephone.',
      signal:
        'Ask them whether they may be rung, then tell the town hall. It rings them, and answers you.',
      volunteer:
        'Some shopping, a visit, a lift: what you like, when you can. The town hall rings you and meets you first.',
    },
  },
};
