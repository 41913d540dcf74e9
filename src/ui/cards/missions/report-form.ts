import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MissionReport } from '../../../data/missions/missions.ts';
import {
  NOT_DONE_REASONS,
  OUTCOMES,
  type NotDoneReason,
  type Outcome,
} from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import type { Stepper } from '../../elements/form/stepper.ts';
import '../../elements/form/stepper.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import { formStyles } from '../../kit/form.styles.ts';

/** Somebody told how it went. */
export class ReportedEvent extends Event {
  static readonly type = 'cm-reported';
  readonly report: MissionReport;

  constructor(report: MissionReport) {
    super(ReportedEvent.type);
    this.report = report;
  }
}

const SYMBOLS: Record<Outcome, IconName> = {
  done: 'smile',
  'partly-done': 'meh',
  'not-done': 'ban',
};

/**
 * How it went, in four taps: done or not, time, kilometres, a word. For the volunteer, and for the
 * coordinator who is told by telephone. Takes: `busy`, `guess` (what the roads tell, to begin with).
 * Events: `cm-reported`, `cm-went-back`.
 */
@customElement('cm-report-form')
export class ReportForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) guess:
    { readonly minutes: number; readonly km: number } | undefined;
  @state() private outcome: Outcome = 'done';
  @state() private reason: NotDoneReason | undefined;
  @state() private minutes = 0;
  @state() private km = 0;
  @query('textarea') private words!: HTMLTextAreaElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('guess') || !this.guess || this.minutes > 0 || this.km > 0) return;
    ({ minutes: this.minutes, km: this.km } = this.guess);
  }

  protected override render(): TemplateResult {
    const { app, mission } = this.messages;
    const hint = this.guess ? mission.guessed : '';
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        <h2>${mission.reportHeading}</h2>
        ${this.#outcomes()}
        <cm-stepper
          label=${mission.minutes}
          hint=${hint}
          unit="min"
          min="0"
          max="1440"
          step="15"
          .value=${this.minutes}
          less=${mission.less}
          more=${mission.moreWord}
          @input=${this.#onMinutes}
        ></cm-stepper>
        <cm-stepper
          label=${mission.km}
          hint=${hint}
          unit="km"
          min="0"
          max="2000"
          step="1"
          .value=${this.km}
          less=${mission.less}
          more=${mission.moreWord}
          @input=${this.#onKm}
        ></cm-stepper>
        <cm-field label=${mission.words} hint=${mission.wordsHint} optional=${app.optional}>
          <textarea rows="3" maxlength="4000"></textarea>
        </cm-field>
        <cm-button type="submit" variant="primary" icon="send" wide ?busy=${this.busy}
          >${mission.reportSubmit}</cm-button
        >
        <cm-button variant="quiet" wide @click=${this.#onBack}>${app.cancel}</cm-button>
      </form>
    `;
  }

  #outcomes(): TemplateResult {
    const { mission, vocabulary } = this.messages;
    return html`
      <cm-choice
        compact
        label=${mission.outcome}
        value=${this.outcome}
        .options=${OUTCOMES.map((value) => ({
          value,
          word: vocabulary.outcomes[value],
          icon: SYMBOLS[value],
        }))}
        @input=${this.#onOutcome}
      ></cm-choice>
      ${
        this.outcome === 'not-done'
          ? html`<cm-choice
              label=${mission.reason}
              .options=${NOT_DONE_REASONS.map((value) => ({
                value,
                word: vocabulary.notDoneReasons[value],
              }))}
              @input=${this.#onReason}
            ></cm-choice>`
          : nothing
      }
    `;
  }

  #onOutcome(event: Event): void {
    this.outcome = (event.target as Choice).value as Outcome;
  }

  #onReason(event: Event): void {
    this.reason = (event.target as Choice).value as NotDoneReason;
  }

  #onMinutes(event: Event): void {
    this.minutes = (event.target as Stepper).value;
  }

  #onKm(event: Event): void {
    this.km = (event.target as Stepper).value;
  }

  #onBack(): void {
    this.dispatchEvent(new WentBackEvent());
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const { outcome, reason, minutes, km } = this;
    const words = this.words.value.trim();
    this.dispatchEvent(
      new ReportedEvent({
        outcome,
        ...(outcome === 'not-done' && reason && { reason }),
        ...(minutes > 0 && { minutes }),
        ...(km > 0 && { km }),
        ...(words && { words }),
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-report-form': ReportForm;
  }
  interface HTMLElementEventMap {
    [ReportedEvent.type]: ReportedEvent;
  }
}
