import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { BegunFactor, FactorResult, OwnAccess } from '../../../../data/accounts/own-access.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { factorProblem } from '../../../cards/accounts/factor-problem.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/field.ts';
import { messagesContext, ownAccessContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';

/** The password was right: this is put into the telephone. */
export class FactorBegunEvent extends Event {
  static readonly type = 'cm-factor-begun';

  constructor(readonly begun: BegunFactor) {
    super(FactorBegunEvent.type);
  }
}

/** Asks for the password again before a second factor is set up. Event: `cm-factor-begun`. */
@customElement('cm-factor-begin')
export class FactorBegin extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: ownAccessContext }) access!: OwnAccess;

  readonly #form = new FormController<{ readonly password: string }, FactorResult<BegunFactor>>(
    this,
    {
      start: () => ({ password: '' }),
      faults: ({ password }) =>
        password ? {} : { password: this.messages.access.factor.passwordMissing },
      submit: ({ password }) => this.access.beginSecondFactor(password),
      done: ({ value }) => this.dispatchEvent(new FactorBegunEvent(value)),
      fieldOf: (reason) => (reason === 'wrong-credentials' ? 'password' : undefined),
      words: ({ access, accounts }, reason) =>
        factorProblem(access.factor, reason) ?? accounts.problems.failed,
    },
  );

  protected override render(): TemplateResult {
    const { access, accounts } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      <cm-field
        label=${access.factor.password}
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
      ${problemLine()}
      <cm-button type="submit" icon="smartphone" wide ?busy=${busy}
        >${access.factor.begin}</cm-button
      >
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-factor-begin': FactorBegin;
  }
}
