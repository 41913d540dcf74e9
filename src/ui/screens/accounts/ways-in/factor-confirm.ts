import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { BegunFactor, FactorResult, OwnAccess } from '../../../../data/accounts/own-access.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { factorProblem } from '../../../cards/accounts/factor-problem.ts';
import { drawCode } from '../../../cards/codes/draw-code.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/field.ts';
import { WentBackEvent } from '../../../elements/layout/app-bar.ts';
import { messagesContext, ownAccessContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';

/** It is on: these are for paper. */
export class FactorCodesEvent extends Event {
  static readonly type = 'cm-factor-codes';

  constructor(readonly codes: readonly string[]) {
    super(FactorCodesEvent.type);
  }
}

/**
 * What is put into the telephone, and the code that shows that it is there. Takes: `begun`. Events: `cm-factor-codes`,
 * `cm-went-back`.
 */
@customElement('cm-factor-confirm')
export class FactorConfirm extends LitElement {
  static override styles = [
    formStyles,
    css`
      canvas {
        display: block;
        width: min(14rem, 100%);
        height: auto;
        border-radius: var(--cm-radius-s);
        background: #fff;
      }

      ol {
        display: grid;
        gap: var(--cm-space-3);
        padding-left: var(--cm-space-6);
        list-style: decimal;
      }

      .secret {
        letter-spacing: 0.06em;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: ownAccessContext }) access!: OwnAccess;
  @property({ attribute: false }) begun!: BegunFactor;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  readonly #form = new FormController<{ readonly code: string }, FactorResult<readonly string[]>>(
    this,
    {
      start: () => ({ code: '' }),
      faults: ({ code }) => (code.trim() ? {} : { code: this.messages.access.factor.codeMissing }),
      submit: ({ code }) => this.access.confirmSecondFactor(code),
      done: ({ value }) => this.dispatchEvent(new FactorCodesEvent(value)),
      leave: () => this.dispatchEvent(new WentBackEvent()),
      fieldOf: (reason) => (reason === 'wrong-second-factor' ? 'code' : undefined),
      words: ({ access, accounts }, reason) =>
        factorProblem(access.factor, reason) ?? accounts.problems.failed,
    },
  );

  protected override render(): TemplateResult {
    const { factor } = this.messages.access;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    const secret = this.begun.secret.replace(/(.{4})(?=.)/g, '$1 ');
    return html`<form novalidate @submit=${onSubmit}>
      <ol>
        <li>${factor.step1}</li>
        <li>${factor.step2} <strong class="secret">${secret}</strong></li>
        <li>${factor.step3}</li>
      </ol>
      <canvas role="img" aria-label=${factor.qr}></canvas>
      <cm-field label=${factor.code} error=${faults.code ?? ''}>
        <input
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          data-field="code"
          .value=${draft.code}
        />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${factor.confirm}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${factor.cancel}</cm-button>
    </form>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('begun') && this.canvas) drawCode(this.canvas, this.begun.uri, 'byte');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-factor-confirm': FactorConfirm;
  }
}
