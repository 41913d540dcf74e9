import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Claimant, RequestCard, Requests } from '../../../data/requests/requests.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { volunteersToRing } from '../../../domain/requests/ends-with.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { messagesContext, requestsContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import '../../elements/signs/kind.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Whom to ring, since somebody they counted on helping no longer takes part: until that day is over. */
@customElement('cm-desk-calls')
export class DeskCalls extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: requestsContext }) requests!: Requests;

  @query('cm-section') private section!: Element | null;

  readonly #live = new LiveController(this, () => this.requests.list({ phases: ['cancelled'] }));

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', !this.section);
  }

  protected override render(): TemplateResult | typeof nothing {
    const calls = (this.#live.value ?? []).flatMap((card) => {
      const toRing = volunteersToRing(card.request, today());
      return card.claimants
        .filter(({ volunteer }) => toRing.includes(volunteer))
        .map((claimant) => this.#call(card, claimant));
    });
    if (calls.length === 0) return nothing;
    const { desk } = this.messages;
    return html`<cm-section heading=${desk.calls} .count=${calls.length}>
      <p class="soft">${desk.callsText}</p>
      <ul class="stack tight">
        ${calls}
      </ul>
    </cm-section>`;
  }

  #call({ request }: RequestCard, { volunteer, name }: Claimant): TemplateResult {
    const { desk, requests, vocabulary, when } = this.messages;
    const what = vocabulary.kindWord(request.kind);
    return html`<li>
      <cm-card href="/volunteers/${uuidOf(volunteer)}">
        <cm-kind slot="lead" kind=${request.kind}></cm-kind>
        <span slot="heading">${desk.callFor(name || requests.unknownVolunteer)}</span>
        ${desk.noLongerNeeded(what, sayWhen(request.when, today(), when))}
      </cm-card>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-calls': DeskCalls;
  }
}
