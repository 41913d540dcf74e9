import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ParkedFacts } from '../../../contract/sending/parked-facts.ts';
import type { BringProblem, BringResult, SendingList } from '../../../data/sending/sending.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, sendingContext } from '../../kit/contexts.ts';
import { dayHere, today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What people whose access has ended had still to send, for a coordinator to take in. */
@customElement('cm-parked-facts')
export class ParkedFactsSection extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sendingContext }) sending!: SendingList;

  readonly #list = new Task(this, { task: () => this.sending.parked(), args: () => [] });
  readonly #command = new CommandController(this, {
    words: ({ sending }, problem) => sending.bringProblems[problem as BringProblem],
  });

  /** Mostly there is nothing: then it takes no room above what is one's own. */
  protected override willUpdate(): void {
    this.hidden = (this.#list.value ?? []).length === 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const parked = this.#list.value ?? [];
    if (parked.length === 0) return nothing;
    const { sending } = this.messages;
    return html`<cm-section heading=${sending.parked} .count=${parked.length}>
      <div class="stack tight">
        <p class="soft">${sending.parkedText}</p>
        ${this.#command.problemLine()}
        <ul class="stack tight">
          ${parked.map((one) => html`<li>${this.#parcel(one)}</li>`)}
        </ul>
      </div>
    </cm-section>`;
  }

  #parcel({ id, name, facts, until, over }: ParkedFacts): TemplateResult {
    const { sending, when } = this.messages;
    const day = sayDay(dayHere(until), today(), when);
    return html`<cm-card>
      <span slot="heading">${name}</span>
      <span>${sending.parkedCount(facts)}</span>
      <span>${over ? sending.parkedOver(day) : sending.parkedUntil(day)}</span>
      ${
        over
          ? nothing
          : html`<cm-button
              slot="actions"
              icon="inbox"
              data-parcel=${id}
              ?busy=${this.#command.busy}
              @click=${this.#onTakeIn}
              >${sending.takeIn}</cm-button
            >`
      }
    </cm-card>`;
  }

  async #takeIn(id: string): Promise<BringResult> {
    const result = await this.sending.takeIn(id);
    await this.#list.run();
    return result;
  }

  #onTakeIn(event: Event): void {
    const { parcel = '' } = (event.currentTarget as HTMLElement).dataset;
    void this.#command.run(
      () => this.#takeIn(parcel),
      (outcome) => ({ words: this.messages.sending.brought(outcome) }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-parked-facts': ParkedFactsSection;
  }
}
