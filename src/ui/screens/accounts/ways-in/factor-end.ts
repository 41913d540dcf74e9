import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { FactorResult, OwnAccess } from '../../../../data/accounts/own-access.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { factorProblem } from '../../../cards/accounts/factor-problem.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/field.ts';
import { WentBackEvent } from '../../../elements/layout/app-bar.ts';
import { messagesContext, ownAccessContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';

interface Proof {
  readonly password: string;
  readonly code: string;
}

const FIELD_OF: Readonly<Record<string, keyof Proof>> = {
  'wrong-credentials': 'password',
  'wrong-second-factor': 'code',
};

/** Gives the second factor up, with the password and a code of it. Event: `cm-went-back` (it is given up). */
@customElement('cm-factor-end')
export class FactorEnd extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: ownAccessContext }) access!: OwnAccess;
  @state() private asked = false;

  readonly #form = new FormController<Proof, FactorResult<undefined>>(this, {
    start: () => ({ password: '', code: '' }),
    faults: ({ password, code }) => {
      const { factor } = this.messages.access;
      return {
        ...(!password && { password: factor.passwordMissing }),
        ...(!code.trim() && { code: factor.codeMissing }),
      };
    },
    submit: ({ password, code }) => this.access.endSecondFactor(password, code),
    said: () => ({ words: this.messages.access.factor.ended }),
    done: () => this.dispatchEvent(new WentBackEvent()),
    fieldOf: (reason) => FIELD_OF[reason],
    words: ({ access, accounts }, reason) =>
      factorProblem(access.factor, reason) ?? accounts.problems.failed,
  });

  protected override render(): TemplateResult {
    const { access, accounts } = this.messages;
    const { factor } = access;
    if (!this.asked) {
      return html`<cm-button icon="smartphone" wide @click=${this.#onAsked}
        >${factor.end}</cm-button
      >`;
    }
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      <p>${factor.endText}</p>
      <cm-field
        label=${factor.password}
        reveal=${accounts.signIn.show}
        error=${faults.password ?? ''}
      >
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          data-field="password"
          .value=${draft.password}
        />
      </cm-field>
      <cm-field label=${factor.code} hint=${factor.codeHint} error=${faults.code ?? ''}>
        <input
          name="code"
          autocomplete="one-time-code"
          autocapitalize="characters"
          data-field="code"
          .value=${draft.code}
        />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="danger" icon="smartphone" wide ?busy=${busy}
        >${factor.end}</cm-button
      >
    </form>`;
  }

  #onAsked(): void {
    this.asked = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-factor-end': FactorEnd;
  }
}
