import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RoundSheet, RoundStop } from '../../../data/rounds/rounds.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { writeDay } from '../../../messages/kernel/when.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { deskWords } from '../../cards/territory/letterhead.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { personName, addressWords } from '../../cards/people/person-words.ts';
import { drivingWords, wayWords, distanceWords } from '../../kit/texts/travel-words.ts';

/**
 * The round on one side of A4, for the day on which the phone is empty: who, where, how to get in, the
 * telephone, a box to tick. Seen on paper only. Takes: `sheet`, `day`.
 */
@customElement('cm-round-sheet')
export class RoundPaper extends LitElement {
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
          font-size: 9.5pt;
          line-height: 1.25;
        }

        h1 {
          font-size: 15pt;
        }

        p {
          max-width: none;
        }

        table {
          width: 100%;
          border-collapse: collapse;
        }

        th,
        td {
          padding: 1.2mm 1.5mm;
          border: 0.2mm solid var(--cm-line-strong);
          text-align: start;
          vertical-align: top;
        }

        tr {
          break-inside: avoid;
        }

        .small {
          font-size: 8.5pt;
        }

        .phone,
        th {
          white-space: nowrap;
        }

        .box {
          display: block;
          width: 5mm;
          height: 5mm;
          border: 0.4mm solid var(--cm-ink);
        }

        .box[data-done] {
          background: var(--cm-ink);
          print-color-adjust: exact;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) sheet!: RoundSheet;
  @property() day: Day = '';

  protected override render(): TemplateResult {
    const { rounds, people, when } = this.messages;
    const { stops, whole } = this.sheet;
    const figures = [
      rounds.count(stops.length),
      ...(whole.km > 0
        ? [rounds.whole(distanceWords(whole, this.messages), drivingWords(whole, this.messages))]
        : []),
      ...(this.territory ? [`${rounds.paperPhone} : ${deskWords(this.territory)}`] : []),
    ];
    return html`
      <h1>${rounds.day(writeDay(this.day, when))}</h1>
      <p>${figures.join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${rounds.stops}</span></th>
            <th scope="col">${rounds.paperName}</th>
            <th scope="col">${rounds.paperAddress}</th>
            <th scope="col">${rounds.paperAccess}</th>
            <th scope="col">${people.phone}</th>
            <th scope="col">${rounds.paperDone}</th>
          </tr>
        </thead>
        <tbody>
          ${stops.map((stop, at) => this.#row(stop, at + 1))}
        </tbody>
      </table>
      <p class="small">${rounds.paperShred}</p>
    `;
  }

  #row({ person, way, met }: RoundStop, place: number): TemplateResult {
    const phones = person.phones.map(({ number }) => sayPhone(number));
    return html`<tr>
      <th scope="row">${place}</th>
      <td><strong>${personName(person, this.messages)}</strong></td>
      <td>
        ${addressWords(person, this.territory)}
        ${way ? html`<div class="small">${wayWords(way, this.messages)}</div>` : nothing}
      </td>
      <td>${person.access}</td>
      <td class="phone">${phones.map((number) => html`<div>${number}</div>`)}</td>
      <td><span class="box" ?data-done=${met !== undefined}></span></td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-sheet': RoundPaper;
  }
}
