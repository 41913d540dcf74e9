import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import { kindsOnOffer } from '../../../domain/territory/kind-list.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/fold.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';

const DISTANCES = [5, 10, 20] as const;

/**
 * Which missions are shown, in one line that opens. Takes: `line` (how many they are), `kind`, `withinKm`
 * (0: anywhere). Event: `change`; both are as chosen by then.
 */
@customElement('cm-mission-filters')
export class MissionFilters extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property() kind: MissionKind | '' = '';
  @property({ type: Number, attribute: 'within-km' }) withinKm = 0;
  @property() line = '';

  protected override render(): TemplateResult {
    const { missions, vocabulary } = this.messages;
    const chosen = [
      ...(this.kind ? [vocabulary.kindWord(this.kind)] : []),
      ...(this.withinKm > 0 ? [missions.withinKm(this.withinKm)] : []),
    ];
    const told = chosen.length > 0 ? `· ${chosen.join(', ')}` : '';
    return html`<cm-fold class="on-screen" icon="list-filter" told=${told}>
      <span slot="line" role="status">${this.line}</span>
      <div class="filters">
        <cm-field label=${missions.kind}>
          <select @change=${this.#onKind}>
            <option value="">${missions.allKinds}</option>
            ${kindsOnOffer(this.territory).map(
              (kind) =>
                html`<option value=${kind} ?selected=${kind === this.kind}>
                  ${vocabulary.kindWord(kind)}
                </option>`,
            )}
          </select>
        </cm-field>
        <cm-field label=${missions.within}>
          <select @change=${this.#onDistance}>
            <option value="0">${missions.anyDistance}</option>
            ${DISTANCES.map(
              (km) =>
                html`<option value=${km} ?selected=${km === this.withinKm}>
                  ${missions.withinKm(km)}
                </option>`,
            )}
          </select>
        </cm-field>
      </div>
    </cm-fold>`;
  }

  #onKind(event: Event): void {
    this.kind = (event.target as HTMLSelectElement).value as MissionKind | '';
    this.#tell();
  }

  #onDistance(event: Event): void {
    this.withinKm = Number((event.target as HTMLSelectElement).value);
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-filters': MissionFilters;
  }
}
