import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../../data/accounts/session.ts';
import type { Indicators, YearOfFigures } from '../../../../data/indicators/indicators.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import '../../../elements/form/button.ts';
import '../../../elements/layout/section.ts';
import { ask } from '../../../kit/ask.ts';
import { CommandController } from '../../../kit/command-controller.ts';
import { indicatorsContext, meContext, messagesContext } from '../../../kit/contexts.ts';
import { pageStyles } from '../../../theme/page.styles.ts';

/** Publishing a year for everybody, once; taking the page off the web and putting it back. Takes: `year`. */
@customElement('cm-publish-card')
export class PublishCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: indicatorsContext }) indicators!: Indicators;
  @property({ attribute: false }) year!: YearOfFigures;

  readonly #command = new CommandController(this);

  protected override render(): TemplateResult {
    const { publish: words } = this.messages.indicators;
    const { territory, counts } = this.year;
    const { publications = [], publicPage } = territory;
    const { year, to, asOf } = counts.year;
    const published = publications.map((one) => one.year);
    return html`<cm-section heading=${words.heading}>
      <div class="stack tight">
        <p>${words.text}</p>
        ${published.length > 0 ? html`<p>${words.already(published.join(', '))}</p>` : nothing}
        ${asOf < to ? html`<p class="soft">${words.notOver(year)}</p>` : nothing}
        ${this.#command.problemLine()}
        <div class="actions">
          ${
            asOf < to || published.includes(year)
              ? nothing
              : html`<cm-button
                  icon="door-open"
                  ?busy=${this.#command.busy || this.year.countedAt !== undefined}
                  @click=${this.#onPublish}
                  >${words.year(year)}</cm-button
                >`
          }
          ${published.length > 0 ? this.#page(publicPage === true) : nothing}
        </div>
      </div>
    </cm-section>`;
  }

  #page(isOpen: boolean): TemplateResult {
    const { publish: words } = this.messages.indicators;
    return isOpen
      ? html`<a href="/public/${this.me?.territory?.name ?? ''}" target="_blank" rel="noopener"
            >${words.open}</a
          ><cm-button variant="quiet" @click=${this.#onToggle}>${words.hide}</cm-button>`
      : html`<cm-button variant="quiet" @click=${this.#onToggle}>${words.show}</cm-button>`;
  }

  async #onPublish(): Promise<void> {
    const { app, indicators } = this.messages;
    const { publish: words } = indicators;
    const { year } = this.year.counts.year;
    const isSure = await ask({
      ...{ heading: words.year(year), text: words.sure(year), danger: true },
      ...{ confirm: words.yes, cancel: app.cancel },
    });
    if (!isSure) return;
    await this.#command.run(() => this.indicators.publish(this.year), { words: words.done });
  }

  async #onToggle(): Promise<void> {
    const { publish: words } = this.messages.indicators;
    const { _id, publicPage } = this.year.territory;
    const isOpen = publicPage !== true;
    await this.#command.run(() => this.indicators.open(_id, isOpen), {
      words: isOpen ? words.shown : words.hidden,
      undo: () => this.indicators.open(_id, !isOpen),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-publish-card': PublishCard;
  }
}
