import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Indicators } from '../../../data/indicators/indicators.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import { MISSION_KINDS } from '../../../domain/kernel/kind.ts';
import { RATE_NAMES, type RateName } from '../../../domain/rates/rate.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import { indicatorsContext, messagesContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { isPerKind, NO_RATE, rateFaults, rateOf, type RateDraft } from './rate-draft.ts';

/** A rate to be written down. Takes: `territory`. Event: `cm-went-back` once it is kept or given up. */
@customElement('cm-rate-form')
export class RateForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;
  @property({ attribute: false }) territory!: Territory;

  readonly #form = new FormController<RateDraft, CommandResult>(this, {
    start: () => NO_RATE,
    draftKey: () => 'rate',
    faults: (draft) => rateFaults(draft, this.messages),
    submit: async (draft) => {
      const rate = rateOf(draft);
      return rate && this.indicators.rate(this.territory._id, rate);
    },
    said: () => ({ words: this.messages.indicators.rates.saved }),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, indicators, vocabulary } = this.messages;
    const { rates: words } = indicators;
    const { busy, cancel, draft, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${words.which}>
        <select data-field="rate">
          ${RATE_NAMES.map(
            (name) =>
              html`<option value=${name} ?selected=${name === draft.rate}>
                ${words.name[name]}
              </option>`,
          )}
        </select>
      </cm-field>
      ${
        isPerKind(draft.rate)
          ? html`<cm-field label=${words.forKind}>
              <select data-field="kind">
                <option value="">${words.anyKind}</option>
                ${MISSION_KINDS.map(
                  (kind) =>
                    html`<option value=${kind} ?selected=${kind === draft.kind}>
                      ${vocabulary.kindWord(kind)}
                    </option>`,
                )}
              </select>
            </cm-field>`
          : nothing
      }
      ${this.#fields()} ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${indicators.save}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  #fields(): TemplateResult {
    const { app, indicators } = this.messages;
    const { rates: words } = indicators;
    const { draft, faults } = this.#form;
    const unit = words.unit[draft.rate as RateName];
    return html`
      <cm-field label=${words.amount} unit=${unit} error=${faults.value ?? ''}>
        <input inputmode="decimal" autocomplete="off" data-field="value" .value=${draft.value} />
      </cm-field>
      <cm-field label=${words.from} error=${faults.from ?? ''}>
        <input type="date" data-field="from" .value=${draft.from} />
      </cm-field>
      <cm-field
        label=${words.until}
        hint=${words.untilHint}
        optional=${app.optional}
        error=${faults.until ?? ''}
      >
        <input type="date" data-field="until" .value=${draft.until} />
      </cm-field>
      <cm-field label=${words.source} hint=${words.sourceHint} error=${faults.source ?? ''}>
        <input autocomplete="off" maxlength="200" data-field="source" .value=${draft.source} />
      </cm-field>
    `;
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-rate-form': RateForm;
  }
}
