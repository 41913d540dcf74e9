import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SendingList } from '../../../data/sending/sending.ts';
import type { Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sendingContext, sessionContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { LiveController } from '../../kit/live.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/** Opens the device again with the password, with or without network; or wipes it, once asked. */
@customElement('cm-unlock-form')
export class UnlockForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @consume({ context: sendingContext }) sending!: SendingList;
  @state() private forgotten = false;

  @query('#password') private password!: HTMLInputElement;
  readonly #form = new FormController<{ readonly password: string }>(this, {
    start: () => ({ password: '' }),
    submit: ({ password }) => this.session.unlock(password),
    fieldOf: () => 'password',
    words: ({ accounts }) => accounts.unlock.wrong,
  });
  readonly #dialogPart = new FetchedPart(this, () => import('../../elements/layout/dialog.ts'));
  readonly #counts = new LiveController(this, () => this.sending.counts());

  protected override render(): TemplateResult {
    const { unlock, signIn } = this.messages.accounts;
    const { busy, draft, faults, onSubmit } = this.#form;
    return html`
      <form novalidate @submit=${onSubmit}>
        <h1>${unlock.heading}</h1>
        <p>${unlock.text}</p>
        <cm-field label=${signIn.password} error=${faults.password ?? ''}>
          <input
            id="password"
            type="password"
            autocomplete="current-password"
            data-field="password"
            .value=${draft.password}
          />
        </cm-field>
        <cm-button type="submit" variant="primary" icon="door-open" wide ?busy=${busy}
          >${unlock.submit}</cm-button
        >
        <cm-button variant="quiet" wide @click=${this.#onForgotten}>${unlock.forgotten}</cm-button>
      </form>
      ${this.forgotten ? this.#wiping() : nothing}
    `;
  }

  protected override firstUpdated(): void {
    this.password.focus();
  }

  /** Its dialog is fetched when it is wanted: most days nobody has forgotten anything. */
  #wiping(): TemplateResult | typeof nothing {
    const { unlock } = this.messages.accounts;
    const { waiting = 0, refused = 0 } = this.#counts.value ?? {};
    return this.#dialogPart.draw(
      this.messages,
      () =>
        html`<cm-dialog
          open
          danger
          heading=${unlock.forgotten}
          confirm=${unlock.wipe}
          cancel=${this.messages.app.cancel}
          @cm-answered=${this.#onAnswered}
          >${unlock.forgottenText(waiting + refused)}</cm-dialog
        >`,
    );
  }

  #onForgotten(): void {
    this.forgotten = true;
  }

  #onAnswered(event: AnsweredEvent): void {
    this.forgotten = false;
    if (event.confirmed) void this.session.signOut({ wipe: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-unlock-form': UnlockForm;
  }
}
