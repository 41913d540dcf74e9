import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DiagnosedService, ServiceAccess } from '../../../data/diagnosis/diagnosis.ts';
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
import { reportCsv, reportGeoJson } from './diagnosis-exports.ts';

/**
 * The map on paper, the table and the map as files; all without a person in them. Takes: `report`,
 * `services`, `period`, `today`.
 */
@customElement('cm-diagnosis-files')
export class DiagnosisFiles extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) report!: Report<DiagnosedService>;
  @property({ attribute: false }) services: ServiceAccess['services'] = [];
  @property({ attribute: false }) period!: Period;
  @property() today: Day = '';

  protected override render(): TemplateResult {
    const { diagnosis } = this.messages;
    return html`<cm-section heading=${diagnosis.take}>
      <div class="stack tight">
        <p class="soft small">${diagnosis.rule}</p>
        <div class="actions">
          <cm-button variant="primary" icon="printer" @click=${this.#onPrint}
            >${diagnosis.print}</cm-button
          >
          <cm-button icon="download" @click=${this.#onCsv}>${diagnosis.csv}</cm-button>
          <cm-button icon="download" @click=${this.#onGeoJson}>${diagnosis.geojson}</cm-button>
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
    const { diagnosis } = this.messages;
    const name = `${diagnosis.fileName}-${this.today}.${ending}`;
    saveFile(new Blob([text], { type }), name);
    showToast(diagnosis.exported);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-diagnosis-files': DiagnosisFiles;
  }
}
