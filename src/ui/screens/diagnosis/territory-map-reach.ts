import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DiagnosedService, Diagnosis } from '../../../data/diagnosis/territory-map.ts';
import { sumOfReachShares } from '../../../domain/diagnosis/reach.ts';
import type { ServiceReach } from '../../../domain/diagnosis/service-reach.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/status/notice.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { figuresStyles } from './figures.styles.ts';
import { shareWords } from '../../cards/diagnosis/territory-map-words.ts';

/** How many people live over 8 km from a service, commune by commune. Takes: `diagnosis`. */
@customElement('cm-territory-map-reach')
export class TerritoryMapReach extends LitElement {
  static override styles = [pageStyles, figuresStyles];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) diagnosis!: Diagnosis;
  @state() private kind: DiagnosedService = 'doctor';

  protected override render(): TemplateResult {
    const { territoryMap } = this.messages;
    return html`<cm-section heading=${territoryMap.diagnosis}>
      <div class="stack">${this.diagnosis.isBlind ? this.#blind() : this.#known()}</div>
    </cm-section>`;
  }

  #blind(): TemplateResult {
    const { territoryMap } = this.messages;
    return html`<cm-notice tone="know" icon="download" heading=${territoryMap.noPack}>
      ${territoryMap.noPackText}
      <cm-button slot="actions" href="/settings">${territoryMap.toSettings}</cm-button>
    </cm-notice>`;
  }

  #known(): TemplateResult {
    const { territoryMap } = this.messages;
    const reach = this.diagnosis.reach.find(({ kind }) => kind === this.kind);
    return html`
      <p class="soft small">${territoryMap.diagnosisHow}</p>
      <cm-field label=${territoryMap.whichService}>
        <select @change=${this.#onKind}>
          ${this.diagnosis.reach.map(
            ({ kind }) =>
              html`<option value=${kind} ?selected=${kind === this.kind}>
                ${territoryMap.service[kind]}
              </option>`,
          )}
        </select>
      </cm-field>
      ${reach && reach.services > 0 ? this.#table(reach) : html`<p>${territoryMap.noneKnown}</p>`}
    `;
  }

  #table(reach: ServiceReach<DiagnosedService>): TemplateResult {
    const { territoryMap } = this.messages;
    const name = `${territoryMap.service[reach.kind]}, ${territoryMap.serviceCount(reach.services)}`;
    const unknown = sumOfReachShares(reach.people).unknown;
    return html`
      <div class="figures" role="region" tabindex="0" aria-label=${name}>
        <table>
          <caption>
            ${name}
          </caption>
          <thead>
            <tr>
              <th scope="col">${territoryMap.commune}</th>
              <th scope="col">${territoryMap.peopleBeyond}</th>
              <th scope="col">${territoryMap.inhabitantsBeyond}</th>
              <th scope="col">${territoryMap.hamletsBeyond}</th>
            </tr>
          </thead>
          <tbody>
            ${this.diagnosis.communes.map((commune, at) =>
              this.#row(commune.name, [reach.people[at], reach.inhabitants[at], reach.hamlets[at]]),
            )}
          </tbody>
          <tfoot>
            ${this.#row(
              territoryMap.wholeTerritory,
              [reach.people, reach.inhabitants, reach.hamlets].map((one) => sumOfReachShares(one)),
            )}
          </tfoot>
        </table>
      </div>
      ${
        unknown > 0
          ? html`<p class="soft small">${territoryMap.unknownHomes(String(unknown))}</p>`
          : nothing
      }
    `;
  }

  #row(
    name: string,
    shares: readonly (ReturnType<typeof sumOfReachShares> | undefined)[],
  ): TemplateResult {
    return html`<tr>
      <th scope="row">${name}</th>
      ${shares.map((share) => html`<td>${share ? shareWords(share, this.messages) : '–'}</td>`)}
    </tr>`;
  }

  #onKind(event: Event): void {
    this.kind = (event.target as HTMLSelectElement).value as DiagnosedService;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-territory-map-reach': TerritoryMapReach;
  }
}
