/** A screen is there, or will not be: whatever nobody waits for may begin. */
export class ScreenShownEvent extends Event {
  static readonly type = 'cm-screen-shown';
  constructor() {
    super(ScreenShownEvent.type, { bubbles: true, composed: true });
  }
}

/** Resolves when the first screen is there to be filled. */
export function firstScreenShown(): Promise<void> {
  return new Promise((resolve) => {
    addEventListener(ScreenShownEvent.type, () => resolve(), { once: true });
  });
}
