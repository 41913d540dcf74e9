import { isDoor } from '../kernel/actor.ts';
import type { NoticeNoun } from '../kernel/noun.ts';
import type { Verdict } from './verdict.ts';

/** What the referee says of a fact that it refused: for its author, and for the coordinators. */
export const verdictNoun: NoticeNoun<Verdict> = {
  noun: 'verdict',
  version: 1,
  upcasts: [],
  shownTo: ['staff', 'volunteer'],
  audience: ({ fact: { by }, brief }) => [
    ...(brief ? [] : (['office'] as const)),
    // Whoever wrote through the public door is nobody who could be told.
    ...(isDoor(by) ? [] : [by]),
  ],
  fileUnder: () => ({ stand: '' }),
};
