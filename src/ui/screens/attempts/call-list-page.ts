import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Attempts } from '../../../data/attempts/attempts.ts';
import type { CallSheet } from '../../../data/attempts/call-sheet.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { attemptsContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import './call-overview.ts';
import './call-paper.ts';
import './call-row.ts';

/** One list: how far it is, whom to ring next, everybody on it; on paper for a day without power. */
@customElement('cm-call-list-page')
export class CallListPage extends LitElement {
  static override styles = [
    listStyles,
    css`
      @media print {
        cm-app-bar,
        .on-screen {
          display: none !important;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: attemptsContext }) attempts!: Attempts;
  /** The UUID of the list. */
  @property() list = '';

  readonly #place = new ListPlace(this, {}, {});
  readonly #command = new CommandController(this);
  readonly #sheet = new LiveController(
    this,
    () => this.attempts.one(this.#id),
    () => [this.list],
  );

  protected override render(): TemplateResult {
    const { app, attempts } = this.messages;
    return html`
      <cm-app-bar
        heading=${this.#sheet.value?.list.title ?? attempts.heading}
        back=${app.back}
        back-href="/calls"
      >
        <cm-button
          slot="end"
          square
          icon="printer"
          label=${attempts.print}
          @click=${this.#onPrint}
        ></cm-button>
      </cm-app-bar>
      ${drawAnswer(this.#sheet, this.messages, (sheet) =>
        sheet ? this.#renderSheet(sheet) : notFoundState(this.messages, '/calls'),
      )}
    `;
  }

  #renderSheet(sheet: CallSheet): TemplateResult {
    const { attempts } = this.messages;
    return html`
      <div class="stack loose on-screen">
        <div class="news" tabindex="-1">
          <cm-call-overview .sheet=${sheet}></cm-call-overview>
        </div>
        ${this.#command.problemLine()}
        <div class="stack">
          <h2>${attempts.people}</h2>
          ${pagedList(
            sheet.rows,
            this.#place.rows,
            ({ call }) => call._id,
            (row) => html`<cm-call-row .row=${row}></cm-call-row>`,
            this.#place.more,
            this.messages,
          )}
        </div>
        ${this.me?.roles.includes('coordinator') ? this.#coordination(sheet) : nothing}
      </div>
      <cm-call-paper .sheet=${sheet}></cm-call-paper>
    `;
  }

  #coordination({ list }: CallSheet): TemplateResult {
    const { attempts } = this.messages;
    const { busy } = this.#command;
    return list.status === 'open'
      ? html`<div class="actions">
          <cm-button icon="user-round-plus" href="/calls/${this.list}/add"
            >${attempts.add}</cm-button
          >
          <cm-button icon="inbox" ?busy=${busy} @click=${this.#onClose}
            >${attempts.close}</cm-button
          >
        </div>`
      : html`<div class="actions">
          <cm-button icon="rotate-ccw" ?busy=${busy} @click=${this.#onReopen}
            >${attempts.reopen}</cm-button
          >
        </div>`;
  }

  get #id(): Id<'call-list'> {
    return idOf('call-list', this.list);
  }

  #onClose(): void {
    const { attempts } = this.messages;
    void this.#command.run(() => this.attempts.close(this.#id), {
      words: attempts.wasClosed,
      undo: () => this.attempts.reopen(this.#id),
      undone: attempts.wasReopened,
    });
  }

  #onReopen(): void {
    void this.#command.run(() => this.attempts.reopen(this.#id), {
      words: this.messages.attempts.wasReopened,
    });
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-list-page': CallListPage;
  }
}
