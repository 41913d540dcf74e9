import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drawCode } from '../../cards/codes/draw-code.ts';
import { deskWords, letterhead } from '../../cards/territory/letterhead.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** One letter on a page of its own: who asks, the code to point at, the address to type. Takes: `link`, `sender`. */
@customElement('cm-survey-letter')
export class SurveyLetter extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        border: 1px solid var(--cm-line);
        border-radius: var(--cm-radius-2, 0.75rem);
        break-after: page;
        display: grid;
        gap: var(--cm-space-4);
        justify-items: start;
        padding: var(--cm-space-5);
      }

      canvas {
        background: #fff;
        height: auto;
        max-width: 100%;
        width: 12rem;
      }

      code {
        overflow-wrap: anywhere;
      }

      @media print {
        :host {
          border: 0;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property() link = '';
  @property({ attribute: false }) sender: Territory | undefined;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  protected override render(): TemplateResult {
    const { surveys } = this.messages;
    return html`
      ${letterhead(this.sender)}
      <h2>${surveys.letterHello}</h2>
      <p>${surveys.letterAsk}</p>
      <canvas role="img" aria-label=${this.link}></canvas>
      <code>${this.link}</code>
      <p>${surveys.letterAnonymous}</p>
      ${this.sender?.phone ? html`<p>${surveys.callUs(deskWords(this.sender))}</p>` : nothing}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('link') && this.canvas && this.link) drawCode(this.canvas, this.link, 'byte');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-letter': SurveyLetter;
  }
}
