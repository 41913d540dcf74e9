import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { DecisionCard, Decisions } from '../../../data/decisions/decisions.ts';
import { isOverdue } from '../../../domain/decisions/in-order.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { decisionsContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** That something which was decided should have been done by now, and what presses most. */
@customElement('cm-desk-decisions')
export class DeskDecisions extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: decisionsContext }) decisions!: Decisions;

  readonly #list = new LiveController(this, () => this.decisions.list());

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', this.#late.length === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { late: words } = this.messages.desk;
    const late = this.#late;
    const [first] = late;
    if (!first) return nothing;
    return html`<cm-notice tone="wait" heading=${words.decisions(late.length)}>
      ${first.decision.what}
      <cm-button slot="actions" icon="calendar-clock" href="/decisions">${words.see}</cm-button>
    </cm-notice>`;
  }

  get #late(): readonly DecisionCard[] {
    return (this.#list.value ?? []).filter(({ decision }) => isOverdue(decision, today()));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-decisions': DeskDecisions;
  }
}
