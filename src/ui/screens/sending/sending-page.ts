import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Sending, SendingList, SendingStatus } from '../../../data/sending/sending.ts';
import type { Sync } from '../../../data/sending/sync.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, sendingContext, syncContext } from '../../kit/contexts.ts';
import { CommandController, DONE } from '../../kit/command-controller.ts';
import { LiveController } from '../../kit/live.ts';
import { saveFile } from '../../kit/save-file.ts';
import { STAFF } from '../../kit/screen.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/dialog.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/status/empty.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './bring-in-file.ts';
import './parked-facts.ts';
import './refused-facts.ts';
import './sending-card.ts';
import type { DiscardWantedEvent } from './sending-card.ts';
import '../../cards/accounts/sign-in-form.ts';

/** What is on this device only, what was refused and why, and what was sent lately. */
@customElement('cm-sending-page')
export class SendingPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: sendingContext }) sending!: SendingList;
  @consume({ context: syncContext }) sync!: Sync;
  @state() private discarding: Sending['fact']['_id'] | undefined;

  readonly #send = new CommandController(this);
  readonly #status = new LiveController(this, () => this.sync.status());
  readonly #list = new LiveController(this, () => this.sending.list());

  protected override render(): TemplateResult {
    const { app, sending } = this.messages;
    return html`
      <cm-app-bar
        heading=${sending.heading}
        back=${app.back}
        @cm-went-back=${this.#onBack}
      ></cm-app-bar>
      <div class="stack loose" @cm-discard-wanted=${this.#onDiscardWanted}>
        ${
          this.#status.value?.phase === 'sign-in-needed'
            ? html`<cm-sign-in-form again></cm-sign-in-form>`
            : nothing
        }
        ${this.me?.roles.includes('coordinator') ? html`<cm-refused-facts></cm-refused-facts><cm-parked-facts></cm-parked-facts>` : nothing}
        ${drawAnswer(this.#list, this.messages, (list) => this.#lists(list), { partly: true })}
        ${this.#isStaff ? html`<cm-bring-in-file></cm-bring-in-file>` : nothing}
      </div>
      ${this.discarding ? this.#sure() : nothing}
    `;
  }

  get #isStaff(): boolean {
    return STAFF.some((role) => this.me?.roles.includes(role));
  }

  #lists(list: readonly Sending[]): TemplateResult {
    const { sending } = this.messages;
    const of = (status: SendingStatus): readonly Sending[] =>
      list.filter((one) => one.status === status);
    const unsent = list.some((one) => one.status !== 'sent');
    return html`
      ${
        unsent
          ? nothing
          : html`<cm-empty heading=${sending.allSent} drawing="village"
              >${sending.allSentText}</cm-empty
            >`
      }
      ${this.#part(sending.refused, sending.refusedText, of('refused'))}
      ${this.#part(sending.waiting, sending.waitingText, of('waiting'))}
      ${this.#part(sending.held, sending.heldText, of('held'))}
      ${unsent ? this.#waysOut() : nothing} ${this.#part(sending.sent, '', of('sent').slice(0, 20))}
    `;
  }

  #part(heading: string, text: string, list: readonly Sending[]): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing;
    return html`<cm-section heading=${heading} .count=${list.length}>
      <div class="stack tight">
        ${text ? html`<p class="soft">${text}</p>` : nothing}
        <ul class="stack tight">
          ${list.map((one) => html`<li><cm-sending-card .one=${one}></cm-sending-card></li>`)}
        </ul>
      </div>
    </cm-section>`;
  }

  #waysOut(): TemplateResult {
    const { sending } = this.messages;
    return html`<div class="stack tight">
      <cm-button variant="primary" icon="send" wide ?busy=${this.#send.busy} @click=${this.#onSend}
        >${sending.send}</cm-button
      >
      <cm-button icon="download" wide @click=${this.#onExport}>${sending.exportFile}</cm-button>
      <cm-button icon="smartphone" wide href="/sending/show">${sending.showCodes}</cm-button>
      <p class="soft small">${sending.exportText}</p>
    </div>`;
  }

  #sure(): TemplateResult {
    const { app, sending } = this.messages;
    return html`<cm-dialog
      open
      danger
      heading=${sending.discardHeading}
      confirm=${sending.discard}
      cancel=${app.cancel}
      @cm-answered=${this.#onSure}
      >${sending.discardText}</cm-dialog
    >`;
  }

  #onBack(): void {
    history.back();
  }

  #onSend(): void {
    void this.#send.run(async () => {
      await this.sync.syncNow();
      return DONE;
    });
  }

  async #onExport(): Promise<void> {
    saveFile(await this.sending.exportFile(), 'coudmain.json');
  }

  #onDiscardWanted(event: DiscardWantedEvent): void {
    this.discarding = event.fact;
  }

  #onSure(event: AnsweredEvent): void {
    if (event.confirmed && this.discarding) void this.sending.discard(this.discarding);
    this.discarding = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-sending-page': SendingPage;
  }
}
