import { consume } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import { loadMessages } from '../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/status/loading.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { failedState } from '../../kit/failed-state.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { accountProblem } from './account-problem.ts';
import { factorProblem } from './factor-problem.ts';

/**
 * The code that is asked beside a right password. Takes: `login`, `password`. Event: `cm-went-back` (another password).
 */
@customElement('cm-factor-form')
export class FactorForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property() login = '';
  @property({ attribute: false }) password = '';

  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['access'])).access.factor,
    args: () => [this.messages.language] as const,
  });
  readonly #form = new FormController<{ readonly code: string }>(this, {
    start: () => ({ code: '' }),
    faults: ({ code }) => (code.trim() ? {} : { code: this.#words.value?.codeMissing ?? '' }),
    submit: ({ code }) => this.session.signIn(this.login, this.password, { code }),
    leave: () => this.dispatchEvent(new WentBackEvent()),
    fieldOf: (reason) => (reason === 'wrong-second-factor' ? 'code' : undefined),
    words: (messages, reason) =>
      factorProblem(this.#words.value, reason) ?? accountProblem(messages, reason),
  });

  protected override render(): TemplateResult {
    const { app } = this.messages;
    const words = this.#words.value;
    if (this.#words.status === TaskStatus.ERROR) {
      return failedState(this.messages, this.#onRetry, app.unfetched);
    }
    if (!words) return html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      <h1>${words.ask}</h1>
      <p role="status">${words.askText}</p>
      <cm-field label=${words.code} hint=${words.codeHint} error=${faults.code ?? ''}>
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
      <cm-button type="submit" variant="primary" icon="log-in" wide ?busy=${busy}
        >${words.submit}</cm-button
      >
      <p class="soft small">${words.lost}</p>
      <cm-button variant="quiet" wide @click=${cancel}>${words.back}</cm-button>
    </form>`;
  }

  readonly #onRetry = (): void => {
    void this.#words.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-factor-form': FactorForm;
  }
}
