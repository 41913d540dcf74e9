import type { words as french } from './words-fr.ts';

/** The words of call lists, in English. */
export const words: typeof french = {
  steps: {
    'call-list.opened': 'Call list opened',
    'call-list.extended': 'People added to a call list',
    'call-list.closed': 'Call list closed',
    'call-list.reopened': 'Call list opened again',
    'call.claimed': 'Call under way',
    'call.attempted': 'Call noted',
    'call.undone': 'Call noted by mistake',
  },
};
