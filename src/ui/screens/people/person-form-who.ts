import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import { currentTerritoryContext } from '../../kit/contexts.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/section.ts';
import '../../cards/addresses/address-field.ts';
import { communeOptions } from '../../cards/territory/commune-options.ts';
import { PersonFormPart } from './person-form-part.ts';

/** Who somebody is, how to ring them and where they live. Takes: `form`. */
@customElement('cm-person-form-who')
export class PersonFormWho extends PersonFormPart {
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  protected override render(): TemplateResult {
    const { people } = this.messages;
    return html`<div class="stack loose">
      <cm-section heading=${people.identity}>
        <div class="stack">
          <cm-choice
            compact
            label=${people.title}
            .options=${(['madam', 'sir', 'none'] as const).map((value) => ({
              value,
              word: people.titles[value],
            }))}
            data-field="title"
            .value=${this.form.draft.title}
          ></cm-choice>
          ${this.line('given', { label: people.given, required: true })}
          ${this.line('family', { label: people.family, required: true })}
          ${this.line('birthYear', { label: people.birthYear, numeric: true })}
          ${this.line('phone', { label: people.phone, type: 'tel' })}
          ${
            this.form.draft.phone.trim()
              ? this.line('answeredBy', { label: people.answeredBy })
              : nothing
          }
          ${this.line('otherPhone', { label: people.otherPhone, type: 'tel' })}
        </div>
      </cm-section>
      ${this.#home()}
    </div>`;
  }

  #home(): TemplateResult {
    const { desk, map, people } = this.messages;
    return html`<cm-section heading=${people.home}>
      <div class="stack">
        <cm-address-field
          label=${people.address}
          error=${this.form.faults.address ?? ''}
          .text=${this.form.draft.address}
          .commune=${this.form.draft.commune}
          .point=${this.form.draft.point}
          .words=${{
            place: people.point,
            move: people.pointMove,
            how: people.pointHow,
            map: map.home,
          }}
        ></cm-address-field>
        <cm-field label=${people.commune} error=${this.form.faults.commune ?? ''}>
          <select data-field="commune">
            ${communeOptions(this.territory, this.form.draft.commune, desk.chooseCommune)}
          </select>
        </cm-field>
        ${this.sentences('access', people.access)}
      </div>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-form-who': PersonFormWho;
  }
}
