import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isOverCeiling, type Tariff } from '../../../domain/drives/share.ts';
import { knownRate } from '../../../domain/rates/known-rates.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMoney } from '../../../messages/kernel/quantities.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './tariff-form.ts';

/** What passengers give towards the car in this territory, for its coordinators to decide. */
@customElement('cm-tariff-settings')
export class TariffSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @state() private changing = false;

  readonly #begun = new BegunForms<'tariff'>(
    this,
    () =>
      this.changing
        ? []
        : [{ form: 'tariff', key: 'tariff', word: this.messages.drives.tariff.change }],
    () => this.#onChange(),
  );

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
                .territory=${territory}
                @cm-went-back=${this.#onDone}
              ></cm-tariff-form>`
            : html`${this.#begun.notice(this.messages)}
                <p><strong>${this.#now(territory.tariff)}</strong></p>
                ${territory.tariff?.why ? html`<p class="soft">${territory.tariff.why}</p>` : nothing}
                <cm-button icon="hand-coins" @click=${this.#onChange}>${words.change}</cm-button>`
        }
      </div>
    </cm-section>`;
  }

  /** "0,32 € par kilomètre, au moins 3,75 €". */
  #now(tariff: Tariff | undefined): string {
    const { tariff: words } = this.messages.drives;
    if (!tariff) return words.none;
    const { centsPerKm, minimumCents, maximumCents } = tariff;
    return [
      words.now(sayMoney(centsPerKm, this.messages.language)),
      ...(minimumCents ? [words.least(sayMoney(minimumCents, this.messages.language))] : []),
      ...(maximumCents ? [words.most(sayMoney(maximumCents, this.messages.language))] : []),
      ...(isOverCeiling(tariff, this.#ceiling) ? [words.isOver] : []),
    ].join(', ');
  }

  get #ceiling(): number | undefined {
    return knownRate('ceiling', today(), this.territory?.rates)?.value;
  }

  #onChange(): void {
    this.changing = true;
  }

  #onDone(): void {
    this.changing = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-tariff-settings': TariffSettings;
  }
}
