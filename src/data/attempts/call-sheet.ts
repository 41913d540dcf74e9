import type { CallList } from '../../domain/attempts/call-list.ts';
import type { Call, CallClaim } from '../../domain/attempts/call.ts';
import { holdersOf } from '../../domain/attempts/holders.ts';
import { callTurn, type Caller, type Waiting } from '../../domain/attempts/next-calls.ts';
import { progressOf, type CallProgress } from '../../domain/attempts/progress.ts';
import { standingOf, type CallStanding } from '../../domain/attempts/standing.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Volunteer } from '../../domain/volunteers/volunteer.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';

/** One person on a list, as they stand for whoever works here. */
export interface CallRow {
  readonly call: Call;
  /** Whom to ring; absent when they are not known to this device. */
  readonly who?: Person | Volunteer;
  readonly standing: CallStanding;
  /** Why they are not proposed now, though they are still to be rung. */
  readonly waiting?: Waiting;
  /** Who has the call now: they may be at the telephone. */
  readonly holder?: CallClaim;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

/** A list, how far it is, and who is next. */
export interface CallSheet {
  readonly list: CallList;
  readonly progress: CallProgress;
  /** By name; those who are not known to this device come last. */
  readonly rows: readonly CallRow[];
  /** Those whom this caller may ring now, the next one first; none on a closed list. */
  readonly next: readonly Id<'call'>[];
  readonly provisional: boolean;
}

/** A list as it stands for a caller; undefined when it is not there. */
export async function callSheet(
  reader: DocumentQueries,
  id: Id<'call-list'>,
  caller: Caller,
): Promise<CallSheet | undefined> {
  const list = await reader.one<'call-list'>(id);
  if (!list) return undefined;
  const found = await reader.read<'call'>(await reader.childrenOf(id, 'call'));
  const calls = found.map(({ state }) => state);
  const people = await reader.byId<'person' | 'volunteer'>(calls.map(({ who }) => who));
  const standing = calls.map((call) => ({
    call,
    standing: standingOf(call, people.get(call.who)),
  }));
  const { next, waiting } = callTurn(standing, caller);
  const holders = holdersOf(calls);
  const rows = found.map(({ state: call, provisional }, index): CallRow => {
    const [who, why, holder] = [people.get(call.who), waiting.get(call._id), holders.get(call._id)];
    return {
      ...{ call, provisional, standing: standing[index]?.standing ?? 'to-ring' },
      ...(who && { who }),
      ...(why && { waiting: why }),
      ...(holder && { holder }),
    };
  });
  return {
    list: list.state,
    provisional: list.provisional,
    progress: progressOf(standing.map((one) => one.standing)),
    rows: rows.sort((a, b) => byFamilyName(a.who, b.who)),
    next: list.state.status === 'open' ? next.map(({ _id }) => _id) : [],
  };
}

const NAME_ORDER = new Intl.Collator('fr', { sensitivity: 'base' });

function byFamilyName(a: CallRow['who'], b: CallRow['who']): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  return NAME_ORDER.compare(a.family, b.family) || NAME_ORDER.compare(a.given, b.given);
}
