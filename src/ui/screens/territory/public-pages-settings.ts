import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/layout/section.ts';
import { CommandController } from '../../kit/command-controller.ts';
import {
  currentTerritoryContext,
  meContext,
  messagesContext,
  territoryContext,
} from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { addressOfPage, FRONT_PAGE, PUBLIC_PAGES, type PosterOf } from './public-pages.ts';

/** Which pages of the territory are open to everybody, for its coordinators to decide; and their posters. */
@customElement('cm-public-pages-settings')
export class PublicPagesSettings extends LitElement {
  static override styles = [
    pageStyles,
    css`
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--cm-touch);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: territoryContext }) territories!: Territories;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  readonly #command = new CommandController(this);

  protected override render(): TemplateResult | typeof nothing {
    const { territory } = this;
    if (!territory) return nothing;
    const { publicPages: words } = this.messages.settings;
    return html`<cm-section heading=${words.heading}>
      <div class="stack">
        <p>${words.text}</p>
        ${this.#ways(FRONT_PAGE)}
        ${PUBLIC_PAGES.map(({ page, field }) => this.#page(page, territory[field] === true))}
        ${this.#command.problemLine()}
      </div>
    </cm-section>`;
  }

  #page(page: (typeof PUBLIC_PAGES)[number]['page'], isOpen: boolean): TemplateResult {
    const { publicPages: words } = this.messages.settings;
    return html`<cm-checkbox
        label=${words.open[page]}
        data-page=${page}
        ?checked=${isOpen}
        @input=${this.#onOpen}
      ></cm-checkbox>
      ${isOpen ? this.#ways(page) : nothing}`;
  }

  /** To its poster, and to what everybody sees. */
  #ways(page: PosterOf): TemplateResult {
    const { publicPages: words } = this.messages.settings;
    const address = addressOfPage(this.me?.territory?.name ?? '', page);
    return html`<div class="actions">
      <cm-button icon="printer" href="/settings/poster/${page}">${words.posters[page]}</cm-button>
      <a href=${address} target="_blank" rel="noopener">${words.look[page]}</a>
    </div>`;
  }

  #onOpen(event: Event): void {
    const { territory } = this;
    const { checked, dataset } = event.currentTarget as Checkbox;
    const one = PUBLIC_PAGES.find(({ page }) => page === dataset['page']);
    if (!territory || !one) return;
    const { publicPages: words } = this.messages.settings;
    const put = (isOpen: boolean) =>
      this.territories.amend(territory._id, { [one.field]: isOpen || null });
    void this.#command.run(() => put(checked), {
      words: (checked ? words.opened : words.closed)[one.page],
      undo: () => put(!checked),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-public-pages-settings': PublicPagesSettings;
  }
}
