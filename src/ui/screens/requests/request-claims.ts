import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Claimant, RequestCard } from '../../../data/requests/requests.ts';
import { claimOf, holds } from '../../../domain/requests/claim.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** A coordinator was told something about one volunteer's part in a request. */
export class ClaimWantedEvent extends Event {
  static readonly type = 'cm-claim-wanted';
  readonly wanted: 'give-back' | 'report';
  readonly volunteer: Id<'volunteer'>;

  constructor(wanted: ClaimWantedEvent['wanted'], volunteer: Id<'volunteer'>) {
    super(ClaimWantedEvent.type);
    this.wanted = wanted;
    this.volunteer = volunteer;
  }
}

/**
 * Who said yes to a request, and how each stands. Takes: `card`, `decides` (a coordinator may act
 * for them). Event: `cm-claim-wanted`.
 */
@customElement('cm-request-claims')
export class RequestClaims extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) card!: RequestCard;
  @property({ type: Boolean }) decides = false;

  protected override render(): TemplateResult {
    const { requests } = this.messages;
    const { claimants } = this.card;
    return html`<cm-section heading=${requests.volunteers} .count=${claimants.filter(holds).length}>
      ${
        claimants.length === 0
          ? html`<p class="soft">${requests.noVolunteer}</p>`
          : html`<ul class="stack tight">
              ${claimants.map((claimant) => html`<li>${this.#one(claimant)}</li>`)}
            </ul>`
      }
    </cm-section>`;
  }

  #one({ volunteer, name, standing }: Claimant): TemplateResult {
    const { requests } = this.messages;
    const claim = claimOf(this.card.request.claims, volunteer);
    const href = this.decides ? `/volunteers/${uuidOf(volunteer)}` : '';
    return html`<cm-card href=${href}>
      <span slot="heading">${name || requests.unknownVolunteer}</span>
      ${this.#standingWords(standing)}
      ${
        claim?.promised
          ? html`<cm-tag slot="foot" tone="good" icon="phone">${requests.promisedTag}</cm-tag>`
          : nothing
      }
      ${claim && this.decides ? this.#actions(volunteer, holds(claim)) : nothing}
    </cm-card>`;
  }

  /** Nobody "is going" any more to what is over. */
  #standingWords(standing: Claimant['standing']): string {
    const { requests, vocabulary } = this.messages;
    const isOver = !isLive(this.card.request.phase) && holds({ standing });
    if (!isOver) return vocabulary.claimants[standing];
    return ['done', 'partly-done'].includes(this.card.request.phase) ? requests.went : requests.had;
  }

  #actions(volunteer: Id<'volunteer'>, held: boolean): TemplateResult | typeof nothing {
    const { requests } = this.messages;
    if (!held || !isLive(this.card.request.phase)) return nothing;
    const several = this.card.request.claims.filter(holds).length > 1;
    const want = (wanted: ClaimWantedEvent['wanted']) => (): void => {
      this.dispatchEvent(new ClaimWantedEvent(wanted, volunteer));
    };
    return html`<div slot="actions" class="cluster">
      ${
        several
          ? html`<cm-button icon="message-square-text" @click=${want('report')}
              >${requests.reportFor}</cm-button
            >`
          : nothing
      }
      <cm-button variant="quiet" icon="undo-2" @click=${want('give-back')}
        >${requests.giveBackFor}</cm-button
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-claims': RequestClaims;
  }
  interface HTMLElementEventMap {
    [ClaimWantedEvent.type]: ClaimWantedEvent;
  }
}
