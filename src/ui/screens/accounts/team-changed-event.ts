/** Something about the team is another than it was told: it is asked for anew. */
export class TeamChangedEvent extends Event {
  static readonly type = 'cm-changed';

  constructor() {
    super(TeamChangedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cm-changed': TeamChangedEvent;
  }
}
