import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SynthesisAnswer } from '../../../contract/synthesis/synthesis.ts';
import type { NetworkSynthesis } from '../../../data/synthesis/synthesis.ts';
import { POPULATIONS, type Population } from '../../../domain/surveys/survey.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { numberIn } from '../../../messages/kernel/numbers.ts';
import { sayTime } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';
import '../../elements/status/notice.ts';
import { messagesContext, synthesisContext } from '../../kit/contexts.ts';
import { saveFile } from '../../kit/save-file.ts';
import { showToast } from '../../kit/toast-event.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './question-figure.ts';
import { synthesisCsv, synthesisJson } from './synthesis-files.ts';

/** What all territories say together in a year, for the network: read online, and kept nowhere. */
@customElement('cm-synthesis-page')
export class SynthesisPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--cm-space-2);
      }

      .grid {
        display: grid;
        gap: var(--cm-space-3);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      }

      .head {
        display: grid;
        gap: var(--cm-space-3);
      }

      @media (min-width: 40rem) {
        .head {
          grid-template-columns: 1fr 12rem;
          align-items: start;
        }
      }

      @media print {
        .on-screen {
          display: none !important;
        }

        .grid {
          display: block;
        }

        cm-question-figure {
          margin-block-end: var(--cm-space-3);
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: synthesisContext }) synthesis!: NetworkSynthesis;
  @state() private year: number | undefined;

  readonly #read = new Task(this, {
    task: ([year]) => this.synthesis.read(year),
    args: () => [this.year] as const,
  });

  protected override render(): TemplateResult {
    const { app, synthesis } = this.messages;
    const waiting = html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    return html`
      <cm-app-bar heading=${synthesis.heading}></cm-app-bar>
      <div class="stack loose">
        ${this.#read.render({
          initial: () => waiting,
          pending: () => waiting,
          error: () => this.#failed(),
          complete: (answer) => (answer ? this.#page(answer) : this.#failed()),
        })}
      </div>
    `;
  }

  #failed(): TemplateResult {
    const { synthesis } = this.messages;
    return html`<cm-failure
      heading=${synthesis.failed}
      retry=${synthesis.again}
      @cm-retried=${this.#onAgain}
    ></cm-failure>`;
  }

  #page(answer: SynthesisAnswer): TemplateResult {
    const { synthesis: words } = this.messages;
    const { synthesis, years } = answer;
    if (years.length === 0)
      return html`<cm-empty heading=${words.empty}>${words.emptyText}</cm-empty>
        ${this.#missing(answer)}`;
    return html`
      ${this.#head(answer)}
      ${
        synthesis.questions.length === 0
          ? html`<cm-notice
              tone="know"
              heading=${words.emptyYear(String(synthesis.year))}
            ></cm-notice>`
          : POPULATIONS.map((population) => this.#group(population, answer))
      }
      ${this.#missing(answer)}
      <p class="soft small">${words.notNamed}</p>
      ${this.#take()}
    `;
  }

  #head(answer: SynthesisAnswer): TemplateResult {
    const { synthesis: words } = this.messages;
    const { synthesis, years, readAt } = answer;
    const left = synthesis.left > 0 ? `, ${words.left(synthesis.left)}` : '';
    return html`<div class="head">
      <div class="stack tight">
        <h2>${words.lead(String(synthesis.year))}</h2>
        <p>
          ${words.inNetwork(synthesis.territories)}${left}.
          <span class="soft">${words.readAt(sayTime(readAt, this.messages.when))}</span>
        </p>
      </div>
      <cm-field class="on-screen" label=${words.year}>
        <select @change=${this.#onYear}>
          ${[...new Set([synthesis.year, ...years])].map(
            (year) =>
              html`<option value=${year} ?selected=${year === synthesis.year}>${year}</option>`,
          )}
        </select>
      </cm-field>
    </div>`;
  }

  #take(): TemplateResult {
    const { synthesis: words } = this.messages;
    return html`<div class="actions on-screen">
      <cm-button variant="primary" icon="printer" @click=${this.#onPrint}>${words.print}</cm-button>
      <cm-button icon="download" @click=${this.#onCsv}>${words.csv}</cm-button>
      <cm-button icon="download" @click=${this.#onJson}>${words.json}</cm-button>
      <cm-button icon="file-text" href="/synthesis/method">${words.toMethod}</cm-button>
    </div>`;
  }

  #group(population: Population, { synthesis }: SynthesisAnswer): TemplateResult | typeof nothing {
    const { synthesis: words } = this.messages;
    const questions = synthesis.questions.filter((one) => one.population === population);
    const missing = synthesis.missing.find((one) => one.population === population);
    if (questions.length === 0) return nothing;
    const say = numberIn(this.messages.language);
    return html`<cm-section heading=${words.populations[population]}>
      <div class="stack">
        <div class="grid">
          ${questions.map((one) => html`<cm-question-figure .one=${one}></cm-question-figure>`)}
        </div>
        ${
          missing
            ? html`<p class="small">
                ${words.missing(say(missing.refused), say(missing.unreachable), say(missing.pending))},
                ${words.missingOf(missing.territories, missing.ofTerritories)}.
              </p>`
            : nothing
        }
      </div>
    </cm-section>`;
  }

  /** Territories that are named stand beside no figure: their figures are what is missing. */
  #missing({ unread, waiting, synthesis }: SynthesisAnswer): TemplateResult | typeof nothing {
    const { synthesis: words } = this.messages;
    const unsound = synthesis.unsound.map(({ title }) => title);
    const lines = [
      ...(unread.length > 0 ? [words.unread(unread.join(', '))] : []),
      ...(unsound.length > 0 ? [words.unsound(unsound.join(', '))] : []),
      ...(waiting.length > 0 ? [words.waiting(waiting.join(', '))] : []),
    ];
    if (lines.length === 0) return nothing;
    return html`<cm-section heading=${words.missingHeading}>
      <div class="stack tight">${lines.map((line) => html`<p>${line}</p>`)}</div>
    </cm-section>`;
  }

  #save(text: string, ending: string, type: string): void {
    const { synthesis: words } = this.messages;
    const year = this.#read.value?.synthesis.year ?? '';
    const blob = new Blob([text], { type: `${type};charset=utf-8` });
    saveFile(blob, `${words.file}-${String(year)}.${ending}`);
    showToast(words.exported);
  }

  #onCsv(): void {
    const answer = this.#read.value;
    if (answer) this.#save(synthesisCsv(answer, this.messages), 'csv', 'text/csv');
  }

  #onJson(): void {
    const answer = this.#read.value;
    if (answer) this.#save(synthesisJson(answer), 'json', 'application/json');
  }

  #onPrint(): void {
    window.print();
  }

  #onAgain(): void {
    void this.#read.run();
  }

  #onYear(event: Event): void {
    this.year = Number((event.target as HTMLSelectElement).value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-synthesis-page': SynthesisPage;
  }
}
