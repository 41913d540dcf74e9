import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  MEANS,
  PRESENCES,
  type Means,
  type Presence,
} from '../../../domain/encounters/encounter.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import '../../elements/form/stepper.ts';
import { NEXTS, type EncounterDraft } from './encounter-draft.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

const MEANS_SYMBOLS: Record<Means, IconName> = {
  visit: 'door-open',
  call: 'phone',
  met: 'footprints',
};
const PRESENCE_SYMBOLS: Record<Presence, IconName> = {
  present: 'user-round-check',
  absent: 'door-open',
  refused: 'ban',
  elsewhere: 'hospital',
};
const MOOD_SYMBOLS: Record<1 | 2 | 3, IconName> = { 1: 'frown', 2: 'meh', 3: 'smile' };

/** How the button is called that leads on to a request. */
export const THEN_REQUEST = 'then-request';

/** An encounter in two taps; the rest may stay empty. Takes: `form`, `amends` (one that was noted). */
@customElement('cm-encounter-form')
export class EncounterForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) form!: FormView<EncounterDraft>;
  @property({ type: Boolean }) amends = false;

  protected override render(): TemplateResult {
    const { encounters } = this.messages;
    const { draft, busy, onSubmit, problemLine } = this.form;
    return html`<form novalidate @submit=${onSubmit}>
      ${this.#means()} ${this.#outcome()} ${draft.outcome === 'present' ? this.#mood() : nothing}
      ${this.#rest()} ${problemLine()}
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="check" ?busy=${busy}
          >${this.amends ? encounters.correctSubmit : encounters.save}</cm-button
        >
        ${
          this.amends
            ? nothing
            : html`<cm-button icon="hand-helping" ?disabled=${busy} @click=${this.#onThenRequest}
                >${encounters.savedAndRequest}</cm-button
              >`
        }
      </div>
    </form>`;
  }

  #means(): TemplateResult {
    const { encounters, vocabulary } = this.messages;
    return html`<cm-choice
      compact
      label=${encounters.means}
      .options=${MEANS.map((value) => ({
        value,
        word: vocabulary.means[value],
        icon: MEANS_SYMBOLS[value],
      }))}
      data-field="means"
      .value=${this.form.draft.means}
      error=${this.form.faults.means ?? ''}
    ></cm-choice>`;
  }

  #outcome(): TemplateResult {
    const { encounters, vocabulary } = this.messages;
    return html`<cm-choice
      compact
      label=${encounters.outcome}
      .options=${PRESENCES.map((value) => ({
        value,
        word: vocabulary.presences[value],
        icon: PRESENCE_SYMBOLS[value],
      }))}
      data-field="outcome"
      .value=${this.form.draft.outcome}
      error=${this.form.faults.outcome ?? ''}
    ></cm-choice>`;
  }

  #mood(): TemplateResult {
    const { app, encounters, vocabulary } = this.messages;
    return html`<cm-choice
      compact
      label="${encounters.mood} (${app.optional})"
      .options=${([1, 2, 3] as const).map((value) => ({
        value: String(value),
        word: vocabulary.moods[value],
        icon: MOOD_SYMBOLS[value],
      }))}
      data-field="mood"
      .value=${this.form.draft.mood}
    ></cm-choice>`;
  }

  #rest(): TemplateResult {
    const { app, encounters } = this.messages;
    return html`
      <cm-field label=${encounters.words} hint=${encounters.wordsHint}>
        <textarea
          rows="3"
          maxlength="4000"
          data-field="words"
          .value=${this.form.draft.words}
        ></textarea>
      </cm-field>
      <cm-choice
        compact
        label=${encounters.next}
        .options=${NEXTS.map((value) => ({ value, word: encounters.nextOptions[value] }))}
        data-field="next"
        .value=${this.form.draft.next}
      ></cm-choice>
      <cm-stepper
        label=${encounters.minutes}
        unit="min"
        min="0"
        max="1440"
        step="5"
        data-field="minutes"
        .value=${this.form.draft.minutes}
        less=${app.less}
        more=${app.moreWord}
      ></cm-stepper>
      <cm-checkbox
        label=${encounters.officeOnly}
        hint=${encounters.officeOnlyHint}
        data-field="officeOnly"
        ?checked=${this.form.draft.officeOnly}
      ></cm-checkbox>
    `;
  }

  #onThenRequest(): void {
    void this.form.submit(THEN_REQUEST);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-encounter-form': EncounterForm;
  }
}
