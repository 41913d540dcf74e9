import type { Id } from '../../../domain/kernel/ids.ts';
import { plainNumber } from '../../../domain/kernel/phone-number.ts';
import type { DocumentQueries } from './document-queries.ts';

/** Somebody who has the same telephone. */
export interface SameTelephone {
  readonly id: Id<'person'> | Id<'volunteer'> | Id<'candidacy'> | Id<'signal'>;
  readonly name: string;
}

/** Everybody who is known here, by each number that rings them. */
export async function everybodyByNumber(
  reader: DocumentQueries,
): Promise<ReadonlyMap<string, readonly SameTelephone[]>> {
  const byNumber = new Map<string, SameTelephone[]>();
  const add = (number: string | undefined, one: SameTelephone): void => {
    const plain = plainNumber(number ?? '');
    if (plain !== '') byNumber.set(plain, [...(byNumber.get(plain) ?? []), one]);
  };
  const named = (one: { readonly given: string; readonly family: string }): string =>
    `${one.given} ${one.family}`;
  for (const { state } of await reader.read<'person'>(await reader.all('person'))) {
    for (const { number } of state.phones) add(number, { id: state._id, name: named(state) });
  }
  for (const { state } of await reader.read<'volunteer'>(await reader.all('volunteer'))) {
    add(state.phone, { id: state._id, name: named(state) });
  }
  for (const noun of ['candidacy', 'signal'] as const) {
    const waiting = await reader.inPhases(noun, ['waiting']);
    for (const { state } of await reader.read<typeof noun>(waiting)) {
      add(state.phone, { id: state._id, name: named(state) });
    }
  }
  return byNumber;
}
