import type { RequestDraft } from './request-draft.ts';

/** Somebody wrote or chose something in a part of the request form. */
export class WrittenEvent extends Event {
  static readonly type = 'cm-written';
  readonly change: Partial<RequestDraft>;

  constructor(change: Partial<RequestDraft>) {
    super(WrittenEvent.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

/** The request is complete and somebody wants it kept. */
export class RequestSubmittedEvent extends Event {
  static readonly type = 'cm-request-submitted';
  /** Whether volunteers see it at once. */
  readonly publish: boolean;

  constructor(publish: boolean) {
    super(RequestSubmittedEvent.type);
    this.publish = publish;
  }
}

declare global {
  interface HTMLElementEventMap {
    [WrittenEvent.type]: WrittenEvent;
    [RequestSubmittedEvent.type]: RequestSubmittedEvent;
  }
}
