import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kindsOnOffer } from '../../../domain/territory/kind-list.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import '../../elements/form/stepper.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { VolunteerDraft } from './volunteer-draft.ts';

/** What a volunteer likes to do, how far and when. Takes: `form`, `own` (they write it themselves). */
@customElement('cm-volunteer-help')
export class VolunteerHelp extends LitElement {
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
  @property({ type: Boolean }) own = false;

  protected override render(): TemplateResult {
    const { app, volunteers } = this.messages;
    const { draft } = this.form;
    return html`<div class="stack loose">
      ${this.#kinds()}
      <cm-stepper
        label=${volunteers.maxKm}
        unit="km"
        min="1"
        max="200"
        step="5"
        data-field="maxKm"
        .value=${draft.maxKm}
        less=${this.messages.app.less}
        more=${this.messages.app.moreWord}
      ></cm-stepper>
      <cm-field label=${volunteers.words} hint=${volunteers.wordsHint} optional=${app.optional}>
        <textarea rows="2" maxlength="4000" data-field="words" .value=${draft.words}></textarea>
      </cm-field>
    </div>`;
  }

  #kinds(): TemplateResult {
    const { volunteers, vocabulary } = this.messages;
    const { kinds } = this.form.draft;
    // What they like they may leave, also where it is no longer on offer.
    const shown = new Set([...kindsOnOffer(this.territory), ...kinds]);
    return html`<fieldset>
      <legend>${this.own ? volunteers.own.kinds : volunteers.kinds}</legend>
      <p class="soft small">${volunteers.kindsHint}</p>
      <div class="kinds">
        ${[...shown].map(
          (kind) =>
            html`<cm-checkbox
              label=${vocabulary.kindWord(kind)}
              data-field="kinds"
              data-value=${kind}
              ?checked=${kinds.includes(kind)}
            ></cm-checkbox>`,
        )}
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-help': VolunteerHelp;
  }
}
