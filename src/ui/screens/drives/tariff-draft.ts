import { isOverCeiling, type Tariff } from '../../../domain/drives/share.ts';
import type { DatedRate } from '../../../domain/rates/rate.ts';
import type { Language } from '../../../messages/kernel/language.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { readNumber, writeNumber } from '../../elements/form/typed-number.ts';
import type { Faults } from '../../kit/forms/form-controller.ts';

/** What a coordinator has written of a tariff so far: figures as text, none of them checked. */
export interface TariffDraft {
  /** Cents. */
  readonly perKm: string;
  /** Euros, as `maximum`. */
  readonly minimum: string;
  readonly maximum: string;
  /** Why more is asked than the ceiling; asked for only then. */
  readonly why: string;
}

const SUGGESTED_CENTS_PER_KM = 32;

/** What a tariff says, for changing it; what is usual, when there is none yet. */
export function tariffDraftOf(tariff: Tariff | undefined, language: Language): TariffDraft {
  const {
    centsPerKm = SUGGESTED_CENTS_PER_KM,
    minimumCents,
    maximumCents,
    why = '',
  } = tariff ?? ({} as Partial<Tariff>);
  return {
    perKm: String(centsPerKm),
    minimum: euros(minimumCents, language),
    maximum: euros(maximumCents, language),
    why,
  };
}

/** Whether more is asked than passengers may be asked for without a reason. */
export function isOver({ perKm }: TariffDraft, ceiling: DatedRate | undefined): boolean {
  const cents = numberIn(perKm);
  return cents !== undefined && isOverCeiling({ centsPerKm: cents }, ceiling?.value);
}

/** What is said beside each field that is not as it should be. */
export function tariffFaults(
  draft: TariffDraft,
  { drives: { tariff: words } }: Messages,
  ceiling: DatedRate | undefined,
): Faults<TariffDraft> {
  const minimum = centsIn(draft.minimum);
  const maximum = centsIn(draft.maximum);
  const isCrossed = Boolean(minimum && maximum && maximum < minimum);
  return {
    ...(wholeCentsIn(draft.perKm) === undefined && { perKm: words.bad }),
    ...(minimum === undefined && { minimum: words.badMoney }),
    ...(maximum === undefined && { maximum: words.badMoney }),
    ...(isCrossed && { maximum: words.crossed }),
    ...(isOver(draft, ceiling) && !draft.why.trim() && { why: words.whyMissing }),
  };
}

/** The tariff of a draft without faults. */
export function tariffOf(draft: TariffDraft, ceiling: DatedRate | undefined): Tariff | undefined {
  const centsPerKm = wholeCentsIn(draft.perKm);
  const minimumCents = centsIn(draft.minimum);
  const maximumCents = centsIn(draft.maximum);
  if (centsPerKm === undefined) return undefined;
  return {
    centsPerKm,
    ...(minimumCents && { minimumCents }),
    ...(maximumCents && { maximumCents }),
    ...(isOver(draft, ceiling) && { why: draft.why.trim() }),
  };
}

function wholeCentsIn(text: string): number | undefined {
  const cents = numberIn(text);
  return cents !== undefined && Number.isInteger(cents) && cents <= 100 ? cents : undefined;
}

/** Whole cents; 0 when nothing is written; undefined when it is no amount. */
function centsIn(text: string): number | undefined {
  const amount = text.trim() === '' ? 0 : numberIn(text);
  return amount === undefined ? undefined : Math.round(amount * 100);
}

function euros(cents: number | undefined, language: Language): string {
  return cents === undefined ? '' : writeNumber(cents / 100, language, 2);
}

/** "3,75" and "3.75"; undefined when it is no number, or less than nothing. */
function numberIn(text: string): number | undefined {
  const read = readNumber(text, { min: 0, max: 1_000, decimals: 2 });
  return typeof read === 'number' ? read : undefined;
}
