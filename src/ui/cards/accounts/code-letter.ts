import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { dayHere } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawCode } from '../codes/draw-code.ts';
import type { GivenCode } from './given-code.ts';
import { codeLink } from '../../../contract/accounts/code-link.ts';

/** The code as a letter on one page, for somebody who will read it alone. On paper only. Takes: `given`. */
@customElement('cm-code-letter')
export class CodeLetter extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: none;
      }

      article {
        display: grid;
        gap: 5mm;
        font-size: 13pt;
        line-height: 1.45;
      }

      ol {
        display: grid;
        gap: 4mm;
        padding-left: 6mm;
        list-style: decimal;
      }

      canvas {
        display: block;
        width: 42mm;
        height: 42mm;
        margin: 2mm 0;
      }

      .code {
        display: inline-block;
        padding: 2mm 5mm;
        border: 0.6mm solid #000;
        font-size: 24pt;
        font-weight: 700;
        letter-spacing: 0.08em;
      }

      .address {
        overflow-wrap: anywhere;
        font-weight: 700;
      }

      @media print {
        :host {
          display: block;
          break-inside: avoid;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) given!: GivenCode;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  protected override render(): TemplateResult {
    const { when, vocabulary } = this.messages;
    const { letter, qr } = this.messages.team;
    const { code, expires, name, role } = this.given;
    const title = this.territory?.name ?? '';
    const phone = this.territory?.phone ?? '';
    const isNew = role !== undefined;
    return html`<article>
      <p>${title}</p>
      <p>${letter.hello(name)}</p>
      <p>${isNew ? letter.place(title, vocabulary.roles[role]) : letter.password(title)}</p>
      <h2>${letter.steps}</h2>
      <ol>
        <li>
          ${letter.step1}
          <canvas role="img" aria-label=${qr}></canvas>
          <span class="address">${window.location.origin}</span>
        </li>
        <li>${letter.step2}<br /><span class="code">${code}</span></li>
        <li>${isNew ? letter.step3Place : letter.step3Password}</li>
      </ol>
      <p>${letter.valid(sayDate(dayHere(expires), when))} ${letter.keep}</p>
      ${phone ? html`<p>${letter.ring(sayPhone(phone))}</p>` : nothing}
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('given') || !this.canvas) return;
    drawCode(this.canvas, codeLink(this.given.code, window.location.origin), 'byte');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-code-letter': CodeLetter;
  }
}
