import type { IdentityResult } from '../../../../data/accounts/session.ts';

/** Somebody who comes in by another house is one step further. */
export class SteppedEvent extends Event {
  static readonly type = 'cm-stepped';

  constructor(readonly result: IdentityResult) {
    super(SteppedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cm-stepped': SteppedEvent;
  }
}
