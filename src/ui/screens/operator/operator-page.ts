import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Operator, OperatorResult, ServiceHealth } from '../../../data/operator/operator.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';
import { messagesContext, operatorContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './health-card.ts';
import { operatorProblem } from './operator-words.ts';

/** How all territories go, for whoever runs the service: read online, and kept nowhere. Nobody of them is shown. */
@customElement('cm-operator-page')
export class OperatorPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .grid {
        display: grid;
        gap: var(--cm-space-6) var(--cm-space-4);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: operatorContext }) operator!: Operator;

  readonly #read = new Task(this, { task: () => this.operator.read(), args: () => [] });

  protected override render(): TemplateResult {
    const { app, operator } = this.messages;
    const waiting = html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    return html`
      <cm-app-bar heading=${operator.heading}></cm-app-bar>
      <div class="stack loose">
        ${this.#read.render({
          initial: () => waiting,
          pending: () => waiting,
          error: () => this.#failed('failed'),
          complete: (answer) => this.#answered(answer),
        })}
      </div>
    `;
  }

  #answered(answer: OperatorResult<ServiceHealth>): TemplateResult {
    return answer.ok ? this.#page(answer.value) : this.#failed(answer.problem);
  }

  #failed(problem: string): TemplateResult {
    const { operator } = this.messages;
    return html`<cm-failure
      heading=${operator.failed}
      retry=${operator.again}
      @cm-retried=${this.#onAgain}
      >${operatorProblem(this.messages, problem)}</cm-failure
    >`;
  }

  #page(health: ServiceHealth): TemplateResult {
    const { operator } = this.messages;
    const { territories } = health;
    return html`
      <cm-button variant="primary" icon="plus" wide href="/operator/new"
        >${operator.found}</cm-button
      >
      <p class="soft">${operator.text}</p>
      ${
        territories.length === 0
          ? html`<cm-empty heading=${operator.empty}>${operator.emptyText}</cm-empty>`
          : html`<ul class="grid">
              ${territories.map(
                (one) =>
                  html`<li>
                    <cm-health-card .health=${one} @cm-changed=${this.#onAgain}></cm-health-card>
                  </li>`,
              )}
            </ul>`
      }
      ${this.#service(health)}
      <p class="soft small">${operator.close}</p>
    `;
  }

  #service({ diskUsedPercent, messages: sent, version }: ServiceHealth): TemplateResult {
    const { operator } = this.messages;
    return html`<div class="stack tight soft">
      <p>${operator.version(version)}</p>
      ${
        diskUsedPercent === undefined
          ? nothing
          : html`<p>${operator.disk(String(diskUsedPercent))}</p>`
      }
      <p>${sent ? operator.messages(sent.waiting, sent.givenUp) : operator.noMessages}</p>
    </div>`;
  }

  #onAgain(): void {
    void this.#read.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-operator-page': OperatorPage;
  }
}
