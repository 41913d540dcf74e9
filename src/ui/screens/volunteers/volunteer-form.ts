import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MISSION_KINDS } from '../../../domain/kernel/kind.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import '../../elements/form/stepper.ts';
import type { AddressFields } from '../../cards/addresses/address-fields.ts';
import '../../cards/addresses/address-field.ts';
import { communeOptions } from '../../cards/territory/commune-options.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import type { VolunteerDraft } from './volunteer-draft.ts';

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

      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        margin-bottom: var(--cm-space-2);
        font-weight: var(--cm-weight-strong);
      }

      .kinds {
        display: grid;
        gap: var(--cm-space-2);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
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
      ${this.#kinds()}
      <cm-stepper
        label=${volunteers.maxKm}
        unit="km"
        min="1"
        max="200"
        step="5"
        data-field="maxKm"
        .value=${draft.maxKm}
        less=${this.messages.mission.less}
        more=${this.messages.mission.moreWord}
      ></cm-stepper>
      <cm-field label=${volunteers.words} hint=${volunteers.wordsHint} optional=${app.optional}>
        <textarea rows="2" maxlength="4000" data-field="words" .value=${draft.words}></textarea>
      </cm-field>
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

  #kinds(): TemplateResult {
    const { volunteers, vocabulary } = this.messages;
    return html`<fieldset>
      <legend>${volunteers.kinds}</legend>
      <p class="soft small">${volunteers.kindsHint}</p>
      <div class="kinds">
        ${MISSION_KINDS.map(
          (kind) =>
            html`<cm-checkbox
              label=${vocabulary.kinds[kind]}
              data-field="kinds"
              data-value=${kind}
              ?checked=${this.form.draft.kinds.includes(kind)}
            ></cm-checkbox>`,
        )}
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-form': VolunteerForm;
  }
}
