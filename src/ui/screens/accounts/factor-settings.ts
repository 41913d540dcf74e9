import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BegunFactor, OwnAccess, OwnSecondFactor } from '../../../data/accounts/own-access.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/failure.ts';
import { messagesContext, ownAccessContext } from '../../kit/contexts.ts';
import { dayHere } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './ways-in/factor-begin.ts';
import type { FactorBegunEvent } from './ways-in/factor-begin.ts';
import './ways-in/factor-confirm.ts';
import type { FactorCodesEvent } from './ways-in/factor-confirm.ts';
import './ways-in/factor-end.ts';

/** A code of the telephone beside the password: off, being set up, its codes for paper, on. For coordinators. */
@customElement('cm-factor-settings')
export class FactorSettings extends LitElement {
  static override styles = [
    pageStyles,
    css`
      ul.codes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
        gap: var(--cm-space-2);
        padding: var(--cm-space-4);
        border: 2px dashed var(--cm-line-strong);
        border-radius: var(--cm-radius-m);
        font-weight: var(--cm-weight-title);
        letter-spacing: 0.06em;
        list-style: none;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: ownAccessContext }) access!: OwnAccess;
  @state() private begun: BegunFactor | undefined;
  @state() private codes: readonly string[] | undefined;
  /** Its codes are what is printed of the page, and nothing else. */
  @property({ type: Boolean, reflect: true }) paper = false;

  readonly #known = new Task(this, { task: () => this.access.secondFactor(), args: () => [] });

  protected override render(): TemplateResult {
    const { factor } = this.messages.access;
    return html`<cm-section heading=${factor.heading}>
      <div class="stack">
        <p>${factor.text}</p>
        ${this.#part()}
      </div>
    </cm-section>`;
  }

  #part(): TemplateResult | typeof nothing {
    if (this.codes) return this.#paper(this.codes);
    if (this.begun) {
      return html`<cm-factor-confirm
        .begun=${this.begun}
        @cm-factor-codes=${this.#onCodes}
        @cm-went-back=${this.#onBack}
      ></cm-factor-confirm>`;
    }
    const known = this.#known.value;
    if (!known) return nothing;
    if (!known.ok) {
      const { access, app } = this.messages;
      return html`<cm-failure
        heading=${access.factor.problems[known.problem]}
        retry=${app.retry}
        @cm-retried=${this.#onAgain}
      ></cm-failure>`;
    }
    return this.#standing(known.value);
  }

  #standing({ left = 0, since }: OwnSecondFactor): TemplateResult {
    const { access, when } = this.messages;
    if (since === undefined) {
      return html`<p><strong>${access.factor.off}</strong></p>
        <cm-factor-begin @cm-factor-begun=${this.#onBegun}></cm-factor-begin>`;
    }
    return html`<p>
        <strong>${access.factor.on(sayDate(dayHere(since), when))}</strong>
        ${access.factor.left(left)}
      </p>
      <cm-factor-end @cm-went-back=${this.#onEnded}></cm-factor-end>`;
  }

  /** Shown once: whoever has noted them says so. */
  #paper(codes: readonly string[]): TemplateResult {
    const { factor } = this.messages.access;
    return html`<div class="stack" role="status">
      <h3>${factor.codesHeading}</h3>
      <p>${factor.codesText}</p>
      <ul class="codes">
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ul>
      <div class="actions">
        <cm-button icon="printer" @click=${this.#onPrint}>${factor.print}</cm-button>
        <cm-button variant="primary" icon="check" @click=${this.#onNoted}
          >${factor.noted}</cm-button
        >
      </div>
    </div>`;
  }

  readonly #onAgain = (): void => {
    void this.#known.run();
  };

  #onBegun({ begun }: FactorBegunEvent): void {
    this.begun = begun;
  }

  #onCodes({ codes }: FactorCodesEvent): void {
    this.begun = undefined;
    this.codes = codes;
    this.paper = true;
  }

  #onBack(): void {
    this.begun = undefined;
    void this.#known.run();
  }

  #onNoted(): void {
    this.codes = undefined;
    this.paper = false;
    void this.#known.run();
  }

  #onEnded(): void {
    void this.#known.run();
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-factor-settings': FactorSettings;
  }
}
