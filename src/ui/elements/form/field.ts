import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import { faultIn, type CheckedField, type FieldFault } from './field-fault.ts';
import { fieldStyles } from './field.styles.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { submitForm } from './submit-form.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let fields = 0;

/** Shorter fields are names and numbers: nobody counts their letters. */
const COUNTED_FROM = 400;
/** From which part of its length on a field counts. */
const NEAR = 0.8;

/**
 * One thing to write or to pick: the label stands above and stays there, the hint below it, the error
 * under the field in words. The native control is the caller's own, so nothing of it is lost.
 *
 * Takes: `label`, `hint`, `error`, `optional` (the word shown when it may stay empty), `unit`, `icon`, `unread` (why
 * what stands there cannot be taken), `reveal` (the word of the button that shows a password).
 * Slot: one `<input>`, `<textarea>` or `<select>`. Events: the control's own. A `maxlength` cuts nothing off: it is
 * counted when it comes near, and `fault` says when it is passed.
 * The label and the messages are put beside the control, in its own tree: a label reaches no further.
 */
@customElement('cm-field')
export class Field extends LitElement implements CheckedField {
  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property() optional = '';
  @property() unit = '';
  @property() icon: IconName | '' = '';
  @property() reveal = '';
  @property({ attribute: false }) unread = '';
  @state() private isRevealed = false;
  @state() private isSelect = false;
  @state() private length = 0;

  readonly #label = document.createElement('label');
  readonly #hint = document.createElement('p');
  readonly #error = document.createElement('p');
  #control: Control | null = null;
  /** How many letters it takes; undefined: nobody said. */
  #most: number | undefined;

  constructor() {
    super();
    const id = `cm-field-${String((fields += 1))}`;
    this.#label.slot = 'label';
    this.#hint.slot = 'hint';
    this.#error.slot = 'error';
    this.#label.htmlFor = id;
    this.#hint.id = `${id}-hint`;
    this.#error.id = `${id}-error`;
    this.addEventListener('keydown', this.#onKeyDown);
    this.addEventListener('input', this.#onInput);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.append(this.#label, this.#hint, this.#error);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#label.textContent = this.optional ? `${this.label} (${this.optional})` : this.label;
    this.#hint.textContent = this.hint;
    this.#error.textContent = this.#wrong;
    this.toggleAttribute('invalid', this.#wrong !== '');
    if (changed.has('error') || changed.has('hint') || changed.has('unread')) this.#tie();
  }

  /** Why what stands in the control cannot be taken as it is; undefined: it can. */
  get fault(): FieldFault | undefined {
    return this.#control ? faultIn(this.#control, this.#most) : undefined;
  }

  get #wrong(): string {
    return this.error || this.unread;
  }

  /** Puts the person into the field, for instance at the first error of a form. */
  override focus(options?: FocusOptions): void {
    this.#control?.focus(options);
  }

  /** Puts the person into the field with what stands there selected, to be written over. */
  select(): void {
    this.focus();
    if (this.#control && 'select' in this.#control) this.#control.select();
  }

  protected override render(): TemplateResult {
    return html`
      <slot name="label"></slot>
      <div class="hint" ?hidden=${!this.hint}><slot name="hint"></slot></div>
      <div class="control" part="control">
        ${this.icon ? html`<cm-icon name=${this.icon}></cm-icon>` : nothing}
        <slot @slotchange=${this.#onSlotChange}></slot>
        ${this.unit ? html`<span class="unit" aria-hidden="true">${this.unit}</span>` : nothing}
        ${this.isSelect ? html`<cm-icon class="caret" name="chevron-down"></cm-icon>` : nothing}
        ${this.reveal ? this.#eye() : nothing}
      </div>
      ${this.#count()}
      <div class="error" role="alert">
        ${this.#wrong ? html`<cm-icon name="circle-alert"></cm-icon>` : nothing}
        <slot name="error"></slot>
      </div>
    `;
  }

  /** What is typed blind is typed wrong, and most so with a thumb. */
  #eye(): TemplateResult {
    return html`<button
      type="button"
      class="eye"
      aria-label=${this.reveal}
      aria-pressed=${this.isRevealed ? 'true' : 'false'}
      @click=${this.#onReveal}
    >
      <cm-icon name=${this.isRevealed ? 'eye-off' : 'eye'}></cm-icon>
    </button>`;
  }

  #onReveal(): void {
    if (!(this.#control instanceof HTMLInputElement)) return;
    this.isRevealed = !this.isRevealed;
    this.#control.type = this.isRevealed ? 'text' : 'password';
    this.focus();
  }

  /** Shown when the end comes near: until then it is of no use to anybody. */
  #count(): TemplateResult | typeof nothing {
    const most = this.#most;
    if (most === undefined || most < COUNTED_FROM || this.length < most * NEAR) return nothing;
    return html`<p class="count" aria-hidden="true">${this.length} / ${most}</p>`;
  }

  readonly #onInput = (): void => {
    this.length = this.#control?.value.length ?? 0;
    if (this.unread && !this.fault) this.unread = '';
  };

  #onSlotChange(event: Event): void {
    const slotted = (event.target as HTMLSlotElement).assignedElements({ flatten: true });
    this.#control = slotted.find(isControl) ?? null;
    if (!this.#control) return;
    this.#control.id ||= this.#label.htmlFor;
    if (!(this.#control instanceof HTMLSelectElement) && this.#control.maxLength > 0) {
      this.#most = this.#control.maxLength;
      // The browser would cut off what is pasted, without a word.
      this.#control.removeAttribute('maxlength');
    }
    this.length = this.#control.value.length;
    this.#label.htmlFor = this.#control.id;
    this.isSelect = this.#control instanceof HTMLSelectElement;
    this.#tie();
  }

  #tie(): void {
    if (!this.#control) return;
    const told = [this.hint && this.#hint.id, this.#wrong && this.#error.id].filter(Boolean);
    setOrRemove(this.#control, 'aria-describedby', told.join(' '));
    setOrRemove(this.#control, 'aria-invalid', this.#wrong && 'true');
  }

  /** A form whose button is a `cm-button` has no native submit button, so Enter is answered here. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const control = event.target;
    if (event.key !== 'Enter' || event.isComposing || !(control instanceof HTMLInputElement))
      return;
    if (!control.form) return;
    if (control.form.querySelector('button:not([type=button]), input[type=submit]')) return;
    event.preventDefault();
    submitForm(control.form);
  };

  static override styles = fieldStyles;
}

function isControl(element: Element): element is Control {
  return element.matches('input, textarea, select');
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-field': Field;
  }
}
