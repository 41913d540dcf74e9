import { nounOf, type Id } from '../kernel/ids.ts';
import type { AnyFact } from '../kernel/fact.ts';
import type { Find, HangingOthers, Lookup } from '../kernel/noun.ts';
import { withStep } from '../kernel/state.ts';
import type { Person } from '../people/person.ts';
import type { Request } from '../requests/request.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { meantBy, wayFrom } from './meant.ts';
import type { Merge, MergeDetails, MergeMade, MergeUndone } from './merge.ts';

/** What is particular to two records of a person, or of a volunteer. */
export interface KindOfRecord<S extends Person | Volunteer> {
  readonly noun: S['noun'];
  /** How a record stands that is another's by now, for an app that knows no such thing. */
  readonly over: S['status'];
  /** The requests that hang on one. */
  hanging(record: S): readonly Id<'request'>[];
  /** A request when the old one's becomes the other's. */
  moved(request: Request, old: S['_id'], stays: S['_id'], fact: AnyFact): Request;
  /** The same when they are two after all. */
  back(request: Request, old: S['_id'], fact: AnyFact): Request;
  /** The one that stays, with what was the old one's. */
  with(stays: S, old: S, find: Find): S;
  /** The one that stayed, without what was the old one's. */
  without(stayed: S, old: S): S;
}

/** What a fact changes when two records are made one, and when they are two after all. */
export interface MergedRecords<S extends Person | Volunteer> {
  readonly made: readonly Hanging<MergeMade, S>[];
  readonly undone: readonly Hanging<MergeUndone, S>[];
}

type Hanging<F extends MergeMade | MergeUndone, S extends Person | Volunteer> =
  HangingOthers<F, Request, Merge> | HangingOthers<F, S, Merge>;

/** What hangs on it that two records of a kind are made one, and that they are two after all. */
export function mergedRecords<S extends Person | Volunteer>(
  kind: KindOfRecord<S>,
): MergedRecords<S> {
  const { noun, over } = kind;
  type Name = S['_id'];
  const pairOf = (pair: MergeDetails): readonly { readonly old: Name; readonly into: Name }[] =>
    nounOf(pair.old) === noun ? [pair] : [];
  const made = <T extends S | Request>(
    of: T['noun'],
    ids: (pair: MergeDetails, lookup: Lookup) => readonly T['_id'][],
    evolve: (state: T, old: S, into: Name, fact: MergeMade, find: Find) => T,
  ): HangingOthers<MergeMade, T, Merge> => ({
    noun: of,
    idsAtFirst: ({ data }, lookup) => ids(data, lookup),
    ids: ({ data }, _, find) => ids(data, find as Lookup),
    evolve: (state, fact, find) => {
      const old = find<S>(fact.data.old);
      const into = meantBy(fact.data.into, find as Lookup);
      return old ? evolve(state, old, into, fact, find) : state;
    },
  });
  const undone = <T extends S | Request>(
    of: T['noun'],
    ids: (pair: MergeDetails, lookup: Lookup) => readonly T['_id'][],
    evolve: (state: T, old: S, fact: MergeUndone) => T,
  ): HangingOthers<MergeUndone, T, Merge> => ({
    noun: of,
    ids: (_, merge, find) => ids(merge, find as Lookup),
    evolve: (state, fact, find) => {
      const old = find<S>((find<Merge>(fact.subject) as Merge).old);
      return old ? evolve(state, old, fact) : state;
    },
  });
  const requestsOf = (pair: MergeDetails, lookup: Lookup): readonly Id<'request'>[] =>
    pairOf(pair).flatMap(({ old }) => {
      const known = lookup(old) as S | undefined;
      return known ? kind.hanging(known) : [];
    });
  return {
    made: [
      made<Request>('request', requestsOf, (request, { _id }, into, fact) =>
        kind.moved(request, _id, into, fact),
      ),
      // The other record keeps what it was and says where it leads.
      made<S>(
        noun,
        (pair) => pairOf(pair).map(({ old }) => old),
        (_, old, into, fact, find) => {
          const isLent = isJoined(old) && !isJoined(find<S>(into));
          const merged = { into, before: old.status, ...(isLent && { lent: true }) };
          return { ...old, status: over, merged, history: withStep(old.history, fact) };
        },
      ),
      // The one that stays, and those on the way to it.
      made<S>(
        noun,
        (pair, lookup) => pairOf(pair).flatMap(({ into }) => wayFrom(into, lookup)),
        (record, old, into, _, find) =>
          record._id === into ? kind.with(record, old, find) : record,
      ),
    ],
    undone: [
      undone<Request>('request', requestsOf, (request, { _id }, fact) =>
        kind.back(request, _id, fact),
      ),
      // Both again, as they were; what was said since stays with the one that stayed.
      undone<S>(
        noun,
        (pair, lookup) => pairOf(pair).flatMap(({ old }) => wayFrom(old, lookup).toReversed()),
        (record, old, fact) => {
          if (record._id !== old._id) return kind.without(record, old);
          const { merged, ...rest } = record;
          const status = merged?.before ?? record.status;
          return { ...rest, status, history: withStep(record.history, fact) } as S;
        },
      ),
    ],
  };
}

function isJoined(record: Person | Volunteer | undefined): boolean {
  return record?.noun === 'volunteer' && record.joined;
}
