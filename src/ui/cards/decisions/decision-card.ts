import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DecisionCard as Card } from '../../../data/decisions/decisions.ts';
import { isOverdue } from '../../../domain/decisions/in-order.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { RULES } from '../../../domain/rules.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/card.ts';
import '../../elements/status/tag.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { standingWords } from './decision-words.ts';

/** One decision in a list: what, who sees to it, by when. Takes: `card`. */
@customElement('cm-decision-card')
export class DecisionCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) card!: Card;

  protected override render(): TemplateResult {
    const { app } = this.messages;
    const { decision, provisional, survey } = this.card;
    const isLate = isOverdue(decision, today());
    return html`<cm-card href="/decisions/${uuidOf(decision._id)}" ?urgent=${isLate}>
      <span slot="heading">${decision.what}</span>
      <div>${decision.owner}${survey ? ` · ${survey}` : ''}</div>
      ${decision.outcome ? html`<div>${decision.outcome}</div>` : nothing}
      <cm-tag
        slot="foot"
        tone=${isLate ? 'call' : decision.status === 'done' ? 'good' : 'plain'}
        icon=${isLate ? 'circle-alert' : decision.status === 'done' ? 'circle-check' : 'clock'}
        >${standingWords(decision, today(), this.messages)}</cm-tag
      >
      ${
        provisional
          ? html`<cm-tag slot="foot" tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
          : nothing
      }
      ${newerTag(decision, this.messages, 'foot', RULES)}
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-decision-card': DecisionCard;
  }
}
