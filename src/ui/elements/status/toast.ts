import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import { toastStyles } from './toast.styles.ts';

/** The person wants back what was just done. */
export class UndoneEvent extends Event {
  static readonly type = 'cm-undone';
  constructor() {
    super(UndoneEvent.type, { bubbles: true, composed: true });
  }
}

/** The message has gone, and with it the chance to undo. */
export class GoneEvent extends Event {
  static readonly type = 'cm-gone';
  constructor() {
    super(GoneEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A short message after something was done, with the way to take it back. It waits while it is touched
 * or has the focus, and is read aloud without taking the focus.
 *
 * Takes: `open`, `kind` (whether it was done: a tick; is good to know; could not be done), `undo` and `dismiss` (words), `lasts` (seconds, 0 = until dismissed). Slot: the sentence.
 * Events: `cm-undone` (UndoneEvent), `cm-gone` (GoneEvent).
 */
@customElement('cm-toast')
export class Toast extends LitElement {
  @property({ type: Boolean, reflect: true }) open = false;
  @property() kind: 'done' | 'news' | 'problem' = 'done';
  @property() undo = '';
  @property() dismiss = '';
  @property({ type: Number }) lasts = 8;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointed = false;

  constructor() {
    super();
    this.addEventListener('pointermove', this.#onPointed);
    this.addEventListener('pointerleave', this.#onLeft);
    this.addEventListener('focusin', this.#wait);
    this.addEventListener('focusout', this.#goOn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="toast" ?hidden=${!this.open}>
        ${sign(this.kind)}
        <div class="words" role="status">${this.open ? html`<slot></slot>` : nothing}</div>
        ${
          this.undo
            ? html`<button type="button" class="undo" @click=${this.#onUndo}>${this.undo}</button>`
            : nothing
        }
        ${
          this.dismiss
            ? html`<button type="button" aria-label=${this.dismiss} @click=${this.#onDismiss}>
                <cm-icon name="x"></cm-icon>
              </button>`
            : nothing
        }
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    this.#pointed = false;
    this.#goOn();
  }

  /**
   * Only a pointer that moves holds the message: one that rests where the message appeared, or a tap
   * that left its hover behind, would keep it there for ever, over what is to be pressed next.
   */
  readonly #onPointed = ({ movementX, movementY }: PointerEvent): void => {
    if (movementX === 0 && movementY === 0) return;
    this.#pointed = true;
    this.#wait();
  };

  readonly #onLeft = (): void => {
    this.#pointed = false;
    this.#goOn();
  };

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
  };

  readonly #goOn = (): void => {
    clearTimeout(this.#timer);
    if (!this.open || this.lasts <= 0 || this.#pointed || this.matches(':focus-within')) return;
    this.#timer = setTimeout(() => {
      this.#leave();
    }, this.lasts * 1000);
  };

  #onUndo(): void {
    this.open = false;
    this.dispatchEvent(new UndoneEvent());
  }

  #onDismiss(): void {
    this.#leave();
  }

  #leave(): void {
    this.open = false;
    this.dispatchEvent(new GoneEvent());
  }

  static override styles = toastStyles;
}

function sign(kind: Toast['kind']): TemplateResult {
  switch (kind) {
    case 'done':
      return html`<cm-icon name="circle-check"></cm-icon>`;
    case 'news':
      return html`<cm-icon name="info"></cm-icon>`;
    case 'problem':
      return html`<cm-icon name="circle-alert"></cm-icon>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-toast': Toast;
  }
  interface GlobalEventHandlersEventMap {
    'cm-undone': UndoneEvent;
    'cm-gone': GoneEvent;
  }
}
