import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import './house-form.ts';

/** How the town hall presents itself, for its coordinators to decide: name, telephone, hours, colour, logo. */
@customElement('cm-house-settings')
export class HouseSettings extends LitElement {
  static override styles = [
    pageStyles,
    css`
      img {
        width: 4rem;
        height: 4rem;
        object-fit: contain;
        background: #fffdf8;
        border-radius: var(--cm-radius-m);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @state() private changing = false;

  readonly #begun = new BegunForms<'house'>(
    this,
    () =>
      this.changing
        ? []
        : [{ form: 'house', key: 'house', word: this.messages.settings.house.heading }],
    () => this.#onChange(),
  );

  protected override render(): TemplateResult | typeof nothing {
    const { territory } = this;
    if (!territory) return nothing;
    const { house } = this.messages.settings;
    return html`<cm-section heading=${house.heading}>
      <div class="stack tight">
        <p>${house.text}</p>
        ${
          this.changing
            ? html`<cm-house-form
                .territory=${territory}
                @cm-went-back=${this.#onDone}
              ></cm-house-form>`
            : html`${this.#begun.notice(this.messages)} ${this.#now(territory)}
                <cm-button icon="file-pen-line" @click=${this.#onChange}
                  >${house.change}</cm-button
                >`
        }
      </div>
    </cm-section>`;
  }

  #now({ name, phone, hours, logo }: Territory): TemplateResult {
    const { house } = this.messages.settings;
    return html`
      ${logo ? html`<img alt=${house.logoNow} src="data:image/png;base64,${logo}" />` : nothing}
      <cm-detail icon="map" label=${house.name}>${name}</cm-detail>
      <cm-detail icon="phone" label=${house.phone}
        >${sayPhone(phone)}, ${hours ?? house.noHours}</cm-detail
      >
    `;
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
    'cm-house-settings': HouseSettings;
  }
}
