import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import '../form/button.ts';
import type { Button } from '../form/button.ts';
import { dialogStyles } from './dialog.styles.ts';

/**
 * The person answered the question: yes with the button that says so, no with anything else.
 * A no that is cancelled leaves the question open.
 */
export class AnsweredEvent extends Event {
  static readonly type = 'cm-answered';
  constructor(readonly confirmed: boolean) {
    super(AnsweredEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * A question that must be answered before going on. A native dialog: it keeps the focus, Escape says no,
 * and the focus returns to where it was.
 *
 * Takes: `open`, `heading` (the question), `confirm` and `cancel` (what each button does, in words; no
 * `cancel` leaves one button), `danger` (cannot be taken back), `busy`.
 * Slots: default, `actions` (in place of the two buttons). Event: `cm-answered` (AnsweredEvent).
 * A no closes it, unless it is cancelled; after a yes the caller closes it, once the thing is done.
 */
@customElement('cm-dialog')
export class Dialog extends LitElement {
  @property({ type: Boolean, reflect: true }) open = false;
  @property() heading = '';
  @property() confirm = '';
  @property() cancel = '';
  @property({ type: Boolean, reflect: true }) danger = false;
  @property({ type: Boolean }) busy = false;

  @query('.yes') private yes!: Button | null;
  @query('.no') private no!: Button | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  protected override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this.#onCancel} @close=${this.#onClose}>
        <h2 id="heading">${this.heading}</h2>
        <div class="body"><slot></slot></div>
        <div class="actions">
          <slot name="actions">${this.#yes()} ${this.#no()}</slot>
        </div>
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (!this.open) this.dialog?.close();
    if (!this.open || this.dialog?.open) return;
    this.dialog?.showModal();
    void this.#arrive();
  }

  /** The focus waits on the answer that does no harm. */
  async #arrive(): Promise<void> {
    const safe = (this.danger ? this.no : this.yes) ?? this.no;
    await safe?.updateComplete;
    safe?.focus();
  }

  #yes(): TemplateResult | typeof nothing {
    if (!this.confirm) return nothing;
    const variant = this.danger ? 'danger' : 'primary';
    return html`<cm-button class="yes" variant=${variant} ?busy=${this.busy} @click=${this.#onYes}
      >${this.confirm}</cm-button
    >`;
  }

  #no(): TemplateResult | typeof nothing {
    if (!this.cancel) return nothing;
    return html`<cm-button class="no" ?disabled=${this.busy} @click=${this.#onNo}
      >${this.cancel}</cm-button
    >`;
  }

  #onYes(): void {
    this.dispatchEvent(new AnsweredEvent(true));
  }

  #onNo(): void {
    this.dialog?.close();
  }

  /** Escape while the work is under way would leave the person in doubt. */
  #onCancel(event: Event): void {
    if (this.busy) event.preventDefault();
  }

  /** `open` is still true when the person, not the caller, closed it. */
  #onClose(): void {
    if (!this.open) return;
    if (this.dispatchEvent(new AnsweredEvent(false))) this.open = false;
    else this.dialog?.showModal();
  }

  static override styles = dialogStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-dialog': Dialog;
  }
  interface GlobalEventHandlersEventMap {
    'cm-answered': AnsweredEvent;
  }
}
