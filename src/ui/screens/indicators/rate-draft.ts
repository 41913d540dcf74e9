import { isDay } from '../../../domain/kernel/when.ts';
import { MISSION_KINDS } from '../../../domain/kernel/kind.ts';
import { RATE_NAMES, type DatedRate, type RateName } from '../../../domain/rates/rate.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Faults } from '../../kit/forms/form-controller.ts';
import { numberIn } from './number-field.ts';

/** What a coordinator has written of a rate so far. */
export interface RateDraft {
  readonly rate: string;
  /** A kind of help; empty: any. */
  readonly kind: string;
  readonly from: string;
  readonly until: string;
  readonly value: string;
  readonly source: string;
}

/** A rate of an hour, nothing else written. */
export const NO_RATE: RateDraft = {
  ...{ rate: 'hour', kind: '', from: '', until: '', value: '', source: '' },
};

/** What is said beside each field that is not as it should be. */
export function rateFaults(draft: RateDraft, { indicators }: Messages): Faults<RateDraft> {
  const { rates } = indicators;
  const { from, until, value, source } = draft;
  return {
    ...(numberIn(value) === undefined && { value: indicators.badNumber }),
    ...(!isDay(from) && { from: rates.badDay }),
    ...(until !== '' && !isDay(until) && { until: rates.badDay }),
    ...(isDay(until) && until < from && { until: rates.badOrder }),
    ...(source.trim() === '' && { source: indicators.missing }),
  };
}

/** The rate of a draft without faults. */
export function rateOf(draft: RateDraft): DatedRate | undefined {
  const value = numberIn(draft.value);
  const rate = RATE_NAMES.find((name) => name === draft.rate);
  if (value === undefined || !rate) return undefined;
  const kind = isPerKind(rate) ? MISSION_KINDS.find((one) => one === draft.kind) : undefined;
  return {
    ...{ rate, from: draft.from, value, source: draft.source.trim() },
    ...(kind && { kind }),
    ...(draft.until && { until: draft.until }),
  };
}

/** Whether a rate may differ from one kind of help to another. */
export function isPerKind(rate: string): rate is Extract<RateName, 'hour' | 'charges'> {
  return rate === 'hour' || rate === 'charges';
}
