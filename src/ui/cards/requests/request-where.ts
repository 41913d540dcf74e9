import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { AddressFields } from '../addresses/address-fields.ts';
import '../addresses/address-field.ts';
import { communeOptions } from '../territory/commune-options.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import { isElsewhere, type RequestDraft } from './request-draft.ts';

const FIELDS: AddressFields = { text: 'place', commune: 'placeCommune', point: 'placePoint' };

/** At home, or somewhere to go. Takes: `form`. */
@customElement('cm-request-where')
export class RequestWhere extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) form!: FormView<RequestDraft>;

  protected override render(): TemplateResult {
    const { desk } = this.messages;
    const elsewhere = isElsewhere(this.form.draft);
    return html`<div class="stack">
      <cm-choice
        compact
        label=${desk.where}
        .options=${[
          { value: 'home', word: desk.whereOptions.home, icon: 'house' },
          { value: 'place', word: desk.whereOptions.place, icon: 'map-pin' },
        ]}
        data-field="where"
        .value=${elsewhere ? 'place' : 'home'}
      ></cm-choice>
      ${elsewhere ? this.#place() : nothing}
    </div>`;
  }

  #place(): TemplateResult {
    const { desk } = this.messages;
    return html`
      <cm-address-field
        label=${desk.place}
        hint=${desk.placeHint}
        error=${this.form.faults.place ?? ''}
        .text=${this.form.draft.place}
        .commune=${this.form.draft.placeCommune}
        .point=${this.form.draft.placePoint}
        .fields=${FIELDS}
      ></cm-address-field>
      <cm-field label=${desk.placeCommune}>
        <select data-field="placeCommune">
          ${communeOptions(this.territory, this.form.draft.placeCommune, desk.elsewhere)}
        </select>
      </cm-field>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-where': RequestWhere;
  }
}
