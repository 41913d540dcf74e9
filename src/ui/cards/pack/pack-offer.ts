import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PackState, PackSummary, TerritoryPack } from '../../../data/pack/territory-pack.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { saySize } from '../../../messages/kernel/quantities.ts';
import { messagesContext, territoryPackContext } from '../../kit/contexts.ts';
import { showToast } from '../../kit/toast-event.ts';
import '../../elements/form/button.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * One quiet line over a map: it could be had without network, a newer one exists, the one here is
 * damaged, one is coming. Nothing when there is nothing to say. Takes: `pack`, `online`.
 */
@customElement('cm-pack-offer')
export class PackOffer extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--cm-space-2);
        align-items: center;
        min-block-size: var(--cm-touch);
        padding-inline: var(--cm-pad) var(--cm-space-1);
        line-height: var(--cm-leading-tight);
        background: var(--cm-surface);
        border-block-end: var(--cm-border) solid var(--cm-line);
      }

      p {
        flex: 1 1 12rem;
        padding-block: var(--cm-space-2);
      }

      .ways {
        display: flex;
        align-items: center;
        margin-inline-start: auto;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryPackContext }) territoryPack!: TerritoryPack;
  @property({ attribute: false }) pack: PackState = {};
  @property({ type: Boolean }) online = false;

  protected override render(): TemplateResult | typeof nothing {
    const { packs } = this.messages;
    const { offered, progress, quiet } = this.pack;
    if (progress) {
      const figure = packs.figure(this.#size(progress.done), this.#size(progress.total));
      return html`<div class="line"><p>${packs.downloading} : ${figure}</p></div>`;
    }
    if (!offered || quiet || !this.online) return nothing;
    return html`<div class="line">
      <p>${this.#words(offered)}</p>
      <div class="ways">
        <cm-button variant="quiet" @click=${this.#onDownload}>${packs.bring}</cm-button>
        <cm-button
          variant="quiet"
          square
          icon="x"
          label=${packs.later}
          @click=${this.#onLater}
        ></cm-button>
      </div>
    </div>`;
  }

  #words({ bytes }: PackSummary): string {
    const { packs } = this.messages;
    const { flaw, kept, trouble } = this.pack;
    if (trouble) return packs.trouble[trouble];
    const size = this.#size(bytes);
    if (flaw === 'damaged') return packs.damagedOffer(size);
    return kept ? packs.newerOffer(size) : packs.offer(size);
  }

  #size(bytes: number): string {
    return saySize(bytes, this.messages.language);
  }

  async #onDownload(): Promise<void> {
    const isHere = await this.territoryPack.download();
    if (isHere) showToast(this.messages.packs.ready);
  }

  #onLater(): void {
    void this.territoryPack.later();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-pack-offer': PackOffer;
  }
}
