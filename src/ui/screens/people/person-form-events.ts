import type { PersonDraft } from '../../cards/people/person-draft.ts';

/** Somebody wrote or chose something in a part of the person form. */
export class PersonWrittenEvent extends Event {
  static readonly type = 'cm-person-written';
  readonly change: Partial<PersonDraft>;

  constructor(change: Partial<PersonDraft>) {
    super(PersonWrittenEvent.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    [PersonWrittenEvent.type]: PersonWrittenEvent;
  }
}
