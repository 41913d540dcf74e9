import type { NumberFault, NumberRange } from './typed-number.ts';

/** Why what stands in a field cannot be taken as it is. Nothing of it was changed. */
export type FieldFault =
  | ({ readonly why: NumberFault } & NumberRange)
  /** Half a day or half a time, or one that the calendar does not know. */
  | { readonly why: 'no-day' | 'no-time' | 'odd-year' }
  | { readonly why: 'day-out-of-range'; readonly min: string; readonly max: string }
  | { readonly why: 'too-long'; readonly length: number; readonly most: number };

/**
 * A field that knows by itself when what stands in it cannot be taken. It has no words: whoever reads the form puts
 * them into `unread`, which is shown as an error until what stands there can be taken.
 */
export interface CheckedField extends HTMLElement {
  readonly fault: FieldFault | undefined;
  unread: string;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What is wrong with a native control.
 * @param most letters that it takes; undefined: nobody said
 */
export function faultIn(control: Control, most: number | undefined): FieldFault | undefined {
  const { length } = control.value;
  if (most !== undefined && length > most) return { why: 'too-long', length, most };
  if (!(control instanceof HTMLInputElement)) return undefined;
  const { type, validity, value, min, max } = control;
  if (type === 'time') return validity.badInput ? { why: 'no-time' } : undefined;
  if (type !== 'date') return undefined;
  if (validity.badInput) return { why: 'no-day' };
  if (value !== '' && (value < '1900' || value > '2101')) return { why: 'odd-year' };
  const isOut = validity.rangeUnderflow || validity.rangeOverflow;
  return isOut ? { why: 'day-out-of-range', min, max } : undefined;
}
