import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import type { AddressFields } from '../../cards/addresses/address-fields.ts';
import '../../cards/addresses/address-field.ts';
import { communeOptions } from '../../cards/territory/commune-options.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import type { VolunteerDraft } from './volunteer-draft.ts';
import './volunteer-help.ts';

const FIELDS: AddressFields = { text: 'address', commune: 'commune', point: 'home' };

/** Who a volunteer is and what they like to do. Takes: `form`. */
@customElement('cm-volunteer-form')
export class VolunteerForm extends LitElement {
  static override styles = [
    formStyles,
    css`
      form {
        max-width: 44rem;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) form!: FormView<VolunteerDraft>;

  protected override render(): TemplateResult {
    const { addresses, app, desk, volunteers } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.form;
    return html`<form novalidate @submit=${onSubmit}>
      ${this.#line('given', volunteers.given)} ${this.#line('family', volunteers.family)}
      ${this.#line('phone', volunteers.phone)}
      <cm-address-field
        label=${addresses.home}
        hint=${addresses.homeHint}
        optional=${app.optional}
        rough
        .text=${draft.address}
        .commune=${draft.commune}
        .point=${draft.home}
        .fields=${FIELDS}
      ></cm-address-field>
      <cm-field label=${volunteers.commune} error=${faults.commune ?? ''}>
        <select data-field="commune">
          ${communeOptions(this.territory, draft.commune, desk.chooseCommune)}
        </select>
      </cm-field>
      <cm-volunteer-help .form=${this.form}></cm-volunteer-help>
      ${problemLine()}
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="check" ?busy=${busy}
          >${app.save}</cm-button
        >
      </div>
    </form>`;
  }

  #line(field: 'given' | 'family' | 'phone', label: string): TemplateResult {
    const isPhone = field === 'phone';
    return html`<cm-field
      label=${label}
      optional=${isPhone ? this.messages.app.optional : ''}
      error=${this.form.faults[field] ?? ''}
    >
      <input
        type=${isPhone ? 'tel' : 'text'}
        maxlength=${isPhone ? 30 : 200}
        autocomplete="off"
        data-field=${field}
        .value=${this.form.draft[field]}
      />
    </cm-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-form': VolunteerForm;
  }
}
