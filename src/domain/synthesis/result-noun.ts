import type { NoticeNoun } from '../kernel/noun.ts';
import type { Result } from './result.ts';

/** The frozen figures of a survey, written by the server: what coordinators see is what the network gets. */
export const resultNoun: NoticeNoun<Result> = {
  noun: 'result',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['office'],
  fileUnder: ({ survey }) => ({ stand: '', parent: survey }),
};
