import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import { isOverCeiling, type Tariff } from '../../../domain/drives/share.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext, territoryContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { moneyWords } from '../../cards/drives/drive-words.ts';
import './tariff-form.ts';
import type { TariffChosenEvent } from './tariff-form.ts';

/** What passengers give towards the car in this territory, for its coordinators to decide. */
@customElement('cm-tariff-settings')
export class TariffSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: territoryContext }) territories!: Territories;
  @state() private changing = false;
  @state() private busy = false;
  @state() private problem = '';

  protected override render(): TemplateResult | typeof nothing {
    const { territory } = this;
    if (!territory) return nothing;
    const { tariff: words } = this.messages.drives;
    return html`<cm-section heading=${words.heading}>
      <div class="stack tight">
        <p>${words.text}</p>
        ${
          this.changing
            ? html`<cm-tariff-form
                .tariff=${territory.tariff}
                ?busy=${this.busy}
                @cm-tariff-chosen=${this.#onChosen}
                @cm-went-back=${this.#onCancel}
              ></cm-tariff-form>`
            : html`<p><strong>${this.#now(territory.tariff)}</strong></p>
                ${territory.tariff?.why ? html`<p class="soft">${territory.tariff.why}</p>` : nothing}
                <cm-button icon="hand-coins" @click=${this.#onChange}>${words.change}</cm-button>`
        }
        <p class="problem" role="alert">${this.problem}</p>
      </div>
    </cm-section>`;
  }

  /** "0,32 € par kilomètre, au moins 3,75 €". */
  #now(tariff: Tariff | undefined): string {
    const { tariff: words } = this.messages.drives;
    if (!tariff) return words.none;
    const { centsPerKm, minimumCents, maximumCents } = tariff;
    return [
      words.now(moneyWords(centsPerKm, this.messages)),
      ...(minimumCents ? [words.least(moneyWords(minimumCents, this.messages))] : []),
      ...(maximumCents ? [words.most(moneyWords(maximumCents, this.messages))] : []),
      ...(isOverCeiling(tariff) ? [words.isOver] : []),
    ].join(', ');
  }

  async #keep(
    tariff: Tariff | null,
    undo: Tariff | null | undefined,
  ): Promise<CommandResult | undefined> {
    const { territory, messages } = this;
    if (!territory) return undefined;
    this.busy = true;
    const result = await this.territories.amend(territory._id, { tariff });
    this.busy = false;
    this.problem = result.ok ? '' : problemWords(messages, result.refusal);
    if (!result.ok) return result;
    this.changing = false;
    const { tariff: words } = messages.drives;
    const back = undo === undefined ? undefined : (): void => void this.#keep(undo, undefined);
    showToast(tariff ? words.saved : words.removed, back);
    return result;
  }

  #onChosen({ tariff }: TariffChosenEvent): void {
    void this.#keep(tariff ?? null, this.territory?.tariff ?? null);
  }

  #onChange(): void {
    this.changing = true;
  }

  #onCancel(): void {
    this.changing = false;
    this.problem = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-tariff-settings': TariffSettings;
  }
}
