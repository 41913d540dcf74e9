import { dayHere } from '../../kit/today.ts';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { InviteResult, Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { CommandController, type Done } from '../../kit/command-controller.ts';
import '../../elements/form/button.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/**
 * A code that opens the app for one volunteer: to dictate, or to print. Takes: `volunteer`, `name`,
 * `primary` (giving the code is the step forward on this screen).
 */
@customElement('cm-invitation-code')
export class InvitationCode extends LitElement {
  static override styles = [
    formStyles,
    css`
      .code {
        display: block;
        padding: var(--cm-space-4);
        border: 2px dashed var(--cm-line-strong);
        border-radius: var(--cm-radius-m);
        background: var(--cm-surface);
        font-size: var(--cm-text-3xl);
        font-weight: var(--cm-weight-title);
        letter-spacing: 0.08em;
        text-align: center;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property() volunteer!: Id<'volunteer'>;
  @property() name = '';
  @property({ type: Boolean }) primary = false;
  @state() private invitation: Done<InviteResult> | undefined;

  readonly #command = new CommandController(this, { words: inviteProblem });

  protected override render(): TemplateResult {
    const { volunteers } = this.messages;
    if (this.invitation) return this.#code(this.invitation);
    return html`<div class="stack tight">
      <cm-button
        variant=${this.primary ? 'primary' : 'secondary'}
        icon="key-round"
        wide
        ?busy=${this.#command.busy}
        @click=${this.#onInvite}
        >${volunteers.invite}</cm-button
      >
      ${this.#command.problemLine()}
    </div>`;
  }

  #code({ code, expires }: Done<InviteResult>): TemplateResult {
    const { requests, volunteers, when } = this.messages;
    return html`<div class="stack tight" role="status">
      <h2>${volunteers.code} · ${this.name}</h2>
      <strong class="code">${code}</strong>
      <p>${volunteers.inviteText}</p>
      <p class="soft">
        ${volunteers.inviteUntil(sayDate(dayHere(expires), when))} · ${window.location.host}
      </p>
      <cm-button icon="printer" @click=${this.#onPrint}>${requests.print}</cm-button>
    </div>`;
  }

  async #onInvite(): Promise<void> {
    const result = await this.#command.run(() => this.volunteers.invite(this.volunteer));
    if (result?.ok) this.invitation = result;
  }

  #onPrint(): void {
    window.print();
  }
}

function inviteProblem({ volunteers }: Messages, problem: string): string {
  const words: Readonly<Record<string, string>> = volunteers.inviteProblems;
  return words[problem] ?? volunteers.inviteProblems.failed;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-invitation-code': InvitationCode;
  }
}
