import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Welcome } from '../../../contract/accounts/welcome.ts';
import type {
  IdentityDoor,
  IdentityResult,
  IdentityStep,
  Returned,
  Session,
} from '../../../data/accounts/session.ts';
import { loadMessages } from '../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import { leaveTo } from '../../cards/accounts/leave-to.ts';
import '../../elements/form/button.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/status/loading.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './ways-in/identity-factor.ts';
import type { SteppedEvent } from './ways-in/identity-stepped.ts';
import './ways-in/identity-unseal.ts';

type Words = Messages['access']['identity'];

/**
 * Somebody is back from another house: what is still to be done, in one step at a time, or why they are not let in and whom
 * to ring. Takes: `returned` (absent: they gave up there). Event: `cm-went-back` (they are in, or take another way).
 */
@customElement('cm-identity-return')
export class IdentityReturn extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .code {
        display: block;
        padding: var(--cm-space-4);
        border: 2px dashed var(--cm-line-strong);
        border-radius: var(--cm-radius-m);
        background: var(--cm-surface);
        font-size: var(--cm-text-3xl);
        font-weight: var(--cm-weight-title);
        letter-spacing: 0.08em;
        text-align: center;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ attribute: false }) returned: Returned | undefined;
  @state() private step: IdentityStep | undefined;
  @state() private problem = '';
  @state() private leaving = false;

  #door: IdentityDoor | undefined;
  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['access'])).access.identity,
    args: () => [this.messages.language] as const,
  });
  readonly #arrival = new Task(this, {
    task: async () => {
      this.#door = await this.session.identityDoor();
      if (!this.returned) this.problem = 'gave-up';
      else this.#follow(await this.#door.arrive(this.returned));
    },
    args: () => [],
  });
  /** Whom to ring: asked only where somebody has to. */
  readonly #welcome = new Task(this, {
    task: async ([isUnlinked]) => (isUnlinked ? this.session.welcome() : undefined),
    args: () => [this.step?.is === 'unlinked'] as const,
  });

  protected override render(): TemplateResult {
    const words = this.#words.value;
    if (!words || (this.#arrival.value === undefined && !this.step && !this.problem)) {
      return html`<cm-loading label=${this.messages.app.loading} rows="4"></cm-loading>`;
    }
    return html`<div class="stack" @cm-stepped=${this.#onStepped}>${this.#next(words)}</div>`;
  }

  #next(words: Words): TemplateResult | typeof nothing {
    if (this.problem) return this.#failed(words);
    switch (this.step?.is) {
      case 'factor':
        return html`<cm-identity-factor .door=${this.#door}></cm-identity-factor>`;
      case 'seal':
      case 'unseal':
        return html`<cm-identity-unseal
          .door=${this.#door}
          .words=${words}
          ?fresh=${this.step.is === 'seal'}
        ></cm-identity-unseal>`;
      case 'unlinked':
        return this.#unlinked(words, this.step.code);
      default:
        return nothing;
    }
  }

  #failed(words: Words): TemplateResult {
    return html`<h1>${words.notIn}</h1>
      <p role="alert">${accountProblem(this.messages, this.problem, words.problems)}</p>
      ${this.#ways(words)}`;
  }

  #unlinked(words: Words, code: string): TemplateResult {
    return html`<h1>${words.unlinked}</h1>
      <p role="status">${words.unlinkedText}</p>
      <strong class="code">${code}</strong>
      ${this.#help(words)}
      <p class="soft">${words.unlinkedFor}</p>
      ${this.#ways(words, words.linked)}`;
  }

  #help(words: Words): TemplateResult | readonly TemplateResult[] {
    const reached = this.#territories.flatMap(({ title, phone }) =>
      phone ? [{ title, phone }] : [],
    );
    if (reached.length === 0) return html`<p>${words.ring}</p>`;
    return reached.map(
      ({ title, phone }) =>
        html`<cm-button icon="phone" wide href=${phoneLink(phone)}
          >${words.ringAt(title, sayPhone(phone))}</cm-button
        >`,
    );
  }

  #ways(words: Words, again = words.again): TemplateResult {
    return html`<cm-button
        variant="primary"
        icon="user-round"
        wide
        ?busy=${this.leaving}
        @click=${this.#onAgain}
        >${again}</cm-button
      >
      <cm-button variant="quiet" wide @click=${this.#onPassword}>${words.byPassword}</cm-button>`;
  }

  get #territories(): Welcome['territories'] {
    return this.#welcome.value?.territories ?? [];
  }

  #follow(result: IdentityResult): void {
    this.problem = result.ok ? '' : result.problem;
    this.step = result.ok ? result.step : undefined;
    if (this.step?.is === 'in') this.dispatchEvent(new WentBackEvent());
  }

  #onStepped({ result }: SteppedEvent): void {
    this.#follow(result);
  }

  #onAgain(): void {
    void this.#again();
  }

  async #again(): Promise<void> {
    this.leaving = true;
    const way = await this.#door?.begin();
    this.leaving = false;
    if (way?.ok) leaveTo(this, way.url);
    else this.problem = way?.problem ?? 'failed';
  }

  #onPassword(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-identity-return': IdentityReturn;
  }
}
