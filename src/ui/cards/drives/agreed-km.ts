import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/form.styles.ts';
import { kmWords } from './drive-words.ts';

/** A person agreed to a distance, or takes that back (`undefined`). */
export class KmAgreedEvent extends Event {
  static readonly type = 'cm-km-agreed';
  readonly km: number | undefined;

  constructor(km: number | undefined) {
    super(KmAgreedEvent.type, { bubbles: true, composed: true });
    this.km = km;
  }
}

/**
 * The distance for which a passenger gives something, where the roads could only guess it: a person
 * decides. Takes: `agreed` (kilometres; undefined: not yet), `guess`. Event: `cm-km-agreed`.
 */
@customElement('cm-agreed-km')
export class AgreedKm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) agreed: number | undefined;
  @property({ type: Number }) guess = 0;
  @state() private problem = '';
  @query('input') private input!: HTMLInputElement | null;

  protected override render(): TemplateResult {
    const { drives } = this.messages;
    if (this.agreed !== undefined) {
      return html`<div class="cluster">
        <p>${drives.agreed(kmWords(this.agreed, this.messages))}</p>
        <cm-button variant="quiet" icon="undo-2" @click=${this.#onUndo}
          >${drives.agreeUndo}</cm-button
        >
      </div>`;
    }
    return html`<form novalidate @submit=${this.#onSubmit}>
      <cm-field label=${drives.agree} hint=${drives.agreeHint} unit="km" error=${this.problem}>
        <input
          inputmode="decimal"
          autocomplete="off"
          .value=${this.guess > 0 ? String(this.guess) : ''}
        />
      </cm-field>
      <cm-button type="submit" icon="check">${drives.agreeSave}</cm-button>
    </form>`;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const km = Number((this.input?.value ?? '').trim().replace(',', '.'));
    const isGood = Number.isFinite(km) && km > 0 && km <= 2_000;
    this.problem = isGood ? '' : this.messages.drives.agreeBad;
    if (isGood) this.dispatchEvent(new KmAgreedEvent(Math.round(km * 10) / 10));
  }

  #onUndo(): void {
    this.dispatchEvent(new KmAgreedEvent(undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-agreed-km': AgreedKm;
  }
  interface HTMLElementEventMap {
    [KmAgreedEvent.type]: KmAgreedEvent;
  }
}
