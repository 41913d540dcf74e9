import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NEEDS, type Need } from '../../../domain/kernel/kind.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import type { Stepper } from '../../elements/form/stepper.ts';
import '../../elements/form/stepper.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { RequestDraft } from './request-draft.ts';
import { WrittenEvent } from './request-form-events.ts';

/** What may be added to a request and need not be. Takes: `draft`. Event: `cm-written`. */
@customElement('cm-request-more')
export class RequestMore extends LitElement {
  static override styles = [
    pageStyles,
    css`
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
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) draft!: RequestDraft;

  protected override render(): TemplateResult {
    const { app, desk } = this.messages;
    return html`<div class="stack">
      ${this.#needs()}
      <cm-field label=${desk.instructions} hint=${desk.instructionsHint} optional=${app.optional}>
        <textarea
          rows="2"
          maxlength="4000"
          data-field="instructions"
          .value=${this.draft.instructions}
          @input=${this.#onText}
        ></textarea>
      </cm-field>
      <cm-stepper
        label=${desk.places}
        min="1"
        max="8"
        .value=${this.draft.places}
        less=${this.messages.mission.less}
        more=${this.messages.mission.moreWord}
        @input=${this.#onPlaces}
      ></cm-stepper>
      ${this.#requester()}
    </div>`;
  }

  #needs(): TemplateResult {
    const { desk, vocabulary } = this.messages;
    return html`<fieldset>
      <legend>${desk.needs}</legend>
      <div class="stack tight">
        ${NEEDS.map(
          (need) =>
            html`<cm-checkbox
              label=${vocabulary.needs[need]}
              data-need=${need}
              ?checked=${this.draft.needs.includes(need)}
              @input=${this.#onNeed}
            ></cm-checkbox>`,
        )}
      </div>
    </fieldset>`;
  }

  #requester(): TemplateResult {
    const { desk } = this.messages;
    return html`<fieldset>
      <legend>${desk.requester}</legend>
      <div class="stack tight">
        <cm-field label=${desk.requesterName}>
          <input
            type="text"
            maxlength="200"
            autocomplete="off"
            data-field="requesterName"
            .value=${this.draft.requesterName}
            @input=${this.#onText}
          />
        </cm-field>
        <cm-field label=${desk.requesterRelation}>
          <input
            type="text"
            maxlength="200"
            autocomplete="off"
            data-field="requesterRelation"
            .value=${this.draft.requesterRelation}
            @input=${this.#onText}
          />
        </cm-field>
      </div>
    </fieldset>`;
  }

  #onNeed(event: Event): void {
    const need = (event.currentTarget as HTMLElement).dataset['need'] as Need;
    const others = this.draft.needs.filter((one) => one !== need);
    this.#write({ needs: (event.target as Checkbox).checked ? [...others, need] : others });
  }

  #onPlaces(event: Event): void {
    this.#write({ places: Math.round((event.target as Stepper).value) });
  }

  #onText(event: Event): void {
    const control = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.#write({ [control.dataset['field'] ?? '']: control.value });
  }

  #write(change: Partial<RequestDraft>): void {
    this.dispatchEvent(new WrittenEvent(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-more': RequestMore;
  }
}
