import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type {
  PackProgress,
  PackState,
  PackSummary,
  PackTrouble,
  TerritoryPack,
} from '../../../data/pack/territory-pack.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { saySize } from '../../../messages/kernel/quantities.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { messagesContext, territoryPackContext } from '../../kit/contexts.ts';
import { showToast } from '../../kit/toast-event.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/dialog.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/status/notice.ts';
import '../../elements/status/progress.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';

/** The territory pack on this device: its size before the download, the progress, its age. */
@customElement('cm-pack-settings')
export class PackSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryPackContext }) pack!: TerritoryPack;
  @state() private removing = false;

  readonly #state = new LiveController(this, () => this.pack.state());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.pack.look();
  }

  protected override render(): TemplateResult {
    return html`<cm-section heading=${this.messages.packs.heading}>
      ${drawAnswer(this.#state, this.messages, (value) => this.#shown(value), { partly: true })}
    </cm-section>`;
  }

  #shown({ flaw, kept, offered, progress, trouble }: PackState): TemplateResult {
    const { packs } = this.messages;
    const isDamaged = flaw === 'damaged';
    return html`<div class="stack tight">
      ${kept ? html`<cm-detail icon="map" label=${packs.heading}>${packs.kept(this.#day(kept))}</cm-detail>` : nothing}
      ${flaw && !progress ? html`<cm-notice tone=${isDamaged ? 'call' : 'wait'} live>${packs[flaw]}</cm-notice>` : nothing}
      ${!kept && !offered && !progress ? html`<p>${packs.none}</p>` : nothing}
      ${!kept ? html`<p class="soft">${packs.why}</p>` : nothing}
      ${trouble && !progress ? this.#failed(trouble, kept !== undefined && !isDamaged) : nothing}
      ${progress ? this.#coming(progress) : this.#choices(kept, offered, { isDamaged, isAgain: goesOn(trouble) })}
      ${this.removing && kept ? this.#sure() : nothing}
    </div>`;
  }

  #failed(trouble: PackTrouble, hasOther: boolean): TemplateResult {
    const { packs } = this.messages;
    const words = hasOther ? `${packs.trouble[trouble]} ${packs.still}` : packs.trouble[trouble];
    return html`<cm-notice tone="wait" live>${words}</cm-notice>`;
  }

  #coming({ done, total }: PackProgress): TemplateResult {
    const { packs } = this.messages;
    return html`
      <cm-progress
        label=${packs.downloading}
        .done=${done}
        .total=${total}
        figure=${packs.figure(this.#size(done), this.#size(total))}
      ></cm-progress>
      <cm-button icon="x" wide @click=${this.#onStop}>${packs.stop}</cm-button>
    `;
  }

  #choices(
    kept: PackSummary | undefined,
    offered: PackSummary | undefined,
    { isDamaged, isAgain }: { readonly isDamaged: boolean; readonly isAgain: boolean },
  ): TemplateResult {
    const { packs } = this.messages;
    const [word, isNeeded] = isDamaged
      ? [packs.again, true]
      : kept
        ? [packs.update, false]
        : [packs.download, true];
    return html`
      ${kept && offered && !isDamaged ? html`<p>${packs.newer(this.#day(offered))}</p>` : nothing}
      ${
        offered
          ? html`<cm-button
              icon="download"
              variant=${isNeeded ? 'primary' : 'secondary'}
              wide
              @click=${this.#onDownload}
              >${isAgain ? `${packs.resume} — ` : ''}${word(this.#size(offered.bytes))}</cm-button
            >`
          : nothing
      }
      ${
        kept
          ? html`<cm-button icon="trash-2" wide @click=${this.#onRemove}
              >${packs.remove(this.#size(kept.bytes))}</cm-button
            >`
          : nothing
      }
    `;
  }

  #sure(): TemplateResult {
    const { app, packs } = this.messages;
    return html`<cm-dialog
      open
      heading=${packs.removeHeading}
      confirm=${packs.removeConfirm}
      cancel=${app.cancel}
      @cm-answered=${this.#onSure}
      ><p>${packs.removeText}</p></cm-dialog
    >`;
  }

  #size(bytes: number): string {
    return saySize(bytes, this.messages.language);
  }

  #day({ dated }: PackSummary): string {
    return sayDate(dated, this.messages.when);
  }

  async #onDownload(): Promise<void> {
    const isHere = await this.pack.download();
    if (isHere) showToast(this.messages.packs.ready);
  }

  #onStop(): void {
    this.pack.stop();
  }

  #onRemove(): void {
    this.removing = true;
  }

  async #onSure(event: AnsweredEvent): Promise<void> {
    this.removing = false;
    if (!event.confirmed) return;
    await this.pack.remove();
    showToast(this.messages.packs.removed);
  }
}

/** Whether what had come before the last try failed is still there. */
function goesOn(trouble: PackTrouble | undefined): boolean {
  return trouble === 'offline' || trouble === 'sign-in-needed' || trouble === 'stopped';
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-pack-settings': PackSettings;
  }
}
