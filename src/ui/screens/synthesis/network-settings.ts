import { dayHere } from '../../kit/today.ts';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { NetworkSynthesis } from '../../../data/synthesis/synthesis.ts';
import type { Agreement } from '../../../domain/synthesis/agreement.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { currentTerritoryContext, messagesContext, synthesisContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Whether this territory sends its frozen figures to the network: for its coordinators to decide. */
@customElement('cm-network-settings')
export class NetworkSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: synthesisContext }) synthesis!: NetworkSynthesis;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @state() private keeps = true;

  readonly #command = new CommandController(this);
  readonly #agreement = new LiveController(this, () => this.synthesis.agreement());

  protected override render(): TemplateResult | typeof nothing {
    if (!this.territory) return nothing;
    const { network: words } = this.messages.settings;
    return html`<cm-section heading=${words.heading}>
      <div class="stack">
        <p>${words.text}</p>
        <p class="soft small">${words.small}</p>
        ${drawAnswer(this.#agreement, this.messages, (agreement) =>
          agreement?.status === 'sending' ? this.#sending(agreement) : this.#off(agreement),
        )}
        ${this.#command.problemLine()}
      </div>
    </cm-section>`;
  }

  #off(agreement: Agreement | undefined): TemplateResult {
    const { network: words } = this.messages.settings;
    const off = agreement ? words.leftOn(this.#day(agreement)) : words.off;
    return html`<p><strong>${off}</strong></p>
      <cm-checkbox
        label=${words.keeps}
        ?checked=${this.keeps}
        @input=${this.#onKeeps}
      ></cm-checkbox>
      <cm-button icon="send" wide ?busy=${this.#command.busy} @click=${this.#onSign}
        >${words.sign}</cm-button
      >`;
  }

  #sending(agreement: Agreement): TemplateResult {
    const { network: words } = this.messages.settings;
    return html`<p><strong>${words.on(this.#day(agreement))}</strong></p>
      <p>${agreement.keepsWhatWasSent ? words.staying : words.going}</p>
      <cm-button icon="ban" wide ?busy=${this.#command.busy} @click=${this.#onLeave}
        >${words.leave}</cm-button
      >`;
  }

  #onKeeps(event: Event): void {
    this.keeps = (event.currentTarget as Checkbox).checked;
  }

  #onSign(): void {
    const { territory } = this;
    if (!territory) return;
    const before = this.#agreement.value;
    const { signed } = this.messages.settings.network;
    void this.#command.run(
      () => this.synthesis.take({ keepsWhatWasSent: this.keeps }, territory._id, before),
      { words: signed },
    );
  }

  #onLeave(): void {
    const agreement = this.#agreement.value;
    if (!agreement) return;
    const words = this.messages.settings.network.leaving;
    void this.#command.run(() => this.synthesis.leave(agreement), { words });
  }

  #day({ since }: Agreement): string {
    return sayDate(dayHere(since), this.messages.when);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-network-settings': NetworkSettings;
  }
}
