import { momentOf } from '../kernel/fact.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import type { AggregateNoun, Find, HangingOthers, Lookup } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import { minutesBetween } from '../kernel/when.ts';
import type { Person } from '../people/person.ts';
import type { Request } from '../requests/request.ts';
import { asMeant, meantBy, wayFrom } from './meant.ts';
import {
  DAYS_TO_UNDO,
  type Merge,
  type MergeFact,
  type MergeMade,
  type MergeUndone,
} from './merge.ts';

/** The one that stays, and those on the way to it. */
const staying: HangingOthers<MergeMade, Person, Merge> = {
  noun: 'person',
  idsAtFirst: ({ data }, lookup) => wayFrom(data.into, lookup),
  ids: ({ data }, _, find) => wayFrom(data.into, find as Lookup),
  evolve: (person, { data }, find) => {
    const old = find<Person>(data.old);
    if (!old || person._id !== meantBy(data.into, find as Lookup)) return person;
    const others = old.requests.filter((id) => !person.requests.includes(id));
    return { ...person, requests: [...person.requests, ...others] };
  },
};

/** The other record, which keeps what it was and says where it leads. */
const leading: HangingOthers<MergeMade, Person, Merge> = {
  noun: 'person',
  idsAtFirst: ({ data }) => [data.old],
  ids: ({ data }) => [data.old],
  evolve: (old, fact, find) => ({
    ...old,
    status: 'ended',
    merged: { into: meantBy(fact.data.into, find as Lookup), before: old.status },
    history: withStep(old.history, fact),
  }),
};

/** What was asked for is asked for the one that stays. */
const moving: HangingOthers<MergeMade, Request, Merge> = {
  noun: 'request',
  idsAtFirst: ({ data }, lookup) => requestsOf(data.old, lookup),
  ids: ({ data }, _, find) => requestsOf(data.old, find as Lookup),
  evolve: (request, { data }, find) => ({
    ...request,
    person: meantBy(data.into, find as Lookup),
  }),
};

/** Both again, as they were; what was said since stays with the one that stayed. */
const parting: HangingOthers<MergeUndone, Person, Merge> = {
  noun: 'person',
  ids: (_, { old }, find) => wayFrom(old, find as Lookup).toReversed(),
  evolve: (person, fact, find) => {
    const { old } = find<Merge>(fact.subject) as Merge;
    if (person._id !== old) {
      const gone = new Set<string>(find<Person>(old)?.requests);
      return { ...person, requests: person.requests.filter((id) => !gone.has(id)) };
    }
    const { merged, ...rest } = person;
    return {
      ...rest,
      status: merged?.before ?? person.status,
      history: withStep(person.history, fact),
    };
  },
};

const goingBack: HangingOthers<MergeUndone, Request, Merge> = {
  noun: 'request',
  ids: (_, { old }, find) => requestsOf(old, find as Lookup),
  evolve: (request, { subject }, find) => ({
    ...request,
    person: (find<Merge>(subject) as Merge).old,
  }),
};

/** Two records that are of one person: a coordinator makes them one, and parts them again within thirty days. */
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
      others: [moving, staying, leading],
      judge: (fact, actor, find) => coordinatorsMay(fact, actor) ?? mergeable(fact, find),
      begin: (fact) => ({
        ...fact.data,
        status: 'made',
        since: momentOf(fact),
        history: withStep([], fact),
      }),
    },
    'merge.undone': {
      others: [goingBack, parting],
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
  const old = find<Person>(data.old);
  const into = find<Person>(data.into);
  if (!old || !into) return 'unknown-subject';
  const stays = find<Person>(meantBy(data.into, find as Lookup));
  // Two who say it at once, of the one and of the other, have said it once.
  if (old.merged || stays?._id === old._id) return 'already-exists';
  return stays?.status === 'ended' ? 'ended' : undefined;
}

function undoable(fact: MergeUndone, { status, since }: Merge): Refusal | undefined {
  if (status === 'undone') return 'already-exists';
  return minutesBetween(since, momentOf(fact)) > DAYS_TO_UNDO * 1_440 ? 'too-late' : undefined;
}

function requestsOf(id: Merge['old'], lookup: Lookup): Person['requests'] {
  return (lookup(id) as Person | undefined)?.requests ?? [];
}
