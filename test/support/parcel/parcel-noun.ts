import { isStaff } from '../../../src/domain/kernel/actor.ts';
import type { FactOf } from '../../../src/domain/kernel/fact.ts';
import { allow, staffMay } from '../../../src/domain/kernel/judging.ts';
import type { AggregateNoun } from '../../../src/domain/kernel/noun.ts';
import type { StateOf } from '../../../src/domain/kernel/state.ts';

/** Something left at the town hall for somebody: a noun that only the tests know. */
export interface Parcel extends StateOf<'parcel'> {
  readonly what: string;
  readonly status: 'waiting' | 'fetched';
}

type ParcelLeft = FactOf<'parcel.left', 'parcel', { readonly what: string }>;
type ParcelFetched = FactOf<'parcel.fetched', 'parcel', Record<string, never>>;

/** A parcel: coordinators and agents take it in, and active volunteers know that it waits. */
export const parcelNoun: AggregateNoun<Parcel, ParcelLeft | ParcelFetched> = {
  noun: 'parcel',
  version: 1,
  upcasts: [],
  shownTo: ['staff', 'volunteer'],
  audience: () => ['staff', 'copy', 'board'],
  bounds: { bytes: 16 * 1024, lists: {} },
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'parcel.left': {
      judge: staffMay,
      begin: (fact) => ({ what: fact.data.what, status: 'waiting' }),
    },
    'parcel.fetched': {
      judge: (_, actor, parcel) =>
        allow(isStaff(actor)) ?? (parcel.status === 'waiting' ? undefined : 'closed'),
      evolve: (parcel) => ({ ...parcel, status: 'fetched' }),
    },
  },
};
