import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import { currentTerritoryContext } from '../../kit/contexts.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/section.ts';
import type { AddressWrittenEvent } from '../../cards/addresses/address-events.ts';
import '../../cards/addresses/address-field.ts';
import { communeOptions } from '../../cards/territory/commune-options.ts';
import type { PersonDraft } from '../../cards/people/person-draft.ts';
import { PersonFormPart } from './person-form-part.ts';

/** Who somebody is, how to ring them and where they live. Takes: `draft`, `wrong`. */
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
            value=${this.draft.title}
            @input=${this.#onTitle}
          ></cm-choice>
          ${this.line('given', { label: people.given, required: true })}
          ${this.line('family', { label: people.family, required: true })}
          ${this.line('birthYear', { label: people.birthYear, numeric: true })}
          ${this.line('phone', { label: people.phone, type: 'tel' })}
          ${
            this.draft.phone.trim()
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
          error=${this.fault('address')}
          .text=${this.draft.address}
          .commune=${this.draft.commune}
          .point=${this.draft.point}
          .words=${{
            place: people.point,
            move: people.pointMove,
            how: people.pointHow,
            map: map.home,
          }}
          @cm-address-written=${this.#onAddress}
        ></cm-address-field>
        <cm-field label=${people.commune} error=${this.fault('commune')}>
          <select @change=${this.#onCommune}>
            ${communeOptions(this.territory, this.draft.commune, desk.chooseCommune)}
          </select>
        </cm-field>
        ${this.sentences('access', people.access)}
      </div>
    </cm-section>`;
  }

  #onTitle(event: Event): void {
    this.write({ title: (event.target as Choice).value as PersonDraft['title'] });
  }

  #onCommune(event: Event): void {
    this.write({ commune: (event.target as HTMLSelectElement).value });
  }

  #onAddress({ change }: AddressWrittenEvent): void {
    const { text, ...others } = change;
    this.write({ ...others, ...(text !== undefined && { address: text }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-form-who': PersonFormWho;
  }
}
