import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  FirstCode,
  Operator,
  OperatorResult,
  TerritoryHealth,
} from '../../../data/operator/operator.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/notice.ts';
import { messagesContext, operatorContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { today } from '../../kit/today.ts';
import './first-code.ts';
import { operatorProblem } from './operator-words.ts';

/** How one territory goes; where nobody coordinates yet, a first code can be given again. Takes: `health`. */
@customElement('cm-health-card')
export class HealthCard extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: operatorContext }) operator!: Operator;
  @property({ attribute: false }) health!: TerritoryHealth;
  @state() private asks = false;
  @state() private given: (FirstCode & { readonly name: string }) | undefined;

  readonly #form = new FormController<{ readonly name: string }, OperatorResult<FirstCode>>(this, {
    start: () => ({ name: '' }),
    faults: ({ name }) => (name.trim() ? {} : { name: this.messages.operator.coordinatorMissing }),
    submit: ({ name }) => this.operator.renewCode(this.health.name, name.trim()),
    done: ({ value }, { draft }) => {
      this.given = { ...value, name: draft.name.trim() };
      this.asks = false;
    },
    words: operatorProblem,
  });

  protected override render(): TemplateResult {
    const { operator } = this.messages;
    const { coordinators, name, stuck, title } = this.health;
    return html`<cm-section heading=${title ?? name}>
      <div class="stack tight">
        <p class="soft">${name}</p>
        ${
          title === undefined
            ? html`<cm-notice tone="wait" heading=${operator.unreadable}></cm-notice>`
            : nothing
        }
        <p>${this.#contact()}</p>
        <p>${this.#size()}</p>
        <p>${operator.coordinators(coordinators)}</p>
        ${stuck > 0 ? html`<p><strong>${operator.stuck(stuck)}</strong></p>` : nothing}
        ${coordinators === 0 ? this.#firstCode() : nothing}
      </div>
    </cm-section>`;
  }

  #contact(): string {
    const { operator, when } = this.messages;
    const { devices, seen, versions } = this.health;
    if (seen === undefined) return operator.neverSeen;
    return [
      operator.seen(sayDay(seen, today(), when)),
      operator.devices(devices),
      ...(versions.length > 0 ? [operator.versions(versions.join(', '))] : []),
    ].join(' · ');
  }

  #size(): string {
    const { writes } = this.health;
    return writes === undefined ? '' : this.messages.operator.writes(writes);
  }

  #firstCode(): TemplateResult {
    const { operator } = this.messages;
    if (this.given) return html`<cm-first-code .given=${this.given}></cm-first-code>`;
    if (!this.asks) {
      return html`<cm-button icon="key-round" wide @click=${this.#onAsk}
        >${operator.renew}</cm-button
      >`;
    }
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form class="on-screen" novalidate @submit=${onSubmit}>
      <p>${operator.renewText}</p>
      <cm-field label=${operator.coordinator} error=${faults.name ?? ''}>
        <input type="text" autocomplete="off" data-field="name" .value=${draft.name} />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" icon="key-round" wide ?busy=${busy}
        >${operator.renewConfirm}</cm-button
      >
    </form>`;
  }

  #onAsk(): void {
    this.asks = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-health-card': HealthCard;
  }
}
