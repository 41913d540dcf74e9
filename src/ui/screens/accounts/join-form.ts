import { consume } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CodeMeaning, Session } from '../../../data/accounts/session.ts';
import { loadMessages } from '../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/status/loading.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import { DONE, type Outcome } from '../../kit/command-controller.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { failedState } from '../../kit/failed-state.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './newcomer-form.ts';
import './renew-form.ts';

/**
 * Comes in with the code that a coordinator gave: the code first, then what it asks for. Takes: `code` (from a link),
 * `known` (who is signed in needs the code alone). Event: `cm-went-back` (they have an account, or another way in).
 */
@customElement('cm-join-form')
export class JoinForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property() code = '';
  @property({ type: Boolean }) known = false;
  @state() private read: { readonly code: string; readonly meaning: CodeMeaning } | undefined;

  readonly #form = new FormController<{ readonly code: string }>(this, {
    start: () => ({ code: this.code }),
    faults: ({ code }) =>
      code.trim() ? {} : { code: this.#words.value?.joining.missing.code ?? '' },
    submit: ({ code }) => this.#use(code.trim().toUpperCase()),
    leave: () => this.dispatchEvent(new WentBackEvent()),
    fieldOf: (reason) => (reason.endsWith('-code') ? 'code' : undefined),
    words: (messages, problem) =>
      accountProblem(messages, problem, this.#words.value?.joining.problems),
  });

  /** Fetched with the form: who comes in every day has no code. */
  readonly #words = new Task(this, {
    task: async ([language]) => loadMessages(language, ['joining', 'access']),
    args: () => [this.messages.language] as const,
  });

  protected override render(): TemplateResult {
    const { app } = this.messages;
    const fetched = this.#words.value;
    if (this.#words.status === TaskStatus.ERROR) {
      return failedState(this.messages, this.#onRetry, app.unfetched);
    }
    if (!fetched) return html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    const { access, joining: words } = fetched;
    if (!this.read) return this.#ask(words);
    const { code, meaning } = this.read;
    return meaning.opens === 'place'
      ? html`<cm-newcomer-form code=${code} .meaning=${meaning} .words=${words}></cm-newcomer-form>`
      : html`<cm-renew-form
          code=${code}
          .meaning=${meaning}
          .words=${words}
          .wipe=${access.wipe}
        ></cm-renew-form>`;
  }

  #ask(join: Messages['joining']): TemplateResult {
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`
      <form novalidate @submit=${onSubmit}>
        <h1>${join.heading}</h1>
        <cm-field label=${join.code} hint=${join.codeHint} error=${faults.code ?? ''}>
          <input
            name="code"
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck="false"
            data-field="code"
            .value=${draft.code}
          />
        </cm-field>
        ${problemLine()}
        <cm-button type="submit" variant="primary" icon="heart-handshake" wide ?busy=${busy}
          >${this.known ? join.submit : join.next}</cm-button
        >
        ${
          this.known
            ? nothing
            : html`<cm-button variant="quiet" wide @click=${cancel}>${join.haveAccount}</cm-button>`
        }
      </form>
    `;
  }

  readonly #onRetry = (): void => {
    void this.#words.run();
  };

  async #use(code: string): Promise<Outcome> {
    if (this.known) return this.session.redeem(code, '', '');
    const reading = await this.session.readCode(code);
    if (!reading.ok) return reading;
    this.read = { code, meaning: reading.meaning };
    return DONE;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-join-form': JoinForm;
  }
}
