import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NEEDS } from '../../../domain/kernel/kind.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import '../../elements/form/stepper.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import type { RequestDraft } from './request-draft.ts';

/** What may be added to a request and need not be. Takes: `form`. */
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
  @property({ attribute: false }) form!: FormView<RequestDraft>;

  protected override render(): TemplateResult {
    const { app, desk } = this.messages;
    return html`<div class="stack">
      ${this.#needs()}
      <cm-field label=${desk.instructions} hint=${desk.instructionsHint} optional=${app.optional}>
        <textarea
          rows="2"
          maxlength="4000"
          data-field="instructions"
          .value=${this.form.draft.instructions}
        ></textarea>
      </cm-field>
      <cm-stepper
        label=${desk.minutes}
        unit="min"
        min="0"
        max="1440"
        step="15"
        data-field="minutes"
        .value=${this.form.draft.minutes}
        less=${this.messages.app.less}
        more=${this.messages.app.moreWord}
      ></cm-stepper>
      <cm-stepper
        label=${desk.places}
        min="1"
        max="8"
        data-field="places"
        .value=${this.form.draft.places}
        less=${this.messages.app.less}
        more=${this.messages.app.moreWord}
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
              data-field="needs"
              data-value=${need}
              ?checked=${this.form.draft.needs.includes(need)}
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
            .value=${this.form.draft.requesterName}
          />
        </cm-field>
        <cm-field label=${desk.requesterRelation}>
          <input
            type="text"
            maxlength="200"
            autocomplete="off"
            data-field="requesterRelation"
            .value=${this.form.draft.requesterRelation}
          />
        </cm-field>
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-more': RequestMore;
  }
}
