import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Communes, OfficialCommune } from '../../../data/territory/communes.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { communesContext, currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './commune-entry.ts';
import { communeProblem } from './commune-problem.ts';

/** Which communes make up the territory: one more of the official list, one less, and their outlines. */
@customElement('cm-communes-page')
export class CommunesPage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: communesContext }) communes!: Communes;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  /** What was found; undefined: nothing was looked for yet. */
  @state() private found: readonly OfficialCommune[] | undefined;
  @state() private fault = '';
  @query('input[type=search]') private field!: HTMLInputElement;

  readonly #looking = new CommandController(this, { words: communeProblem });
  readonly #adding = new CommandController(this, { words: communeProblem });

  protected override render(): TemplateResult {
    const { app, settings } = this.messages;
    const { communes } = settings;
    return html`
      <cm-app-bar heading=${communes.heading} back=${app.back} back-href="/settings"></cm-app-bar>
      <div class="stack loose">
        <p>${communes.lead}</p>
        ${this.territory ? this.#add(this.territory) : nothing}
        ${this.territory ? this.#all(this.territory) : nothing}
      </div>
    `;
  }

  #all({ _id, communes }: Territory): TemplateResult {
    const { settings } = this.messages;
    return html`<cm-section heading=${settings.communes.heading} .count=${communes.length}>
      <div class="stack">
        ${communes.map(
          (commune) =>
            html`<cm-commune-entry
              .commune=${commune}
              .territory=${_id}
              ?last=${communes.length === 1}
            ></cm-commune-entry>`,
        )}
      </div>
    </cm-section>`;
  }

  #add(territory: Territory): TemplateResult {
    const { communes } = this.messages.settings;
    return html`<cm-section class="on-screen" heading=${communes.add}>
      <div class="stack">
        <form novalidate @submit=${this.#onSearch}>
          <cm-field label=${communes.search} hint=${communes.searchHint} error=${this.fault}>
            <input type="search" maxlength="100" autocomplete="off" />
          </cm-field>
          ${this.#looking.problemLine()}
          <cm-button type="submit" icon="search" wide ?busy=${this.#looking.busy}
            >${communes.searchStart}</cm-button
          >
        </form>
        <div class="stack tight" role="status">${this.#results(territory)}</div>
        ${this.#adding.problemLine()}
      </div>
    </cm-section>`;
  }

  #results(territory: Territory): TemplateResult | typeof nothing {
    const { language, settings } = this.messages;
    const { communes } = settings;
    if (!this.found) return nothing;
    if (this.found.length === 0) return html`<p>${communes.nothing}</p>`;
    return html`<ul class="stack tight">
      ${this.found.map((one) => {
        const isHere = territory.communes.some(({ code }) => code === one.code);
        const people = communes.population(sayNumber(one.population, language));
        return html`<li class="stack tight">
          <p>
            <strong>${one.name}</strong> (${one.code}),
            ${people}${isHere ? `, ${communes.isHere}` : ''}
          </p>
          ${
            isHere
              ? nothing
              : html`<cm-button
                  icon="plus"
                  data-code=${one.code}
                  ?busy=${this.#adding.busy}
                  @click=${this.#onAdd}
                  >${communes.addThis(one.name)}</cm-button
                >`
          }
        </li>`;
      })}
    </ul>`;
  }

  async #onSearch(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.field.value.trim();
    this.fault = words ? '' : this.messages.settings.communes.searchMissing;
    if (!words) {
      this.field.focus();
      return;
    }
    const asked = await this.#looking.run(() => this.communes.find(words));
    if (asked?.ok) this.found = asked.value;
  }

  async #onAdd(event: Event): Promise<void> {
    const { territory } = this;
    const { code = '' } = (event.currentTarget as HTMLElement).dataset;
    const one = this.found?.find((commune) => commune.code === code);
    if (!territory || !one) return;
    const { name, population } = one;
    await this.#adding.run(
      () => this.communes.set(territory._id, { code, name, ...(population > 0 && { population }) }),
      { words: this.messages.settings.communes.added(name) },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-communes-page': CommunesPage;
  }
}
