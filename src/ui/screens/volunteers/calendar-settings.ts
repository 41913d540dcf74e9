import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { CommandController, DONE } from '../../kit/command-controller.ts';
import { showProblem, showToast } from '../../kit/toast-event.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';

/** A volunteer's missions in the calendar of their telephone: the private link, how it is used, another one. */
@customElement('cm-calendar-settings')
export class CalendarSettings extends LitElement {
  static override styles = [
    pageStyles,
    css`
      code {
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @state() private link = '';

  readonly #command = new CommandController(this);

  protected override render(): TemplateResult {
    const { calendar } = this.messages.settings;
    return html`<cm-section heading=${calendar.heading}>
      <div class="stack tight">
        <p>${calendar.text}</p>
        ${this.link ? this.#known() : nothing} ${this.#command.problemLine()}
        ${
          this.link
            ? nothing
            : html`<cm-button
                icon="calendar-days"
                wide
                ?busy=${this.#command.busy}
                @click=${this.#onShow}
                >${calendar.show}</cm-button
              >`
        }
      </div>
    </cm-section>`;
  }

  #known(): TemplateResult {
    const { calendar } = this.messages.settings;
    return html`
      <p><strong>${calendar.link}</strong><br /><code>${this.link}</code></p>
      <p>${calendar.how}</p>
      <cm-button icon="check" wide @click=${this.#onCopy}>${calendar.copy}</cm-button>
      <cm-button icon="calendar-days" wide href=${this.link.replace(/^https?:/, 'webcal:')}
        >${calendar.open}</cm-button
      >
      <p class="soft small">${calendar.renewHint}</p>
      <cm-button
        variant="quiet"
        icon="refresh-cw"
        wide
        ?busy=${this.#command.busy}
        @click=${this.#onRenew}
        >${calendar.renew}</cm-button
      >
    `;
  }

  #onShow(): void {
    void this.#ask(false);
  }

  async #onRenew(): Promise<void> {
    if (await this.#ask(true)) showToast(this.messages.settings.calendar.renewed);
  }

  async #onCopy(): Promise<void> {
    const { calendar } = this.messages.settings;
    try {
      await navigator.clipboard.writeText(this.link);
      showToast(calendar.copied);
    } catch {
      showProblem(calendar.copyFailed);
    }
  }

  async #ask(renew: boolean): Promise<boolean> {
    let isTold = false;
    await this.#command.run(async () => {
      const path = await this.volunteers.calendar(renew);
      isTold = path !== undefined;
      if (path === undefined) showProblem(this.messages.settings.online);
      else this.link = `${location.origin}${path}`;
      return DONE;
    });
    return isTold;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-calendar-settings': CalendarSettings;
  }
}
