import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RequestCard } from '../../../data/requests/requests.ts';
import type { Me } from '../../../data/accounts/session.ts';
import type { Report } from '../../../domain/requests/request.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/timeline.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { sayHistory } from './step-words.ts';

/** What was told of a request, and what happened to it, latest first. Takes: `card`. */
@customElement('cm-request-past')
export class RequestPast extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @property({ attribute: false }) card!: RequestCard;

  protected override render(): TemplateResult {
    const { claimants, request } = this.card;
    const { requests } = this.messages;
    const past = sayHistory(request.history, claimants, this.me?.user, this.messages);
    return html`<div class="stack loose">
      ${
        request.reports.length > 0
          ? html`<cm-section heading=${requests.reports}>
              <ul class="stack tight">
                ${request.reports.map((report) => html`<li>${this.#report(report)}</li>`)}
              </ul>
            </cm-section>`
          : nothing
      }
      <cm-section heading=${requests.history}>
        <cm-timeline label=${requests.history} .entries=${[...past].reverse()}></cm-timeline>
      </cm-section>
    </div>`;
  }

  #report({ outcome, reason, minutes, km, words, volunteer }: Report): TemplateResult {
    const { vocabulary, when, requests } = this.messages;
    const name = this.card.claimants.find((one) => one.volunteer === volunteer)?.name;
    const facts = [
      ...(name ? [name] : []),
      ...(reason ? [vocabulary.notDoneReasons[reason]] : []),
      ...(minutes ? [when.minutes(minutes)] : []),
      ...(km ? [requests.kmDriven(km)] : []),
    ];
    return html`<cm-card>
      <span slot="heading">${vocabulary.outcomes[outcome]}</span>
      <div>${facts.join(' · ')}</div>
      ${words ? html`<q>${words}</q>` : nothing}
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-past': RequestPast;
  }
}
