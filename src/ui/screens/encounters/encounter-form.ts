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
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import type { Stepper } from '../../elements/form/stepper.ts';
import '../../elements/form/stepper.ts';
import { NEXTS, type EncounterDraft } from './encounter-draft.ts';
import { focusFirstError } from '../../kit/first-error.ts';
import { formStyles } from '../../kit/form.styles.ts';

/** An agent wrote or chose something. */
export class EncounterWrittenEvent extends Event {
  static readonly type = 'cm-encounter-written';
  readonly change: Partial<EncounterDraft>;

  constructor(change: Partial<EncounterDraft>) {
    super(EncounterWrittenEvent.type);
    this.change = change;
  }
}

/** The encounter is complete; a request may follow from it. */
export class EncounterSubmittedEvent extends Event {
  static readonly type = 'cm-encounter-submitted';
  readonly thenRequest: boolean;

  constructor(thenRequest: boolean) {
    super(EncounterSubmittedEvent.type);
    this.thenRequest = thenRequest;
  }
}

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

/**
 * An encounter in two taps; the rest may stay empty. Takes: `draft`, `busy`, `problem`.
 * Events: `cm-encounter-written`, `cm-encounter-submitted`.
 */
@customElement('cm-encounter-form')
export class EncounterForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) draft!: EncounterDraft;
  @property({ type: Boolean }) busy = false;
  @property() problem = '';
  @state() private tried = false;

  protected override render(): TemplateResult {
    const { encounters } = this.messages;
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${this.#means()} ${this.#outcome()}
      ${this.draft.outcome === 'present' ? this.#mood() : nothing} ${this.#rest()}
      <p class="problem" role="alert">${this.problem}</p>
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="check" ?busy=${this.busy}
          >${encounters.save}</cm-button
        >
        <cm-button icon="hand-helping" ?disabled=${this.busy} @click=${this.#onThenRequest}
          >${encounters.savedAndRequest}</cm-button
        >
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
      value=${this.draft.means}
      error=${this.tried && !this.draft.means ? encounters.missing.means : ''}
      @input=${this.#onMeans}
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
      value=${this.draft.outcome}
      error=${this.tried && !this.draft.outcome ? encounters.missing.outcome : ''}
      @input=${this.#onOutcome}
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
      value=${String(this.draft.mood ?? '')}
      @input=${this.#onMood}
    ></cm-choice>`;
  }

  #rest(): TemplateResult {
    const { encounters, mission } = this.messages;
    return html`
      <cm-field label=${encounters.words} hint=${encounters.wordsHint}>
        <textarea
          rows="3"
          maxlength="4000"
          .value=${this.draft.words}
          @input=${this.#onWords}
        ></textarea>
      </cm-field>
      <cm-choice
        compact
        label=${encounters.next}
        .options=${NEXTS.map((value) => ({ value, word: encounters.nextOptions[value] }))}
        value=${this.draft.next}
        @input=${this.#onNext}
      ></cm-choice>
      <cm-stepper
        label=${encounters.minutes}
        unit="min"
        min="0"
        max="1440"
        step="5"
        .value=${this.draft.minutes}
        less=${mission.less}
        more=${mission.moreWord}
        @input=${this.#onMinutes}
      ></cm-stepper>
      <cm-checkbox
        label=${encounters.officeOnly}
        hint=${encounters.officeOnlyHint}
        ?checked=${this.draft.officeOnly}
        @input=${this.#onOfficeOnly}
      ></cm-checkbox>
    `;
  }

  #onMeans(event: Event): void {
    this.#write({ means: (event.target as Choice).value as Means });
  }

  #onOutcome(event: Event): void {
    this.#write({ outcome: (event.target as Choice).value as Presence });
  }

  #onMood(event: Event): void {
    this.#write({ mood: Number((event.target as Choice).value) as 1 | 2 | 3 });
  }

  #onWords(event: Event): void {
    this.#write({ words: (event.target as HTMLTextAreaElement).value });
  }

  #onNext(event: Event): void {
    this.#write({ next: (event.target as Choice).value as EncounterDraft['next'] });
  }

  #onMinutes(event: Event): void {
    this.#write({ minutes: Math.round((event.target as Stepper).value) });
  }

  #onOfficeOnly(event: Event): void {
    this.#write({ officeOnly: (event.target as Checkbox).checked });
  }

  #write(change: Partial<EncounterDraft>): void {
    this.dispatchEvent(new EncounterWrittenEvent(change));
  }

  #onThenRequest(): void {
    this.#send(true);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.busy) this.#send(false);
  }

  #send(thenRequest: boolean): void {
    this.tried = true;
    if (!this.draft.means || !this.draft.outcome) {
      void focusFirstError(this);
      return;
    }
    this.dispatchEvent(new EncounterSubmittedEvent(thenRequest));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-encounter-form': EncounterForm;
  }
  interface HTMLElementEventMap {
    [EncounterWrittenEvent.type]: EncounterWrittenEvent;
    [EncounterSubmittedEvent.type]: EncounterSubmittedEvent;
  }
}
