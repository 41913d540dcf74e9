import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import { NOT_DONE_REASONS, OUTCOMES, type Outcome } from '../../../domain/requests/phase.ts';
import type { ReportChanges, ReportDetails } from '../../../domain/requests/request.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import { settingOf } from '../../../domain/territory/kind-list.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import '../../elements/form/stepper.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { changesOf, draftOf, reportOf, type ReportDraft } from './report-draft.ts';

const SYMBOLS: Record<Outcome, IconName> = {
  done: 'smile',
  'partly-done': 'meh',
  'not-done': 'ban',
};

/**
 * How it went, in four taps: done or not, time, kilometres, a word. For the volunteer, and for the
 * coordinator who is told by telephone. Takes: `guess` (what the roads tell, to begin with), `send`
 * (what is done with the report), `said` (what is said then), `draft-key`; to correct one, `told` and
 * `amend` instead of `guess` and `send`; `kind`, whose question is asked. Event: `cm-went-back` once it is sent or given up.
 */
@customElement('cm-report-form')
export class ReportForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) guess:
    { readonly minutes: number; readonly km: number } | undefined;
  @property({ attribute: false }) send?: (report: ReportDetails) => Promise<CommandResult>;
  @property({ attribute: false }) told?: ReportDetails;
  @property({ attribute: false }) amend?: (changes: ReportChanges) => Promise<CommandResult>;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  /** The kind of help, whose question is asked. */
  @property() kind: MissionKind = 'other';
  @property() said = '';
  @property({ attribute: 'draft-key' }) draftKey = '';

  readonly #form = new FormController<ReportDraft, CommandResult>(this, {
    start: () => draftOf(this.told ?? this.guess),
    draftKey: () => this.draftKey,
    submit: (draft) => this.#submit(draft),
    said: () => ({ words: this.said, ...(this.told && { news: false }) }),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, mission } = this.messages;
    const { busy, cancel, draft, onSubmit, problemLine } = this.#form;
    const hint = this.guess && !this.told ? mission.guessed : '';
    return html`
      <form novalidate @submit=${onSubmit}>
        ${restoredNotice(this.#form, this.messages)}
        <h2>${this.told ? mission.correctHeading : mission.reportHeading}</h2>
        ${this.#outcomes()}
        <cm-stepper
          label=${mission.minutes}
          hint=${hint}
          unit="min"
          min="0"
          max="1440"
          step="15"
          data-field="minutes"
          .value=${draft.minutes}
          less=${this.messages.app.less}
          more=${this.messages.app.moreWord}
        ></cm-stepper>
        <cm-stepper
          label=${mission.km}
          hint=${hint}
          unit="km"
          min="0"
          max="2000"
          step="1"
          decimals="1"
          data-field="km"
          .value=${draft.km}
          less=${this.messages.app.less}
          more=${this.messages.app.moreWord}
        ></cm-stepper>
        ${
          this.#question && draft.outcome !== 'not-done'
            ? html`<cm-field label=${this.#question} optional=${app.optional}>
                <textarea
                  rows="2"
                  maxlength="4000"
                  data-field="answer"
                  .value=${draft.answer}
                ></textarea>
              </cm-field>`
            : nothing
        }
        <cm-field label=${mission.words} hint=${mission.wordsHint} optional=${app.optional}>
          <textarea rows="3" maxlength="4000" data-field="words" .value=${draft.words}></textarea>
        </cm-field>
        ${problemLine()}
        <cm-button type="submit" variant="primary" icon="send" wide ?busy=${busy}
          >${this.told ? mission.correctSubmit : mission.reportSubmit}</cm-button
        >
        <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
      </form>
    `;
  }

  #outcomes(): TemplateResult {
    const { mission, vocabulary } = this.messages;
    const { draft } = this.#form;
    return html`
      <cm-choice
        compact
        label=${mission.outcome}
        data-field="outcome"
        .value=${draft.outcome}
        .options=${OUTCOMES.map((value) => ({
          value,
          word: vocabulary.outcomes[value],
          icon: SYMBOLS[value],
        }))}
      ></cm-choice>
      ${
        draft.outcome === 'not-done'
          ? html`<cm-choice
              label=${mission.reason}
              .options=${NOT_DONE_REASONS.map((value) => ({
                value,
                word: vocabulary.notDoneReasons[value],
              }))}
              data-field="reason"
              .value=${draft.reason}
            ></cm-choice>`
          : nothing
      }
    `;
  }

  /** As it was asked, of a report that is corrected. */
  get #question(): string {
    return this.told?.answer?.question ?? settingOf(this.kind, this.territory)?.question ?? '';
  }

  async #submit(draft: ReportDraft): Promise<CommandResult | undefined> {
    if (!this.told) return this.send?.(reportOf(draft, this.#question));
    const changes = changesOf(draft, this.told, this.#question);
    if (changes) return this.amend?.(changes);
    this.#leave();
    return undefined;
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-report-form': ReportForm;
  }
}
