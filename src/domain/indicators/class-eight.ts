import type { CountedKind } from '../kernel/kind.ts';
import type { ValueOfTime } from './value-of-time.ts';

/** One line at the foot of the accounts; cents on one of its two sides. */
export interface ClassEightLine {
  /** 864: what volunteers gave; 875: that it was given. */
  readonly account: '864' | '875';
  /** Of one kind of help; absent: all of them together. */
  readonly kind?: CountedKind;
  readonly minutes: number;
  readonly debit: number;
  readonly credit: number;
}

/**
 * The voluntary contributions for the foot of an association's accounts: a line of use for each kind of
 * help that has a value, and one of their source, for the same sum. They change nothing in the result.
 *
 * Source: règlement ANC 2018-06, class 8 (86 / 87); field notes 4.5. The number of the second account
 * differs between older and newer plans: the accountant has the last word.
 */
export function classEightOf({
  kinds,
  valuedMinutes,
  cents,
}: ValueOfTime): readonly ClassEightLine[] {
  const uses = kinds.filter((one) => one.cents > 0);
  if (uses.length === 0) return [];
  return [
    ...uses.map((one): ClassEightLine => ({
      ...{ account: '864', kind: one.kind, minutes: one.valuedMinutes },
      ...{ debit: one.cents, credit: 0 },
    })),
    { account: '875', minutes: valuedMinutes, debit: 0, credit: cents },
  ];
}
