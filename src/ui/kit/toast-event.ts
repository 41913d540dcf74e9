/** Something was done, or could not be: said once at the bottom of the screen, with a way back. */
export class ToastEvent extends Event {
  static readonly type = 'cm-told';
  readonly words: string;
  readonly undo: (() => void) | undefined;

  constructor(words: string, undo?: () => void) {
    super(ToastEvent.type, { bubbles: true, composed: true });
    this.words = words;
    this.undo = undo;
  }
}

/** Says it to the person, from any element; the window hears it, so it outlives the screen. */
export function showToast(words: string, undo?: () => void): void {
  window.dispatchEvent(new ToastEvent(words, undo));
}
