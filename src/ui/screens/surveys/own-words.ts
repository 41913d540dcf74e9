import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SurveyFile, Surveys } from '../../../data/surveys/surveys.ts';
import type { Said } from '../../../domain/surveys/own-words.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/tag.ts';
import { ask } from '../../kit/ask.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { resultTableStyles } from './result-table.styles.ts';

const FIRST_SHOWN = 3;
const MOST_SHOWN = 100;

/**
 * What people said in their own words. Who agreed may be chosen for the summary, one by one, after a warning about
 * what could tell who they are; the others are only read. Takes: `file`.
 */
@customElement('cm-own-words')
export class OwnWords extends LitElement {
  static override styles = resultTableStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  @property({ attribute: false }) file!: SurveyFile;

  readonly #command = new CommandController(this);

  protected override render(): TemplateResult | typeof nothing {
    const { surveys } = this.messages;
    const { words } = this.file;
    if (words.length === 0) return nothing;
    const quotable = words.filter(({ isQuotable }) => isQuotable);
    // What is chosen already is seen at once.
    const chosen = quotable.filter(({ isQuoted }) => isQuoted);
    const rest = quotable.filter(({ isQuoted }) => !isQuoted);
    const first = [...chosen, ...rest].slice(0, Math.max(FIRST_SHOWN, chosen.length));
    const more = quotable.filter((one) => !first.includes(one)).slice(0, MOST_SHOWN);
    const others = words.filter(({ isQuotable }) => !isQuotable);
    return html`<cm-section heading=${surveys.ownWords}>
      <div class="stack">
        <p>${quotable.length > 0 ? surveys.ownWordsText : surveys.nobodyQuotable}</p>
        ${this.#command.problemLine()} ${first.map((one) => this.#quotable(one))}
        ${
          more.length > 0
            ? html`<details>
                <summary>${surveys.moreWords(more.length)}</summary>
                <div class="stack">${more.map((one) => this.#quotable(one))}</div>
              </details>`
            : nothing
        }
        ${
          others.length > 0
            ? html`<details>
                <summary>${surveys.toReadOnly(others.length)}</summary>
                <div class="stack">
                  ${others
                    .slice(0, MOST_SHOWN)
                    .map(({ words: said }) => html`<blockquote>${said}</blockquote>`)}
                </div>
              </details>`
            : nothing
        }
      </div>
    </cm-section>`;
  }

  #quotable(said: Said): TemplateResult {
    const { surveys } = this.messages;
    return html`<div class="stack tight">
      <blockquote>${said.words}</blockquote>
      <div class="cluster">
        ${
          said.isQuoted
            ? html`<cm-tag tone="good" icon="check">${surveys.isQuoted}</cm-tag>`
            : nothing
        }
        <cm-button
          variant="quiet"
          icon=${said.isQuoted ? 'rotate-ccw' : 'message-square-text'}
          ?busy=${this.#command.busy}
          data-at=${this.file.words.indexOf(said)}
          @click=${this.#onToggle}
          >${said.isQuoted ? surveys.unquote : surveys.quote}</cm-button
        >
      </div>
    </div>`;
  }

  async #onToggle(event: Event): Promise<void> {
    const at = Number((event.currentTarget as HTMLElement).dataset['at']);
    const said = this.file.words[at];
    if (!said) return;
    const { answer, question, isQuoted } = said;
    const { app, surveys } = this.messages;
    const isSure =
      isQuoted ||
      (await ask({
        heading: surveys.quoteQuestion,
        text: surveys.quoteText,
        confirm: surveys.quoteYes,
        cancel: app.cancel,
      }));
    if (!isSure) return;
    const { _id } = this.file.survey;
    await this.#command.run(() => this.surveys.quote(_id, { answer, question }, !isQuoted), {
      words: isQuoted ? surveys.unquoted : surveys.quoted,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-own-words': OwnWords;
  }
}
