import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { isUrgent } from '../../../domain/requests/urgent.ts';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RequestCard as Card } from '../../../data/requests/requests.ts';
import { holds } from '../../../domain/requests/claim.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { today } from '../../kit/today.ts';
import '../../elements/layout/card.ts';
import '../../elements/signs/kind.ts';
import '../../elements/status/state.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { requestPlace, requestTitle } from './request-words.ts';

/** One request in a list, for coordinators and agents. Takes: `card`, `nameless`, `current`. */
@customElement('cm-request-card')
export class RequestCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: Card;
  @property({ type: Boolean }) nameless = false;
  @property({ type: Boolean }) current = false;

  protected override render(): TemplateResult {
    const { request, claimants, provisional } = this.card;
    const { app, vocabulary, when } = this.messages;
    const names = claimants.filter((one) => holds(one)).map((one) => one.name);
    const lines = [sayWhen(request.when, today(), when), requestPlace(this.card, this.territory)];
    return html`
      <cm-card
        href="/requests/${uuidOf(request._id)}"
        ?current=${this.current}
        ?urgent=${isUrgent(request, today())}
      >
        <cm-kind slot="lead" kind=${request.kind}></cm-kind>
        <span slot="heading"
          >${
            this.nameless
              ? vocabulary.kindWord(request.kind)
              : requestTitle(this.card, this.messages)
          }</span
        >
        ${lines.filter(Boolean).join(' · ')}
        <cm-state slot="foot" phase=${request.phase}>${vocabulary.phases[request.phase]}</cm-state>
        ${
          names.length > 0
            ? html`<cm-tag slot="foot" tone="good" icon="user-round-check"
                >${names.join(', ')}</cm-tag
              >`
            : nothing
        }
        ${
          provisional
            ? html`<cm-tag slot="foot" tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
            : nothing
        }
        ${newerTag(request, this.messages, 'foot')}
      </cm-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-card': RequestCard;
  }
}
