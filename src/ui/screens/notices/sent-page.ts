import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Notices, NoticesStanding } from '../../../data/notices/notices.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { phoneLink } from '../../../messages/kernel/phone-number.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';
import { messagesContext, noticesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { dayHere } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What a coordinator must know of messages: who is silent, what did not arrive and what to do, how many. Online. */
@customElement('cm-sent-page')
export class SentPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: noticesContext }) notices!: Notices;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;

  readonly #task = new Task(this, { task: () => this.notices.standing(), args: () => [] });
  readonly #known = new LiveController(this, () => this.volunteers.list());

  protected override render(): TemplateResult {
    const { app, notices } = this.messages;
    return html`
      <cm-app-bar
        heading=${notices.sent.heading}
        back=${app.back}
        back-href="/settings"
      ></cm-app-bar>
      <div class="stack loose">
        ${this.#task.render({
          pending: () => html`<cm-loading label=${app.loading} rows="4"></cm-loading>`,
          error: () => this.#failed(),
          complete: (standing) => (standing ? this.#told(standing) : this.#failed()),
        })}
      </div>
    `;
  }

  #failed(): TemplateResult {
    const { app, notices } = this.messages;
    return html`<cm-failure
      heading=${notices.failure}
      retry=${app.retry}
      @cm-retried=${this.#onAgain}
      >${notices.problems.offline}</cm-failure
    >`;
  }

  #told({ days, undelivered, unanswered }: NoticesStanding): TemplateResult {
    const { sent } = this.messages.notices;
    return html`
      <cm-section heading=${sent.silent} .count=${unanswered.length}>
        ${
          unanswered.length === 0
            ? html`<p class="soft">${sent.nobodySilent}</p>`
            : unanswered.map((one) => this.#silent(one))
        }
      </cm-section>
      <cm-section heading=${sent.undelivered} .count=${undelivered.length}>
        ${
          undelivered.length === 0
            ? html`<p class="soft">${sent.allDelivered}</p>`
            : undelivered.map((one) => this.#undelivered(one))
        }
      </cm-section>
      <cm-section heading=${sent.week}>
        ${
          days.length === 0
            ? html`<p class="soft">${sent.none}</p>`
            : html`<div class="stack tight">${days.map((one) => this.#day(one))}</div>`
        }
      </cm-section>
    `;
  }

  #silent({ request, volunteer }: NoticesStanding['unanswered'][number]): TemplateResult {
    const { sent } = this.messages.notices;
    return html`<div class="stack tight">
      <p>${sent.ring} <strong>${this.#nameOf(volunteer)}</strong></p>
      ${this.#call(volunteer)}
      <cm-button icon="inbox" wide href="/requests/${uuidOf(request)}"
        >${sent.seeRequest}</cm-button
      >
    </div>`;
  }

  #undelivered({ at, reader, reason }: NoticesStanding['undelivered'][number]): TemplateResult {
    const { notices, when } = this.messages;
    return html`<div class="stack tight">
      <p>
        <strong>${this.#nameOf(reader)}</strong>, ${sayDate(dayHere(at), when)}<br />${notices.sent.reasons[reason]}
      </p>
      ${this.#call(reader)}
      ${
        reader.startsWith('signal:')
          ? html`<cm-button icon="inbox" wide href="/signals/${uuidOf(reader)}"
              >${notices.sent.seeSignal}</cm-button
            >`
          : nothing
      }
    </div>`;
  }

  #call(reader: string): TemplateResult | typeof nothing {
    const phone = this.#of(reader)?.phone;
    return phone
      ? html`<cm-button icon="phone" wide href=${phoneLink(phone)}>${phone}</cm-button>`
      : nothing;
  }

  #day({ cents, day, mail, push, sms }: NoticesStanding['days'][number]): TemplateResult {
    const { notices, when } = this.messages;
    const price =
      cents === undefined
        ? ''
        : `, ${notices.sent.cost(sayNumber(cents / 100, this.messages.language))}`;
    return html`<cm-detail icon="calendar-days" label=${sayDate(day, when)}
      >${notices.sent.count(mail, sms, push)}${price}</cm-detail
    >`;
  }

  #nameOf(reader: string): string {
    const one = this.#of(reader);
    if (reader.startsWith('signal:')) return this.messages.notices.sent.caller;
    if (reader.startsWith('person:')) return this.messages.notices.sent.relativeOf;
    return one ? `${one.given} ${one.family}` : this.messages.notices.sent.someone;
  }

  #of(reader: string): Volunteer | undefined {
    return this.#known.value?.find(({ volunteer }) => volunteer._id === reader)?.volunteer;
  }

  readonly #onAgain = (): void => {
    void this.#task.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-sent-page': SentPage;
  }
}
