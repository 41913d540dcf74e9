import { isDoor } from '../kernel/actor.ts';
import type { NoticeNoun } from '../kernel/noun.ts';
import type { Waiting } from './waiting.ts';

/** What the referee says of a fact that it cannot judge yet: for its author. */
export const waitingNoun: NoticeNoun<Waiting> = {
  noun: 'waiting',
  version: 1,
  upcasts: [],
  shownTo: ['staff', 'volunteer'],
  audience: ({ by }) => (isDoor(by) ? [] : [by]),
  fileUnder: () => ({ stand: '' }),
};
