import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A figure that is typed into a field is part of what is written; in a dialog it is about something else. */
const FIELDS = 'input, textarea, select, [contenteditable], dialog[open]';

/**
 * Hears the figures 1 to 9 on the keyboard as long as its host is on the page, wherever the focus is: one hand is at the
 * telephone. One element of a screen at most hears them.
 */
export class FigureKeys implements ReactiveController {
  readonly #pressed: (figure: number) => void;

  constructor(host: ReactiveControllerHost, pressed: (figure: number) => void) {
    this.#pressed = pressed;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    if (isPlain && /^[1-9]$/.test(event.key) && !isWriting(event)) this.#pressed(Number(event.key));
  };
}

function isWriting(event: KeyboardEvent): boolean {
  return event.composedPath().some((one) => one instanceof HTMLElement && one.matches(FIELDS));
}
