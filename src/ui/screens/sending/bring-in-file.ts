import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { BringProblem, SendingList } from '../../../data/sending/sending.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, sendingContext } from '../../kit/contexts.ts';
import './carried-list.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Brings in a file from the device of somebody who has no network. */
@customElement('cm-bring-in-file')
export class BringInFile extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .problem:empty {
        display: none;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sendingContext }) sending!: SendingList;

  readonly #picker: Ref<HTMLInputElement> = createRef();
  readonly #bring = new CommandController(this, {
    words: ({ sending }, problem) => sending.bringProblems[problem as BringProblem],
  });

  protected override render(): TemplateResult {
    const { sending } = this.messages;
    return html`<cm-section heading=${sending.bring}>
      <div class="stack tight">
        <p class="soft">${sending.bringText}</p>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          aria-label=${sending.bringFile}
          ${ref(this.#picker)}
          @change=${this.#onPicked}
        />
        <cm-button icon="inbox" wide ?busy=${this.#bring.busy} @click=${this.#onPick}
          >${sending.bringFile}</cm-button
        >
        <cm-button icon="smartphone" wide href="/sending/read">${sending.readCodes}</cm-button>
        ${this.#bring.problemLine()}
        <cm-carried-list level="3"></cm-carried-list>
      </div>
    </cm-section>`;
  }

  #onPick(): void {
    this.#picker.value?.click();
  }

  #onPicked(event: Event): void {
    const picker = event.target as HTMLInputElement;
    const [file] = picker.files ?? [];
    // The same file may be picked again, after a problem.
    picker.value = '';
    if (!file) return;
    void this.#bring.run(
      () => this.sending.bringIn(file),
      (outcome) => ({ words: this.messages.sending.brought(outcome) }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-bring-in-file': BringInFile;
  }
}
