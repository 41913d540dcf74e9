import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { codeLink } from '../../../contract/accounts/code-link.ts';
import type { GivenCode } from '../../cards/accounts/given-code.ts';
import '../../elements/form/button.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { showProblem, showToast } from '../../kit/toast-event.ts';
import { dayHere } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** The code of the first coordinator of a territory: to dictate, or to send as a link. Takes: `given`. */
@customElement('cm-first-code')
export class FirstCodeSheet extends LitElement {
  static override styles = [
    pageStyles,
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

      .link {
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) given!: GivenCode;

  protected override render(): TemplateResult {
    const { operator, team, when } = this.messages;
    const { code, expires, name } = this.given;
    return html`<div class="stack">
      <div class="stack tight" role="status">
        <h2>${team.codeOf(name)}</h2>
        <strong class="code">${code}</strong>
      </div>
      <p>${operator.codeText}</p>
      <p class="soft">${operator.until(sayDate(dayHere(expires), when))}</p>
      <cm-button icon="send" wide @click=${this.#onCopy}>${team.copy}</cm-button>
      <p class="link small">${this.#link}</p>
    </div>`;
  }

  get #link(): string {
    return codeLink(this.given.code, window.location.origin);
  }

  #onCopy(): void {
    const { team } = this.messages;
    navigator.clipboard.writeText(this.#link).then(
      () => {
        showToast(team.copied);
      },
      () => {
        showProblem(team.notCopied);
      },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-first-code': FirstCodeSheet;
  }
}
