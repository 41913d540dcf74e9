import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { showProblem, showToast } from '../../kit/toast-event.ts';
import { dayHere } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawCode } from '../codes/draw-code.ts';
import './code-letter.ts';
import './code-mail.ts';
import { codeLink } from '../../../contract/accounts/code-link.ts';
import type { GivenCode } from './given-code.ts';

/** A code that was just made: to dictate, to print as a letter, to send as a link, to point a phone at. Takes: `given`. */
@customElement('cm-code-sheet')
export class CodeSheet extends LitElement {
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
        padding: var(--cm-space-3);
        border-radius: var(--cm-radius-s);
        background: var(--cm-surface);
        overflow-wrap: anywhere;
        user-select: all;
      }

      canvas {
        display: block;
        width: min(11rem, 100%);
        height: auto;
        border-radius: var(--cm-radius-s);
        background: #fff;
      }

      /* The letter stands there instead. */
      @media print {
        .stack.on-screen {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) given!: GivenCode;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  protected override render(): TemplateResult {
    const { team, when } = this.messages;
    const { code, expires, name } = this.given;
    return html`<div class="stack on-screen">
        <div class="stack tight" role="status">
          <h2>${team.codeOf(name)}</h2>
          <strong class="code">${code}</strong>
        </div>
        <p>${team.codeText}</p>
        <p class="soft">${team.until(sayDate(dayHere(expires), when))}</p>
        <div class="actions">
          <cm-button icon="printer" @click=${this.#onPrint}>${team.print}</cm-button>
          <cm-button icon="send" @click=${this.#onCopy}>${team.copy}</cm-button>
        </div>
        ${this.given.mail ? html`<cm-code-mail .given=${this.given}></cm-code-mail>` : nothing}
        <p class="link small">${this.#link}</p>
        <canvas role="img" aria-label=${team.qr}></canvas>
      </div>
      <cm-code-letter .given=${this.given}></cm-code-letter>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('given') && this.canvas) drawCode(this.canvas, this.#link, 'byte');
  }

  get #link(): string {
    return codeLink(this.given.code, window.location.origin);
  }

  async #onCopy(): Promise<void> {
    const { team } = this.messages;
    try {
      await navigator.clipboard.writeText(this.#link);
      showToast(team.copied);
    } catch {
      showProblem(team.notCopied);
    }
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-code-sheet': CodeSheet;
  }
}
