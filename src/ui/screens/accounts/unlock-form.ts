import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { leaveBy } from '../../cards/accounts/leave-to.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './ways-in/passkey-unlock.ts';

/** Opens the device again with the password, or the finger or face, with or without network; or wipes it, once asked. Slot: another way in. */
@customElement('cm-unlock-form')
export class UnlockForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @state() private forgotten = false;

  @query('#password') private password!: HTMLInputElement;
  readonly #form = new FormController<{ readonly password: string }>(this, {
    start: () => ({ password: '' }),
    submit: ({ password }) => this.session.unlock(password),
    fieldOf: () => 'password',
    words: ({ accounts }) => accounts.unlock.wrong,
  });
  /** Where the finger or the face opens, no keyboard comes up in front of it. */
  readonly #passkey = new Task(this, {
    task: async () => {
      const state = await this.session.passkey();
      if (state !== 'on') this.password.focus();
      return state;
    },
    args: () => [],
  });
  readonly #questionPart = new FetchedPart(
    this,
    () => import('../../cards/accounts/wipe-question.ts'),
  );

  protected override render(): TemplateResult {
    const { unlock, signIn } = this.messages.accounts;
    const { busy, draft, faults, onSubmit } = this.#form;
    return html`
      <form novalidate @submit=${onSubmit}>
        <h1>${unlock.heading}</h1>
        ${this.#finger()}
        <p>${unlock.text}</p>
        <cm-field label=${signIn.password} reveal=${signIn.show} error=${faults.password ?? ''}>
          <input
            id="password"
            type="password"
            autocomplete="current-password"
            data-field="password"
            .value=${draft.password}
          />
        </cm-field>
        <cm-button
          type="submit"
          variant=${this.#passkey.value === 'on' ? 'secondary' : 'primary'}
          icon="door-open"
          wide
          ?busy=${busy}
          >${unlock.submit}</cm-button
        >
        <slot></slot>
        <cm-button variant="quiet" wide @click=${this.#onForgotten}>${unlock.forgotten}</cm-button>
      </form>
      ${this.forgotten ? this.#wiping() : nothing}
    `;
  }

  #finger(): TemplateResult | typeof nothing {
    const state = this.#passkey.value;
    return state === 'on' || state === 'over'
      ? html`<cm-passkey-unlock .state=${state}></cm-passkey-unlock>`
      : nothing;
  }

  /** Its question is fetched when it is wanted: most days nobody has forgotten anything. */
  #wiping(): TemplateResult | typeof nothing {
    const { unlock } = this.messages.accounts;
    return this.#questionPart.draw(
      this.messages,
      () =>
        html`<cm-wipe-question
          forgotten
          heading=${unlock.forgotten}
          @cm-answered=${this.#onAnswered}
        ></cm-wipe-question>`,
    );
  }

  #onForgotten(): void {
    this.forgotten = true;
  }

  #onAnswered(event: AnsweredEvent): void {
    this.forgotten = false;
    if (event.confirmed) void leaveBy(this, this.session.signOut({ wipe: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-unlock-form': UnlockForm;
  }
}
