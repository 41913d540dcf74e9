import { consume } from '@lit/context';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DiagnosedService, ServiceAccess } from '../../../data/diagnosis/diagnosis.ts';
import type { Period } from '../../../domain/diagnosis/period.ts';
import type { Report, ReportLine, ReportRow } from '../../../domain/diagnosis/report.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { writeDay } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { communeShape, drawingOf, standingBy, type Drawing } from './diagnosis-drawing.ts';
import { sheetStyles } from './diagnosis-sheet.styles.ts';
import {
  NOT_DISCLOSED,
  endWords,
  periodWords,
  disclosedShareWords,
  disclosedWords,
} from './diagnosis-words.ts';

/**
 * The committee's sheet of A4: the map of the communes with its legend, the table, the sources. Seen on
 * paper only; drawn in lines, so that it is sharp however it is printed. Takes: `report`, `services`,
 * `period`, `today`.
 */
@customElement('cm-diagnosis-sheet')
export class DiagnosisSheet extends LitElement {
  static override styles = sheetStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) report!: Report<DiagnosedService>;
  @property({ attribute: false }) services: ServiceAccess['services'] = [];
  @property({ attribute: false }) period!: Period;
  @property() today: Day = '';

  protected override render(): TemplateResult {
    const { diagnosis, when } = this.messages;
    return html`
      <header>
        <h1>${[diagnosis.heading, this.territory?.name].filter(Boolean).join(' · ')}</h1>
        <p>
          ${diagnosis.period(...endWords(this.period, when))} ·
          ${diagnosis.printedOn(writeDay(this.today, when))}
        </p>
      </header>
      ${this.#map()} ${this.#legend()} ${this.#table()} ${this.#foot()}
    `;
  }

  #map(): TemplateResult | typeof nothing {
    const drawing = drawingOf(this.report.rows.map(({ commune }) => commune));
    if (!drawing) return nothing;
    const { width, height } = drawing;
    const { rows } = this.report;
    const { around, away } = standingBy(
      this.services,
      rows.map(({ commune }) => commune),
      drawing,
    );
    return html`<svg
      role="img"
      aria-label=${`${this.messages.diagnosis.drawing}, ${periodWords(this.period, this.messages)}`}
      viewBox="0 0 ${width} ${height}"
    >
      ${rows.map(({ commune }) => communeShape(commune, drawing))}
      ${away.map((service) => this.#service(service.kind, drawing.at(service)))}
      ${rows.map((row) => this.#commune(row, drawing, around.get(row.commune.code) ?? []))}
    </svg>`;
  }

  #service(kind: string, { x, y }: { readonly x: number; readonly y: number }): SVGTemplateResult {
    const letters: Readonly<Record<string, string>> = this.messages.diagnosis.serviceLetter;
    return svg`<g class="service" transform="translate(${x} ${y})">
      <rect x="-8" y="-8" width="16" height="16" rx="3" />
      <text y="4.5">${letters[kind]}</text>
    </g>`;
  }

  #commune(
    row: ReportRow<DiagnosedService>,
    drawing: Drawing,
    kinds: readonly string[],
  ): SVGTemplateResult | undefined {
    const { commune, volunteers, gaps } = row;
    if (!commune.point) return undefined;
    const { x, y } = drawing.at(commune.point);
    const hasGap = gaps === 'hidden' || gaps > 0;
    return svg`<g class="commune" transform="translate(${x} ${y})">
      ${hasGap ? svg`<circle class="gap" r="24" />` : undefined}
      <circle class="count" r="17" />
      <text class="figure" y="6">${disclosedWords(volunteers, this.messages)}</text>
      <text class="name" y="-30">${commune.name}</text>
      ${kinds.map((kind, at) =>
        this.#service(kind, { x: (at - (kinds.length - 1) / 2) * 19, y: 36 }),
      )}
    </g>`;
  }

  #legend(): TemplateResult {
    const { diagnosis } = this.messages;
    const kinds = this.report.total.reach.map(({ kind }) => kind);
    return html`<dl aria-label=${diagnosis.legend}>
      ${legendLine(svg`<circle class="count" r="11" /><text class="figure" y="5">6</text>`, diagnosis.legendVolunteers)}
      ${legendLine(svg`<circle class="count" r="11" /><text class="figure" y="5">${NOT_DISCLOSED}</text>`, diagnosis.legendHidden)}
      ${legendLine(svg`<circle class="gap" r="11" />`, diagnosis.legendGap)}
      ${kinds
        .filter((kind) => this.report.services[kind] > 0)
        .map((kind) =>
          legendLine(
            svg`<g class="service"><rect x="-9" y="-9" width="18" height="18" rx="3" /><text y="5">${diagnosis.serviceLetter[kind]}</text></g>`,
            diagnosis.service[kind],
          ),
        )}
    </dl>`;
  }

  #table(): TemplateResult {
    const { diagnosis } = this.messages;
    const kinds = this.report.total.reach.filter(({ kind }) => this.report.services[kind] > 0);
    return html`<table>
      <thead>
        <tr>
          <th scope="col" rowspan="2">${diagnosis.commune}</th>
          <th scope="col" rowspan="2">${diagnosis.volunteersColumn}</th>
          <th scope="col" rowspan="2">${diagnosis.requestsColumn}</th>
          <th scope="col" rowspan="2">${diagnosis.unmetColumn}</th>
          <th scope="col" rowspan="2">${diagnosis.gapsColumn}</th>
          ${
            kinds.length > 0
              ? html`<th scope="colgroup" colspan=${kinds.length}>
                  ${diagnosis.peopleBeyond}${this.report.approximate ? ` (${diagnosis.about})` : ''}
                </th>`
              : nothing
          }
        </tr>
        <tr>
          ${kinds.map(({ kind }) => html`<th scope="col">${diagnosis.serviceShort[kind]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.report.rows.map(({ commune, ...line }) => this.#row(commune.name, line))}
      </tbody>
      <tfoot>
        ${this.#row(diagnosis.wholeTerritory, this.report.total)}
      </tfoot>
    </table>`;
  }

  #row(name: string, line: ReportLine<DiagnosedService>): TemplateResult {
    const figures = [line.volunteers, line.requests, line.unmet, line.gaps];
    return html`<tr>
      <th scope="row">${name}</th>
      ${figures.map((count) => html`<td>${disclosedWords(count, this.messages)}</td>`)}
      ${line.reach
        .filter(({ kind }) => this.report.services[kind] > 0)
        .map(({ people }) => html`<td>${disclosedShareWords(people, this.messages)}</td>`)}
    </tr>`;
  }

  #foot(): TemplateResult {
    const { diagnosis } = this.messages;
    const { unplaced } = this.report;
    return html`<footer>
      ${
        unplaced === 0
          ? nothing
          : html`<p>${diagnosis.unknownHomes(disclosedWords(unplaced, this.messages))}</p>`
      }
      <p>${diagnosis.rule}</p>
      <p>${diagnosis.farFromServicesHow}</p>
      <p>${this.#sources().join(' ; ')}.</p>
    </footer>`;
  }

  #sources(): readonly string[] {
    const { diagnosis } = this.messages;
    const knowsServices = Object.values(this.report.services).some((count) => count > 0);
    return [
      diagnosis.sources,
      ...(knowsServices ? [diagnosis.sourceServices] : []),
      diagnosis.sourceCommunes,
    ];
  }
}

function legendLine(sign: SVGTemplateResult, words: string): TemplateResult {
  return html`<div>
    <dt><svg viewBox="-13 -13 26 26" aria-hidden="true">${sign}</svg></dt>
    <dd>${words}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-diagnosis-sheet': DiagnosisSheet;
  }
}
