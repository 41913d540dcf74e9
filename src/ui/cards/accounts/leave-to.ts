/** Somebody is about to be sent to another house; whoever prevents it keeps them here. */
export class LeavingEvent extends Event {
  static readonly type = 'cm-leaving';
  constructor(readonly url: string) {
    super(LeavingEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Sends somebody to another house, at an address that the server gave. */
export function leaveTo(from: EventTarget, url: string): void {
  if (from.dispatchEvent(new LeavingEvent(url))) window.location.assign(url);
}

/** The same once something is done, if it then gives an address. */
export async function leaveBy(
  from: EventTarget,
  doing: Promise<string | undefined>,
): Promise<void> {
  const url = await doing;
  if (url !== undefined) leaveTo(from, url);
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cm-leaving': LeavingEvent;
  }
}
