import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Report, ReportChanges, ReportDetails } from '../../../domain/requests/request.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm } from '../../../messages/kernel/quantities.ts';
import { sayMoment } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { longText } from '../../kit/texts/long-text.ts';
import { today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './report-form.ts';

/**
 * What was told of a mission, in its latest words, with who corrected it and what was told at first; and, for whoever
 * may, the form that corrects it. Takes: `report`, `name` (whose help it tells of), `corrector` (who corrected it
 * last), `amend` (what is done with a correction; absent: it is only shown), `word` (of the button), `hint`.
 */
@customElement('cm-told-report')
export class ToldReport extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) report!: Report;
  @property() name = '';
  @property() corrector = '';
  @property({ attribute: false }) amend?: (changes: ReportChanges) => Promise<CommandResult>;
  @property() word = '';
  @property() hint = '';
  @state() private asking = false;

  readonly #begun = new BegunForms<'correct'>(
    this,
    () =>
      this.amend && !this.asking ? [{ form: 'correct', key: this.#draftKey, word: this.word }] : [],
    () => {
      this.asking = true;
    },
  );

  protected override render(): TemplateResult {
    const { mission, vocabulary } = this.messages;
    const { report, amend } = this;
    if (this.asking && amend) {
      return html`<cm-report-form
        draft-key=${this.#draftKey}
        said=${mission.corrected}
        .told=${report}
        .amend=${amend}
        @cm-went-back=${this.#onDone}
      ></cm-report-form>`;
    }
    return html`<div class="stack tight">
      ${this.#begun.notice(this.messages)}
      <cm-card>
        <span slot="heading">${vocabulary.outcomes[report.outcome]}</span>
        ${this.#said(report, this.name)} ${this.#corrected()}
        ${
          amend
            ? html`<cm-button slot="actions" icon="pencil" @click=${this.#onCorrect}
                >${this.word}</cm-button
              >`
            : nothing
        }
      </cm-card>
      ${amend && this.hint ? html`<p class="quiet">${this.hint}</p>` : nothing}
    </div>`;
  }

  #corrected(): TemplateResult | typeof nothing {
    const { mission, vocabulary, when } = this.messages;
    const { amended } = this.report;
    if (!amended) return nothing;
    const { first } = amended;
    return html`<div>
        ${mission.correctedBy(this.corrector)} ${sayMoment(amended.at, today(), when)}
      </div>
      <div>${mission.atFirst} ${vocabulary.outcomes[first.outcome]}</div>
      ${this.#said(first)}`;
  }

  #said({ reason, minutes, km, words, answer }: ReportDetails, name = ''): TemplateResult {
    const { language, vocabulary, when } = this.messages;
    const facts = [
      ...(name ? [name] : []),
      ...(reason ? [vocabulary.notDoneReasons[reason]] : []),
      ...(minutes ? [when.minutes(minutes)] : []),
      ...(km ? [sayKm(km, language, 1)] : []),
    ];
    return html`${facts.length > 0 ? html`<div>${facts.join(' · ')}</div>` : nothing}
    ${words ? html`<q>${longText(words)}</q>` : nothing}
    ${answer ? html`<div>${answer.question} <q>${longText(answer.words)}</q></div>` : nothing}`;
  }

  get #draftKey(): string {
    return `correct-report:${uuidOf(this.report.fact)}`;
  }

  #onCorrect(): void {
    this.asking = true;
  }

  #onDone(): void {
    this.asking = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-told-report': ToldReport;
  }
}
