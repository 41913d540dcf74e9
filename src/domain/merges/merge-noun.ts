import { momentOf } from '../kernel/fact.ts';
import { nounOf } from '../kernel/ids.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun, Find, Lookup } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import { minutesBetween } from '../kernel/when.ts';
import type { Person } from '../people/person.ts';
import { mayStandFor } from '../volunteers/missions-of-one.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { asMeant, meantBy } from './meant.ts';
import {
  DAYS_TO_UNDO,
  type Merge,
  type MergeFact,
  type MergeMade,
  type MergeUndone,
} from './merge.ts';
import { PEOPLE } from './merged-people.ts';
import { VOLUNTEERS } from './merged-volunteers.ts';

/** Two records that are of one: a coordinator makes them one, and parts them again within thirty days. */
export const mergeNoun: AggregateNoun<Merge, MergeFact> = {
  noun: 'merge',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff'],
  stands: ['made', 'undone'],
  bounds: { bytes: 32 * 1024, lists: { history: MAX_HISTORY_STEPS } },
  fileUnder: ({ status, into }) => ({ stand: status, parent: into }),
  redirect: asMeant,
  facts: {
    'merge.made': {
      others: [...PEOPLE.made, ...VOLUNTEERS.made],
      judge: (fact, actor, find) => coordinatorsMay(fact, actor) ?? mergeable(fact, find),
      begin: (fact) => ({
        ...fact.data,
        status: 'made',
        since: momentOf(fact),
        history: withStep([], fact),
      }),
    },
    'merge.undone': {
      others: [...PEOPLE.undone, ...VOLUNTEERS.undone],
      judge: (fact, actor, merge) => coordinatorsMay(fact, actor) ?? undoable(fact, merge),
      evolve: (merge, fact) => ({
        ...merge,
        status: 'undone',
        history: withStep(merge.history, fact),
      }),
    },
  },
};

function mergeable({ data }: MergeMade, find: Find): Refusal | undefined {
  const [old, into] = [find(data.old), find(data.into)] as (Person | Volunteer | undefined)[];
  if (!old || !into || nounOf(data.old) !== nounOf(data.into)) return 'unknown-subject';
  const stays = find<Person | Volunteer>(meantBy(data.into, find as Lookup));
  // Two who say it at once, of the one and of the other, have said it once.
  if (old.merged || stays?._id === old._id) return 'already-exists';
  if (stays?.noun === 'volunteer') return mayStandFor(stays, old as Volunteer);
  return stays?.status === 'ended' ? 'ended' : undefined;
}

function undoable(fact: MergeUndone, { status, since }: Merge): Refusal | undefined {
  if (status === 'undone') return 'already-exists';
  return minutesBetween(since, momentOf(fact)) > DAYS_TO_UNDO * 1_440 ? 'too-late' : undefined;
}
