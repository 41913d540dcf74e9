import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DiagnosedService, Diagnosis } from '../../../data/diagnosis/territory-map.ts';
import type { Period } from '../../../domain/diagnosis/period.ts';
import type { Report } from '../../../domain/diagnosis/report.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { showToast } from '../../kit/toast-event.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { saveFile } from '../../kit/save-file.ts';
import { reportCsv, reportGeoJson } from './territory-map-exports.ts';

/**
 * The map on paper, the table and the map as files; all without a person in them. Takes: `report`,
 * `services`, `period`, `today`.
 */
@customElement('cm-territory-map-files')
export class TerritoryMapFiles extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) report!: Report<DiagnosedService>;
  @property({ attribute: false }) services: Diagnosis['services'] = [];
  @property({ attribute: false }) period!: Period;
  @property() today: Day = '';

  protected override render(): TemplateResult {
    const { territoryMap } = this.messages;
    return html`<cm-section heading=${territoryMap.take}>
      <div class="stack tight">
        <p class="soft small">${territoryMap.rule}</p>
        <div class="actions">
          <cm-button variant="primary" icon="printer" @click=${this.#onPrint}
            >${territoryMap.print}</cm-button
          >
          <cm-button icon="download" @click=${this.#onCsv}>${territoryMap.csv}</cm-button>
          <cm-button icon="download" @click=${this.#onGeoJson}>${territoryMap.geojson}</cm-button>
        </div>
      </div>
    </cm-section>`;
  }

  #onPrint(): void {
    window.print();
  }

  #onCsv(): void {
    this.#save(reportCsv(this.report, this.messages), 'csv', 'text/csv;charset=utf-8');
  }

  #onGeoJson(): void {
    const { report, services, period, messages } = this;
    const text = reportGeoJson(report, services, period, messages);
    this.#save(text, 'geojson', 'application/geo+json');
  }

  #save(text: string, ending: string, type: string): void {
    const { territoryMap } = this.messages;
    const name = `${territoryMap.fileName}-${this.today}.${ending}`;
    saveFile(new Blob([text], { type }), name);
    showToast(territoryMap.exported);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-territory-map-files': TerritoryMapFiles;
  }
}
