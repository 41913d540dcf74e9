import type { Point } from '../../../domain/kernel/place.ts';
import { WrittenEvent } from '../../kit/forms/written-event.ts';

/** What changes of an address that is being written; what is absent stays. */
export interface AddressChange {
  readonly text?: string;
  /** INSEE code; empty: outside the territory. */
  readonly commune?: string;
  /** Undefined takes the marker away. */
  readonly point?: Point | undefined;
}

/** What a form calls each part of an address. */
export type AddressFields = Readonly<Record<keyof AddressChange, string>>;

/** What most forms call them. */
export const ADDRESS_FIELDS: AddressFields = {
  text: 'address',
  commune: 'commune',
  point: 'point',
};

/** Somebody wrote an address, took a suggestion, or moved its marker: told by the form's own names. */
export function addressWritten(change: AddressChange, fields: AddressFields): WrittenEvent {
  return new WrittenEvent(
    Object.fromEntries(
      Object.entries(change).map(([part, value]) => [fields[part as keyof AddressChange], value]),
    ),
  );
}
