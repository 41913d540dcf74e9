import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drawCode } from '../../cards/codes/draw-code.ts';
import { deskWords, letterhead } from '../../cards/territory/letterhead.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/notice.ts';
import { currentTerritoryContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { breakable } from '../../kit/texts/breakable.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { addressOfPage, FRONT_PAGE, PUBLIC_PAGES, type PosterOf } from './public-pages.ts';

/** A page to print, with the code that leads to a page for everybody. Takes: `page`. */
@customElement('cm-poster-page')
export class PosterPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--cm-space-4);
        justify-items: center;
        max-width: 34rem;
        padding: var(--cm-space-5) var(--cm-pad);
        color: #000;
        text-align: center;
        text-wrap: balance;
        background: #fff;
        border: 1px solid var(--cm-line);
        border-radius: var(--cm-radius-m);
      }

      h2 {
        font-size: min(var(--cm-text-3xl), 10vw);
        line-height: var(--cm-leading-tight);
      }

      canvas {
        width: min(16rem, 100%);
        height: auto;
      }

      .address {
        font-weight: var(--cm-weight-strong);
        overflow-wrap: anywhere;
      }

      .ring {
        font-size: min(var(--cm-text-xl), 9vw);
      }

      @media print {
        cm-app-bar,
        .on-screen {
          display: none;
        }

        article {
          gap: 8mm;
          max-width: none;
          padding: 0;
          font-size: 16pt;
          border: 0;
          break-inside: avoid;
        }

        h2 {
          font-size: 34pt;
        }

        canvas {
          width: 80mm;
        }

        .ring {
          font-size: 20pt;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property() page: PosterOf = FRONT_PAGE;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  protected override render(): TemplateResult {
    const { app, settings } = this.messages;
    const { poster } = settings.publicPages;
    return html`
      <cm-app-bar heading=${poster.heading} back=${app.back} back-href="/settings"></cm-app-bar>
      <div class="stack loose">${this.#poster()}</div>
    `;
  }

  #poster(): TemplateResult {
    const { poster } = this.messages.settings.publicPages;
    const { page, territory } = this;
    const field = PUBLIC_PAGES.find((one) => one.page === page)?.field;
    const isClosed = territory !== undefined && field !== undefined && territory[field] !== true;
    return html`
      <div class="stack on-screen">
        <p>${poster.text}</p>
        ${isClosed ? html`<cm-notice tone="wait" heading=${poster.closed}></cm-notice>` : nothing}
        <cm-button variant="primary" icon="printer" wide @click=${this.#onPrint}
          >${poster.print}</cm-button
        >
      </div>
      <article>
        ${letterhead(territory)}
        <h2>${poster.titles[page]}</h2>
        <p>${poster.leads[page]}</p>
        <p>${poster.scan}</p>
        <canvas role="img" aria-label=${this.#address}></canvas>
        <p class="address">${breakable(this.#address)}</p>
        ${
          territory?.phone
            ? html`<p class="ring">${poster.noPhone(deskWords(territory))}</p>`
            : nothing
        }
      </article>
    `;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.canvas) drawCode(this.canvas, this.#address, 'byte');
  }

  get #address(): string {
    return addressOfPage(this.me?.territory?.name ?? '', this.page);
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-poster-page': PosterPage;
  }
}
