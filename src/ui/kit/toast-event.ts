/** What a toast tells: something was done, is good to know, or could not be done. Each has its sign. */
export type ToastKind = 'done' | 'news' | 'problem';

/** Something was done, or could not be: said once at the bottom of the screen, with a way back. */
export class ToastEvent extends Event {
  static readonly type = 'cm-told';
  readonly words: string;
  readonly undo: (() => void) | undefined;
  readonly kind: ToastKind;

  constructor(words: string, undo?: () => void, kind: ToastKind = 'done') {
    super(ToastEvent.type, { bubbles: true, composed: true });
    this.words = words;
    this.undo = undo;
    this.kind = kind;
  }
}

/** Says that something was done to the person, from any element; the window hears it, so it outlives the screen. */
export function showToast(words: string, undo?: () => void): void {
  window.dispatchEvent(new ToastEvent(words, undo));
}

/** Says what is good to know, and was not what the person asked for. */
export function showNews(words: string): void {
  window.dispatchEvent(new ToastEvent(words, undefined, 'news'));
}

/** Says that something could not be done. */
export function showProblem(words: string): void {
  window.dispatchEvent(new ToastEvent(words, undefined, 'problem'));
}
