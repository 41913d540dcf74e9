import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Territory } from '../../domain/territory.ts';
import { landContext } from '../app/contexts.ts';
import '../elements/button.ts';
import type { ChosenEvent } from '../elements/choice.ts';
import '../elements/choice.ts';
import '../elements/section.ts';
import type { PickedEvent } from '../map/map-events.ts';
import { communeOptions } from './commune-options.ts';
import './land-map.ts';
import type { PersonDraft } from './person-draft.ts';
import { PersonFormPart } from './person-form-part.ts';

/** Who somebody is, how to ring them and where they live. Takes: `draft`, `wrong`. */
@customElement('cm-person-form-who')
export class PersonFormWho extends PersonFormPart {
  @consume({ context: landContext, subscribe: true }) @state() land: Territory | undefined;
  @state() private placing = false;

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
            @cm-chosen=${this.#onTitle}
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
    const { desk, people } = this.messages;
    return html`<cm-section heading=${people.home}>
      <div class="stack">
        <cm-field label=${people.commune} error=${this.fault('commune')}>
          <select @change=${this.#onCommune}>
            ${communeOptions(this.land, this.draft.commune, desk.chooseCommune)}
          </select>
        </cm-field>
        ${this.line('address', { label: people.address, required: true })}
        ${this.sentences('access', people.access)} ${this.#point()}
      </div>
    </cm-section>`;
  }

  /** The map comes only when somebody wants it: an address is enough to begin with. */
  #point(): TemplateResult {
    const { map, people } = this.messages;
    if (!this.placing) {
      return html`<div class="cluster">
        <cm-button icon="map-pin" @click=${this.#onPlace}
          >${this.draft.point ? people.pointMove : people.point}</cm-button
        >
        ${this.draft.point ? html`<span class="soft">${people.pointSet}</span>` : nothing}
      </div>`;
    }
    return html`<div class="stack tight">
      <p class="soft" role="status">${this.draft.point ? people.pointSet : people.pointHow}</p>
      <cm-land-map
        label=${map.home}
        pickable
        .picked=${this.draft.point}
        @cm-map-picked=${this.#onPicked}
      ></cm-land-map>
    </div>`;
  }

  #onTitle(event: ChosenEvent): void {
    this.write({ title: event.value as PersonDraft['title'] });
  }

  #onCommune(event: Event): void {
    this.write({ commune: (event.target as HTMLSelectElement).value });
  }

  #onPlace(): void {
    this.placing = true;
  }

  #onPicked({ lat, lon }: PickedEvent): void {
    this.write({ point: { lat, lon } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-form-who': PersonFormWho;
  }
}
