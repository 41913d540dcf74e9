import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CodeMeaning, RedeemResult, Session } from '../../../data/accounts/session.ts';
import type { SendingList } from '../../../data/sending/sending.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/dialog.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/status/notice.ts';
import { messagesContext, sendingContext, sessionContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { LiveController } from '../../kit/live.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

interface Renewal {
  readonly password: string;
  readonly login: string;
  readonly factor: string;
}

const FIELD_OF: Readonly<Record<string, keyof Renewal>> = {
  'login-taken': 'login',
  'weak-password': 'password',
  'wrong-second-factor': 'factor',
};

/**
 * Chooses another password with a fresh code. What was not sent from here and only the former password opens is
 * said before, and asked after, since it is lost. Takes: `code`, `meaning`, `words`,
 * `wipe` (the words of what is asked before something is lost).
 */
@customElement('cm-renew-form')
export class RenewForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @consume({ context: sendingContext }) sending!: SendingList;
  @property({ attribute: false }) words!: Messages['joining'];
  @property({ attribute: false }) wipe!: Messages['access']['wipe'];
  @property() code = '';
  @property({ attribute: false }) meaning!: Extract<CodeMeaning, { opens: 'password' }>;
  @state() private asks = false;
  @state() private asksFactor = false;
  #isSure = false;

  readonly #counts = new LiveController(this, () => this.sending.counts());
  readonly #form = new FormController<Renewal, RedeemResult>(this, {
    start: () => ({ password: '', login: '', factor: '' }),
    faults: ({ password }) => (password ? {} : { password: this.words.missing.password }),
    submit: (draft) => this.#renew(draft),
    fieldOf: (reason) => FIELD_OF[reason],
    words: (messages, reason) => accountProblem(messages, reason, this.words.problems),
  });

  protected override render(): TemplateResult {
    const { passwordHint, signIn } = this.messages.accounts;
    const join = this.words;
    const { name, title } = this.meaning;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
        <h1>${join.hello(name)}</h1>
        <p role="status">${join.renewText(title)}</p>
        <p class="soft">${join.notYou}</p>
        ${this.#losing()}
        <p class="soft">${join.anew}</p>
        <cm-field
          label=${join.password}
          hint=${passwordHint}
          reveal=${signIn.show}
          error=${faults.password ?? ''}
        >
          <input
            name="password"
            type="password"
            autocomplete="new-password"
            data-field="password"
            .value=${draft.password}
          />
        </cm-field>
        <cm-field label=${join.newLogin} hint=${join.newLoginHint} error=${faults.login ?? ''}>
          <input
            name="login"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            data-field="login"
            .value=${draft.login}
          />
        </cm-field>
        ${this.asksFactor ? this.#factor() : nothing} ${problemLine()}
        <cm-button
          type="submit"
          variant="primary"
          icon="key-round"
          wide
          ?busy=${busy}
          ?disabled=${this.#unsent === undefined}
          >${join.renewSubmit}</cm-button
        >
      </form>
      ${this.asks ? this.#sure() : nothing}`;
  }

  /** Asked for where the account has one: the code of the town hall stands for the password alone. */
  #factor(): TemplateResult {
    const { draft, faults } = this.#form;
    return html`<cm-field
      data-question
      label=${this.words.factor}
      hint=${this.words.factorHint}
      error=${faults.factor ?? ''}
    >
      <input
        name="factor"
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck="false"
        data-field="factor"
        .value=${draft.factor}
      />
    </cm-field>`;
  }

  #losing(): TemplateResult | typeof nothing {
    const unsent = this.#unsent ?? 0;
    if (unsent === 0) return nothing;
    return html`<cm-notice tone="danger" live>
      ${this.words.lost(unsent)} ${this.words.lostOtherwise}
    </cm-notice>`;
  }

  #sure(): TemplateResult {
    const { app } = this.messages;
    const { wipe } = this;
    return html`<cm-dialog
      open
      danger
      data-question
      heading=${wipe.second(this.#unsent ?? 0)}
      confirm=${wipe.secondConfirm}
      cancel=${app.cancel}
      @cm-answered=${this.#onSure}
      >${wipe.secondText}</cm-dialog
    >`;
  }

  /** What of this device is nowhere else; undefined: not known yet. It is counted without the key. */
  get #unsent(): number | undefined {
    const counts = this.#counts.value;
    return counts && counts.waiting + counts.refused;
  }

  async #renew({ login, password, ...rest }: Renewal): Promise<RedeemResult | undefined> {
    if (this.#unsent !== 0 && !this.#isSure) {
      this.asks = true;
      return undefined;
    }
    const other = login.trim();
    const factor = rest.factor.trim();
    const result = await this.session.renew(this.code, password, {
      ...(other !== '' && { login: other }),
      ...(factor !== '' && { factor }),
    });
    if (result.ok || result.problem !== 'second-factor-needed') return result;
    this.asksFactor = true;
    return undefined;
  }

  #onSure(event: AnsweredEvent): void {
    this.asks = false;
    if (!event.confirmed) return;
    this.#isSure = true;
    void this.#form.submit();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-renew-form': RenewForm;
  }
}
