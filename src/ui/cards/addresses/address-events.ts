import type { Point } from '../../../domain/kernel/place.ts';

/** What changes of an address that is being written; what is absent stays. */
export interface AddressChange {
  readonly text?: string;
  /** INSEE code; empty: outside the territory. */
  readonly commune?: string;
  /** Undefined takes the marker away. */
  readonly point?: Point | undefined;
}

/** Somebody wrote an address, took a suggestion, or moved its marker. */
export class AddressWrittenEvent extends Event {
  static readonly type = 'cm-address-written';
  readonly change: AddressChange;

  constructor(change: AddressChange) {
    super(AddressWrittenEvent.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    [AddressWrittenEvent.type]: AddressWrittenEvent;
  }
}
