import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionCard as Card } from '../../../data/missions/missions.ts';
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
import { badgeOf, isPressing, missionTitle } from './mission-words.ts';

/** One mission in a volunteer's list. Takes: `card`, `current` (the one shown beside). */
@customElement('cm-mission-card')
export class MissionCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: Card;
  @property({ type: Boolean }) current = false;

  protected override render(): TemplateResult {
    const { mission, claim, distanceKm, provisional } = this.card;
    const { app, missions, vocabulary } = this.messages;
    const words = [
      sayWhen(mission.when, today(), this.messages.when),
      ...(distanceKm === undefined ? [] : [app.km(distanceKm)]),
    ];
    return html`
      <cm-card
        href="/missions/${uuidOf(mission._id)}"
        ?current=${this.current}
        ?urgent=${isPressing(mission, today())}
      >
        <cm-kind slot="lead" kind=${mission.kind}></cm-kind>
        <span slot="heading">${missionTitle(mission, this.messages, this.territory)}</span>
        ${words.join(' · ')}
        ${
          claim
            ? html`<cm-state slot="foot" phase=${badgeOf(this.card)}
                >${vocabulary.standings[claim.standing]}</cm-state
              >`
            : nothing
        }
        ${
          claim?.standing === 'offered'
            ? html`<cm-tag slot="foot" tone="call">${missions.offeredFirst}</cm-tag>`
            : nothing
        }
        ${
          provisional
            ? html`<cm-tag slot="foot" tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
            : nothing
        }
        ${newerTag(mission, this.messages, 'foot')}
      </cm-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-card': MissionCard;
  }
}
