import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DiagnosedService, ServiceAccess } from '../../../data/diagnosis/diagnosis.ts';
import { sumOfReachShares } from '../../../domain/diagnosis/reach.ts';
import type { ServiceReach } from '../../../domain/diagnosis/service-reach.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/status/notice.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { figuresStyles } from '../../kit/styles/figures.styles.ts';
import { shareWords } from './diagnosis-words.ts';

/** How many people live over 8 km from a service, commune by commune. Takes: `serviceAccess`. */
@customElement('cm-diagnosis-reach')
export class DiagnosisReach extends LitElement {
  static override styles = [pageStyles, figuresStyles];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) serviceAccess!: ServiceAccess;
  @state() private kind: DiagnosedService = 'doctor';

  protected override render(): TemplateResult {
    const { diagnosis } = this.messages;
    return html`<cm-section heading=${diagnosis.farFromServices}>
      <div class="stack">${this.serviceAccess.isBlind ? this.#blind() : this.#known()}</div>
    </cm-section>`;
  }

  #blind(): TemplateResult {
    const { diagnosis } = this.messages;
    return html`<cm-notice tone="know" icon="download" heading=${diagnosis.noPack}>
      ${diagnosis.noPackText}
      <cm-button slot="actions" href="/settings">${diagnosis.toSettings}</cm-button>
    </cm-notice>`;
  }

  #known(): TemplateResult {
    const { diagnosis } = this.messages;
    const reach = this.serviceAccess.reach.find(({ kind }) => kind === this.kind);
    return html`
      <p class="soft small">${diagnosis.farFromServicesHow}</p>
      <cm-field label=${diagnosis.whichService}>
        <select @change=${this.#onKind}>
          ${this.serviceAccess.reach.map(
            ({ kind }) =>
              html`<option value=${kind} ?selected=${kind === this.kind}>
                ${diagnosis.service[kind]}
              </option>`,
          )}
        </select>
      </cm-field>
      ${reach && reach.services > 0 ? this.#table(reach) : html`<p>${diagnosis.noneKnown}</p>`}
    `;
  }

  #table(reach: ServiceReach<DiagnosedService>): TemplateResult {
    const { diagnosis } = this.messages;
    const name = `${diagnosis.service[reach.kind]}, ${diagnosis.serviceCount(reach.services)}`;
    const unknown = sumOfReachShares(reach.people).unknown;
    return html`
      <div class="figures" role="region" tabindex="0" aria-label=${name}>
        <table>
          <caption>
            ${name}
          </caption>
          <thead>
            <tr>
              <th scope="col">${diagnosis.commune}</th>
              <th scope="col">${diagnosis.peopleBeyond}</th>
              <th scope="col">${diagnosis.inhabitantsBeyond}</th>
              <th scope="col">${diagnosis.hamletsBeyond}</th>
            </tr>
          </thead>
          <tbody>
            ${this.serviceAccess.communes.map((commune, at) =>
              this.#row(commune.name, [reach.people[at], reach.inhabitants[at], reach.hamlets[at]]),
            )}
          </tbody>
          <tfoot>
            ${this.#row(
              diagnosis.wholeTerritory,
              [reach.people, reach.inhabitants, reach.hamlets].map((one) => sumOfReachShares(one)),
            )}
          </tfoot>
        </table>
      </div>
      ${
        unknown > 0
          ? html`<p class="soft small">
              ${diagnosis.unknownHomes(sayNumber(unknown, this.messages.language))}
            </p>`
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
    'cm-diagnosis-reach': DiagnosisReach;
  }
}
