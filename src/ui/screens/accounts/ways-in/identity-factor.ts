import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IdentityDoor, IdentityResult } from '../../../../data/accounts/session.ts';
import { loadMessages } from '../../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { accountProblem } from '../../../cards/accounts/account-problem.ts';
import { factorProblem } from '../../../cards/accounts/factor-problem.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/field.ts';
import '../../../elements/status/loading.ts';
import { messagesContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';
import { SteppedEvent } from './identity-stepped.ts';

/** The code of the telephone, asked after another house too. Takes: `door`. Event: `cm-stepped`. */
@customElement('cm-identity-factor')
export class IdentityFactor extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) door!: IdentityDoor;

  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['access'])).access.factor,
    args: () => [this.messages.language] as const,
  });
  readonly #form = new FormController<{ readonly code: string }, IdentityResult>(this, {
    start: () => ({ code: '' }),
    faults: ({ code }) => (code.trim() ? {} : { code: this.#words.value?.codeMissing ?? '' }),
    submit: ({ code }) => this.door.give(code),
    done: (result) => this.dispatchEvent(new SteppedEvent(result)),
    fieldOf: (reason) => (reason === 'wrong-second-factor' ? 'code' : undefined),
    words: (messages, reason) =>
      factorProblem(this.#words.value, reason) ?? accountProblem(messages, reason),
  });

  protected override render(): TemplateResult {
    const words = this.#words.value;
    if (!words) return html`<cm-loading label=${this.messages.app.loading} rows="4"></cm-loading>`;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
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
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-identity-factor': IdentityFactor;
  }
}
