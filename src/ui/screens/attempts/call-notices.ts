import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { CallRow } from '../../../data/attempts/call-sheet.ts';
import type { CallList } from '../../../domain/attempts/call-list.ts';
import { isToRing, outcomeOf } from '../../../domain/attempts/standing.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/status/notice.ts';
import { meContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { noted } from './call-words.ts';

/** What a caller must know before they ring: somebody was quicker, or rings now, or they may not. Takes: `row`, `list`. */
@customElement('cm-call-notices')
export class CallNotices extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @property({ attribute: false }) row!: CallRow;
  @property({ attribute: false }) list!: CallList;

  protected override render(): TemplateResult {
    return html`<div class="stack tight" role="status">${this.#closed()}${this.#first()}</div>`;
  }

  #closed(): TemplateResult | typeof nothing {
    const { attempts } = this.messages;
    return this.list.status === 'open'
      ? nothing
      : html`<cm-notice tone="know" heading=${attempts.listClosed}
          >${attempts.listClosedText}</cm-notice
        >`;
  }

  #first(): TemplateResult | typeof nothing {
    const { attempts } = this.messages;
    const { call, standing, waiting, holder } = this.row;
    const outcome = outcomeOf(call);
    if (outcome && outcome.by !== this.me?.user) {
      return html`<cm-notice
        tone="good"
        heading=${attempts.reachedBy(noted(outcome, this.messages))}
        >${attempts.reachedText(attempts.outcomes[outcome.outcome])}</cm-notice
      >`;
    }
    if (outcome || !(isToRing(standing) || standing === 'unreachable')) {
      return html`<cm-notice tone="know" heading=${attempts.over}
        >${attempts.standings[standing]}</cm-notice
      >`;
    }
    if (waiting === 'kept-away') {
      return html`<cm-notice tone="wait" heading=${attempts.helped}
        >${attempts.helpedText}</cm-notice
      >`;
    }
    if (!holder || holder.by === this.me?.user) return nothing;
    return html`<cm-notice tone="wait" heading=${attempts.heldBy(noted(holder, this.messages))}
      >${attempts.heldText}</cm-notice
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-notices': CallNotices;
  }
}
