import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { messagesContext } from '../contexts.ts';

/** What fits into some six lines of a phone is not folded. */
const SHORT = 320;
const FEW_LINES = 6;

/**
 * What somebody wrote: all of it when it is short, otherwise its beginning, with a button for the rest. On paper it is
 * always whole. Takes: `text`, `plain` (no button: it stands in something that is pressed as a whole).
 */
@customElement('cm-long-text')
export class LongText extends LitElement {
  static override styles = [
    pageStyles,
    css`
      /* It stands within a sentence, or between quotation marks. */
      :host {
        display: inline;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      .folded {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 6;
      }

      button {
        display: block;
        min-height: var(--cm-touch);
        padding: 0;
        font: inherit;
        font-weight: var(--cm-weight-strong);
        color: var(--cm-primary);
        text-decoration: underline;
        cursor: pointer;
        background: none;
        border: 0;
      }

      @media print {
        .folded {
          display: block;
        }

        button {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property() text = '';
  @property({ type: Boolean }) plain = false;
  @state() private isOpen = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.isOpen = false;
  }

  protected override render(): TemplateResult {
    const { app } = this.messages;
    const isLong = this.text.length > SHORT || this.text.split('\n').length > FEW_LINES;
    if (!isLong) return html`<span>${this.text}</span>`;
    return html`<span class=${this.isOpen ? '' : 'folded'}>${this.text}</span> ${
        this.plain
          ? nothing
          : html`<button
              type="button"
              aria-expanded=${this.isOpen ? 'true' : 'false'}
              @click=${this.#onPressed}
            >
              ${this.isOpen ? app.foldText : app.readAll}
            </button>`
      }`;
  }

  #onPressed(): void {
    this.isOpen = !this.isOpen;
  }
}

/** What somebody wrote, to be drawn anywhere. */
export function longText(text: string): TemplateResult {
  return html`<cm-long-text text=${text}></cm-long-text>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-long-text': LongText;
  }
}
