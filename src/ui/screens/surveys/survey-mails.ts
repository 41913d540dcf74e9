import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Invited, InvitationsNow } from '../../../contract/door/invitations.ts';
import type { Surveys } from '../../../data/surveys/surveys.ts';
import { idOf } from '../../../domain/kernel/ids.ts';
import { addDays, isDay } from '../../../domain/kernel/when.ts';
import { readPastedAddresses } from '../../../domain/surveys/pasted-addresses.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/status/notice.ts';
import type { Outcome } from '../../kit/command-controller.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { today } from '../../kit/today.ts';
import { faultWords, foundWords, sentWords, standingWords, whyNot } from './mails-words.ts';
import { mailsStyles } from './survey-mails.styles.ts';

/** How long people have to answer, unless somebody says otherwise. */
const DAYS_TO_ANSWER = 21;

interface MailsDraft {
  readonly addresses: string;
  readonly until: string;
}

/**
 * Invitations by e-mail: addresses are pasted and checked, the message is read over, then it is sent. Nothing of it is
 * kept on this device. Takes: `survey`, its UUID.
 */
@customElement('cm-survey-mails')
export class SurveyMails extends LitElement {
  static override styles = [formStyles, mailsStyles];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  @property() survey = '';
  /** Undefined: not asked yet; null: the server could not be asked. */
  @state() private now: InvitationsNow | null | undefined;
  @state() private isReadOver = false;
  @state() private sent: Invited | undefined;

  readonly #form = new FormController<MailsDraft>(this, {
    // No draft is kept: addresses lie on no device.
    start: () => ({ addresses: '', until: addDays(today(), DAYS_TO_ANSWER) }),
    faults: ({ addresses, until }) => {
      const why = whyNot(readPastedAddresses(addresses), this.messages);
      const isToCome = isDay(until) && until >= today();
      return {
        ...(why && { addresses: why }),
        ...(!isToCome && { until: this.messages.surveys.mails.badDay }),
      };
    },
    submit: (draft) => (this.isReadOver ? this.#send(draft) : this.#readOver(draft)),
    words: ({ surveys: { mails } }, reason) => {
      if (reason === 'full') return mails.full(this.sent?.full ?? 0);
      return reason === 'too-many' ? mails.tooManyLinks : mails.failed;
    },
  });

  protected override firstUpdated(): void {
    void this.#look(this.#form.draft.until);
  }

  protected override render(): TemplateResult {
    const { mails } = this.messages.surveys;
    return html`<section class="stack">
      <h2>${mails.heading}</h2>
      ${this.#content()}
    </section>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { mails } = this.messages.surveys;
    if (this.now === undefined) return nothing;
    if (this.now === null) {
      return html`<cm-notice tone="know" heading=${mails.offline}>
        <cm-button slot="actions" @click=${this.#onAgain}>${mails.again}</cm-button>
      </cm-notice>`;
    }
    if (!this.now.canSend) {
      return html`<cm-notice tone="know" heading=${mails.cannot}>${mails.cannotText}</cm-notice>`;
    }
    const standing = standingWords(this.now, this.messages);
    return html`
      ${standing ? html`<p class="standing">${standing}</p>` : nothing}
      ${
        this.sent
          ? html`<div class="news" tabindex="-1">
              <cm-notice
                tone="good"
                live
                heading=${sentWords(this.sent, this.messages).join(' ')}
              ></cm-notice>
            </div>`
          : nothing
      }
      <form novalidate @submit=${this.#form.onSubmit}>
        ${this.isReadOver ? this.#message(this.now) : this.#addresses()}
      </form>
    `;
  }

  #addresses(): TemplateResult {
    const { mails } = this.messages.surveys;
    const { draft, faults, busy, problemLine } = this.#form;
    const pasted = readPastedAddresses(draft.addresses);
    const wrong = faultWords(pasted, this.messages);
    return html`
      <p>${mails.text}</p>
      <cm-field
        label=${mails.addresses}
        hint=${mails.addressesHint}
        error=${faults.addresses ?? ''}
      >
        <textarea
          rows="5"
          autocomplete="off"
          spellcheck="false"
          data-field="addresses"
          .value=${draft.addresses}
        ></textarea>
      </cm-field>
      <p class="soft small" role="status">${foundWords(pasted, this.messages)}</p>
      ${
        wrong.length > 0
          ? html`<ul>
              ${wrong.map((words) => html`<li>${words}</li>`)}
            </ul>`
          : nothing
      }
      <cm-field label=${mails.until} error=${faults.until ?? ''}>
        <input type="date" min=${today()} data-field="until" .value=${draft.until} />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="eye" wide ?busy=${busy}
        >${mails.look}</cm-button
      >
    `;
  }

  #message({ subject, text }: InvitationsNow): TemplateResult {
    const { mails } = this.messages.surveys;
    const { draft, busy, problemLine } = this.#form;
    const { addresses } = readPastedAddresses(draft.addresses);
    return html`
      <article aria-label=${mails.message}>
        <p><strong>${mails.subject(subject)}</strong></p>
        <p class="letter">${text}</p>
      </article>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="send" wide ?busy=${busy}
        >${mails.send(addresses.length)}</cm-button
      >
      <cm-button variant="quiet" icon="pencil" wide ?disabled=${busy} @click=${this.#onChange}
        >${mails.change}</cm-button
      >
    `;
  }

  async #readOver({ until }: MailsDraft): Promise<Outcome | undefined> {
    const now = await this.surveys.invitations(idOf('survey', this.survey), until);
    if (!now) return { ok: false, problem: 'other' };
    [this.now, this.isReadOver, this.sent] = [now, now.canSend, undefined];
    return undefined;
  }

  async #send({ addresses, until }: MailsDraft): Promise<Outcome> {
    const all = readPastedAddresses(addresses).addresses;
    const sent = await this.surveys.invite(idOf('survey', this.survey), until, all);
    if (sent === 'failed' || sent === 'too-many') return { ok: false, problem: sent };
    this.sent = sent;
    this.isReadOver = false;
    await this.#look(until);
    // What found no room is tried again with the same addresses, which stay: nobody gets two links.
    return sent.full > 0 ? { ok: false, problem: 'full' } : { ok: true };
  }

  async #look(until: string): Promise<void> {
    this.now = (await this.surveys.invitations(idOf('survey', this.survey), until)) ?? null;
  }

  #onAgain(): void {
    void this.#look(this.#form.draft.until);
  }

  #onChange(): void {
    this.isReadOver = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-mails': SurveyMails;
  }
}
