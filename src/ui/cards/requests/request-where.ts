import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { AddressWrittenEvent } from '../addresses/address-events.ts';
import '../addresses/address-field.ts';
import { communeOptions } from '../territory/commune-options.ts';
import type { RequestDraft, RequestField } from './request-draft.ts';
import { WrittenEvent } from './request-form-events.ts';

/** At home, or somewhere to go. Takes: `draft`, `missing`. Event: `cm-written`. */
@customElement('cm-request-where')
export class RequestWhere extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) draft!: RequestDraft;
  @property({ attribute: false }) missing: readonly RequestField[] = [];

  protected override render(): TemplateResult {
    const { desk } = this.messages;
    return html`<div class="stack">
      <cm-choice
        compact
        label=${desk.where}
        .options=${[
          { value: 'home', word: desk.whereOptions.home, icon: 'house' },
          { value: 'place', word: desk.whereOptions.place, icon: 'map-pin' },
        ]}
        value=${this.draft.where}
        @input=${this.#onWhere}
      ></cm-choice>
      ${this.draft.where === 'place' ? this.#place() : nothing}
    </div>`;
  }

  #place(): TemplateResult {
    const { desk } = this.messages;
    return html`
      <cm-address-field
        label=${desk.place}
        hint=${desk.placeHint}
        error=${this.missing.includes('place') ? desk.missing.place : ''}
        .text=${this.draft.place}
        .commune=${this.draft.placeCommune}
        .point=${this.draft.placePoint}
        @cm-address-written=${this.#onPlace}
      ></cm-address-field>
      <cm-field label=${desk.placeCommune}>
        <select @change=${this.#onCommune}>
          ${communeOptions(this.territory, this.draft.placeCommune, desk.elsewhere)}
        </select>
      </cm-field>
    `;
  }

  #onWhere(event: Event): void {
    this.#write({ where: (event.target as Choice).value === 'place' ? 'place' : 'home' });
  }

  #onPlace({ change }: AddressWrittenEvent): void {
    const { text, commune } = change;
    this.#write({
      ...(text !== undefined && { place: text }),
      ...(commune !== undefined && { placeCommune: commune }),
      ...('point' in change && { placePoint: change.point }),
    });
  }

  #onCommune(event: Event): void {
    this.#write({ placeCommune: (event.target as HTMLSelectElement).value });
  }

  #write(change: Partial<RequestDraft>): void {
    this.dispatchEvent(new WrittenEvent(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-where': RequestWhere;
  }
}
