import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CallRow, CallSheet } from '../../../data/attempts/call-sheet.ts';
import { isToRing } from '../../../domain/attempts/standing.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { writeDay } from '../../../messages/kernel/when.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { calleeName, notedOnPaper, outcomeOnPaper, phonesOf } from './call-words.ts';

/**
 * Those who are still to be rung, for a day without power: who, the number, what was tried, room to write. Seen on
 * paper only. Takes: `sheet`.
 */
@customElement('cm-call-paper')
export class CallPaper extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: none;
      }

      @media print {
        :host {
          display: grid;
          gap: 3mm;
          color: var(--cm-ink);
          font-size: 10pt;
          line-height: 1.25;
        }

        h1 {
          font-size: 15pt;
        }

        table {
          width: 100%;
          border-collapse: collapse;
        }

        th,
        td {
          padding: 2mm;
          border: 0.2mm solid var(--cm-line-strong);
          text-align: start;
          vertical-align: top;
        }

        tr {
          break-inside: avoid;
        }

        .phone {
          white-space: nowrap;
        }

        .room {
          width: 35%;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) sheet!: CallSheet;

  protected override render(): TemplateResult {
    const { attempts, when } = this.messages;
    const { list, progress, rows } = this.sheet;
    const open = rows.filter(({ standing }) => isToRing(standing) || standing === 'unreachable');
    return html`
      <h1>${list.title}, ${writeDay(today(), when)}</h1>
      <p>${attempts.left(progress.left)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${attempts.paperName}</th>
            <th scope="col">${attempts.paperPhone}</th>
            <th scope="col">${attempts.paperTried}</th>
            <th scope="col" class="room">${attempts.paperResult}</th>
          </tr>
        </thead>
        <tbody>
          ${open.map((row) => this.#line(row))}
        </tbody>
      </table>
      <p class="small">${attempts.paperShred}</p>
    `;
  }

  #line({ who, call }: CallRow): TemplateResult {
    const tried = call.attempts
      .slice(-2)
      .map(
        (attempt) =>
          html`<div>
            ${outcomeOnPaper(attempt, this.messages)}, ${notedOnPaper(attempt, this.messages)}
          </div>`,
      );
    return html`<tr>
      <td><strong>${calleeName(who, this.messages)}</strong></td>
      <td class="phone">
        ${phonesOf(who).map(({ number }) => html`<div>${sayPhone(number)}</div>`)}
      </td>
      <td>${tried}</td>
      <td></td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-paper': CallPaper;
  }
}
