import type { TemplateResult } from 'lit';
import type { CallList } from '../../../domain/attempts/call-list.ts';
import type { Call } from '../../../domain/attempts/call.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';

/** Somebody who is on the line, or about to be. */
export interface CallOnLine {
  readonly list: CallList;
  readonly call: Call;
  readonly who: Person | Volunteer;
}

/** What is read aloud and filled in during a call, by what the list is for. */
export interface CallScript {
  /** Fetches its element. */
  readonly load: () => Promise<unknown>;
  readonly draw: (call: CallOnLine) => TemplateResult;
  /**
   * The script says itself that they answered (`CallAnsweredEvent`), once the answer is written down: then there is
   * no button for it beside the others.
   */
  readonly tells?: true;
}

/** They answered, and what they said is written down: the call is noted as answered, and the next one proposed. */
export class CallAnsweredEvent extends Event {
  static readonly type = 'cm-call-answered';

  constructor() {
    super(CallAnsweredEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CallAnsweredEvent.type]: CallAnsweredEvent;
  }
}
