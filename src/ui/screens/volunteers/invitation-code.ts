import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { InviteResult, Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import { formStyles } from '../../kit/form.styles.ts';

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
  @state() private result: InviteResult | undefined;
  @state() private busy = false;

  protected override render(): TemplateResult {
    const { volunteers } = this.messages;
    const { result } = this;
    if (result?.ok) return this.#code(result.code, result.expires);
    const problem = result ? volunteers.inviteProblems[result.problem] : '';
    return html`<div class="stack tight">
      <cm-button
        variant=${this.primary ? 'primary' : 'secondary'}
        icon="key-round"
        wide
        ?busy=${this.busy}
        @click=${this.#onInvite}
        >${volunteers.invite}</cm-button
      >
      <p class="problem" role="alert">${problem}</p>
    </div>`;
  }

  #code(code: string, expires: string): TemplateResult {
    const { requests, volunteers, when } = this.messages;
    return html`<div class="stack tight" role="status">
      <h2>${volunteers.code} · ${this.name}</h2>
      <strong class="code">${code}</strong>
      <p>${volunteers.inviteText}</p>
      <p class="soft">
        ${volunteers.inviteUntil(sayDay(expires.slice(0, 10), today(), when))} ·
        ${window.location.host}
      </p>
      <cm-button icon="printer" @click=${this.#onPrint}>${requests.print}</cm-button>
    </div>`;
  }

  async #onInvite(): Promise<void> {
    this.busy = true;
    this.result = await this.volunteers.invite(this.volunteer);
    this.busy = false;
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-invitation-code': InvitationCode;
  }
}
