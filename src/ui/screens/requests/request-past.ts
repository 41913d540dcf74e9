import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { Me } from '../../../data/accounts/session.ts';
import type { Report, ReportChanges } from '../../../domain/requests/request.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, requestsContext } from '../../kit/contexts.ts';
import '../../cards/missions/told-report.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/timeline.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { sayHistory, whoDid } from './step-words.ts';

/** What was told of a request, and what happened to it, latest first. Takes: `card`, `decides` (a coordinator). */
@customElement('cm-request-past')
export class RequestPast extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: requestsContext }) requests!: Requests;
  @property({ attribute: false }) card!: RequestCard;
  @property({ type: Boolean }) decides = false;

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

  #report(report: Report): TemplateResult {
    const { mission } = this.messages;
    const { claimants, request } = this.card;
    const { amended, fact, volunteer } = report;
    const name = claimants.find((one) => one.volunteer === volunteer)?.name ?? '';
    const step = { by: amended?.by ?? report.by, ...(volunteer && { volunteer }) };
    const amend = (changes: ReportChanges): Promise<CommandResult> =>
      this.requests.amendReport(request._id, fact, changes);
    return html`<cm-told-report
      .report=${report}
      name=${name}
      corrector=${whoDid(step, request.history, this.me?.user, this.messages) || name}
      word=${mission.correctFor}
      .amend=${this.decides ? amend : undefined}
    ></cm-told-report>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-past': RequestPast;
  }
}
