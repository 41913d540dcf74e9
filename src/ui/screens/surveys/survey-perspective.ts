import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SurveyFile } from '../../../data/surveys/surveys.ts';
import type { NetworkSynthesis } from '../../../data/synthesis/synthesis.ts';
import { coreWording } from '../../../domain/surveys/core-questions.ts';
import type { QuestionInPerspective } from '../../../domain/synthesis/perspective.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPercent } from '../../../messages/kernel/quantities.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';
import { messagesContext, synthesisContext } from '../../kit/contexts.ts';
import { dayHere } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** A survey that is over beside what the other territories of the network were told. Takes: `file`. */
@customElement('cm-survey-perspective')
export class SurveyPerspective extends LitElement {
  static override styles = [
    pageStyles,
    css`
      h3 {
        font-size: var(--cm-text-m);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: synthesisContext }) synthesis!: NetworkSynthesis;
  @property({ attribute: false }) file!: SurveyFile;

  readonly #read = new Task(this, {
    task: ([year]) => (year ? this.synthesis.perspective(year) : Promise.resolve(undefined)),
    args: () => [this.#year] as const,
  });

  protected override render(): TemplateResult | typeof nothing {
    if (this.#year === 0) return nothing;
    const { app, surveys } = this.messages;
    const waiting = html`<cm-loading label=${app.loading} rows="2"></cm-loading>`;
    return html`<cm-section heading=${surveys.elsewhere}>
      ${this.#read.render({
        initial: () => waiting,
        pending: () => waiting,
        error: () => this.#failed(),
        complete: (found) => {
          if (!found) return this.#failed();
          return found === 'not-sending' ? this.#notSending() : this.#questions(found);
        },
      })}
    </cm-section>`;
  }

  /** The year under which the network has it; 0 while it is not over. */
  get #year(): number {
    const { closedAt } = this.file.survey;
    return closedAt ? Number(dayHere(closedAt).slice(0, 4)) : 0;
  }

  #failed(): TemplateResult {
    const { app, surveys } = this.messages;
    return html`<cm-failure
      heading=${surveys.elsewhereFailed}
      retry=${app.retry}
      @cm-retried=${this.#onAgain}
    ></cm-failure>`;
  }

  #notSending(): TemplateResult {
    const { surveys } = this.messages;
    return html`<div class="stack tight">
      <p>${surveys.elsewhereOff}</p>
      <cm-button class="on-screen" icon="settings" href="/settings"
        >${surveys.elsewhereSettings}</cm-button
      >
    </div>`;
  }

  #questions(found: readonly QuestionInPerspective[]): TemplateResult {
    const { surveys } = this.messages;
    const asked = found.filter((one) => this.#own(one) !== undefined);
    if (asked.length === 0) return html`<p>${surveys.elsewhereNone}</p>`;
    return html`<div class="stack tight">
      <p class="soft">${surveys.noLeague}</p>
      <ul class="stack">
        ${asked.map((one) => html`<li class="stack tight">${this.#one(one)}</li>`)}
      </ul>
    </div>`;
  }

  #one(one: QuestionInPerspective): TemplateResult {
    const { surveys, language } = this.messages;
    const say = (share: number): string => sayPercent(share, language);
    const wording = coreWording(one.question, one.version);
    const yes = wording?.yes ?? [];
    const labels = (wording?.choices ?? []).filter(({ code }) => yes.includes(code));
    const { answers = 0, yes: people = 0 } = this.#own(one) ?? {};
    const { share, interval } = one.others;
    return html`
      <h3 lang="fr">${wording?.text ?? one.question}</h3>
      <p class="soft" lang="fr">${surveys.countedAnswers(labels.map(({ label }) => label))}</p>
      <p><strong>${surveys.here(surveys.ofPeople(people, answers))}</strong></p>
      <p>${surveys.others(one.territories, say(share), say(interval.low), say(interval.high))}</p>
      ${
        one.spread
          ? html`<p>
              ${surveys.othersSpread(say(one.spread.lower), say(one.spread.median), say(one.spread.upper))}
            </p>`
          : nothing
      }
      ${
        one.alike
          ? html`<p>${surveys.othersAlike(one.alike.territories, say(one.alike.share))}</p>`
          : nothing
      }
    `;
  }

  /** What was answered here to the same words. */
  #own({
    question,
    version,
  }: QuestionInPerspective): SurveyFile['results']['questions'][number] | undefined {
    return this.file.results.questions.find(
      (one) => one.question === question && one.version === version && one.answers > 0,
    );
  }

  readonly #onAgain = (): void => {
    void this.#read.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-perspective': SurveyPerspective;
  }
}
