import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Carried, HandingOver } from '../../../data/sending/handing-over.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMoment } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import { handingOverContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What this device carries for others, and what became of it; nothing when there is none. Takes: `level`. */
@customElement('cm-carried-list')
export class CarriedList extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: handingOverContext }) handingOver!: HandingOver;
  /** Of its title. */
  @property({ type: Number }) level: 2 | 3 = 2;

  readonly #carried = new LiveController(this, () => this.handingOver.carried());

  protected override render(): TemplateResult | typeof nothing {
    const { sending } = this.messages;
    const carried = this.#carried.value ?? [];
    if (carried.length === 0) return nothing;
    return html`<cm-section heading=${sending.carried} .count=${carried.length} level=${this.level}>
      <ul class="stack tight">
        ${carried.map((one) => html`<li>${this.#card(one)}</li>`)}
      </ul>
    </cm-section>`;
  }

  #card({ series, at, result }: Carried): TemplateResult {
    const { sending, when } = this.messages;
    const said = result?.ok
      ? sending.brought(result)
      : result
        ? sending.bringProblems[result.problem]
        : sending.carriedWaits(sayMoment(at, today(), when));
    return html`<cm-card>
      <p>${said}</p>
      <cm-button
        slot="actions"
        variant="quiet"
        icon="trash-2"
        data-series=${series}
        @click=${this.#onDrop}
        >${sending.carriedDrop}</cm-button
      >
    </cm-card>`;
  }

  #onDrop(event: Event): void {
    void this.handingOver.drop((event.currentTarget as HTMLElement).dataset['series'] ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-carried-list': CarriedList;
  }
}
