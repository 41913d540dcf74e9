import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import { fieldStyles } from './field.styles.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { submitForm } from './submit-form.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let fields = 0;

/**
 * One thing to write or to pick: the label stands above and stays there, the hint below it, the error
 * under the field in words. The native control is the caller's own, so nothing of it is lost.
 *
 * Takes: `label`, `hint`, `error`, `optional` (the word shown when it may stay empty), `unit`, `icon`.
 * Slot: one `<input>`, `<textarea>` or `<select>`. Events: the control's own.
 * The label and the messages are put beside the control, in its own tree: a label reaches no further.
 */
@customElement('cm-field')
export class Field extends LitElement {
  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property() optional = '';
  @property() unit = '';
  @property() icon: IconName | '' = '';
  @state() private isSelect = false;

  readonly #label = document.createElement('label');
  readonly #hint = document.createElement('p');
  readonly #error = document.createElement('p');
  #control: Control | null = null;

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
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.append(this.#label, this.#hint, this.#error);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#label.textContent = this.optional ? `${this.label} (${this.optional})` : this.label;
    this.#hint.textContent = this.hint;
    this.#error.textContent = this.error;
    this.toggleAttribute('invalid', this.error !== '');
    if (changed.has('error') || changed.has('hint')) this.#tie();
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
      </div>
      <div class="error" role="alert">
        ${this.error ? html`<cm-icon name="circle-alert"></cm-icon>` : nothing}
        <slot name="error"></slot>
      </div>
    `;
  }

  #onSlotChange(event: Event): void {
    const slotted = (event.target as HTMLSlotElement).assignedElements({ flatten: true });
    this.#control = slotted.find(isControl) ?? null;
    if (!this.#control) return;
    this.#control.id ||= this.#label.htmlFor;
    this.#label.htmlFor = this.#control.id;
    this.isSelect = this.#control instanceof HTMLSelectElement;
    this.#tie();
  }

  #tie(): void {
    if (!this.#control) return;
    const told = [this.hint && this.#hint.id, this.error && this.#error.id].filter(Boolean);
    setOrRemove(this.#control, 'aria-describedby', told.join(' '));
    setOrRemove(this.#control, 'aria-invalid', this.error && 'true');
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
