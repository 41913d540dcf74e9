import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionCard } from '../../../data/missions/missions.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { today } from '../../kit/today.ts';
import '../../elements/layout/detail.ts';
import '../../elements/signs/kind.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/state.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { badgeOf, missionTitle } from './mission-words.ts';
import { communeName } from '../../cards/territory/commune-name.ts';

/** What everybody may know of a mission: what, where roughly, when, and what it takes. Takes: `card`. */
@customElement('cm-mission-facts')
export class MissionFacts extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: MissionCard;

  protected override render(): TemplateResult {
    const { mission, claim, distanceKm } = this.card;
    const { app, mission: words, vocabulary, when } = this.messages;
    const where = [
      communeName(this.territory, mission.commune),
      ...(distanceKm === undefined ? [] : [app.km(distanceKm)]),
    ];
    const state = claim ? vocabulary.standings[claim.standing] : vocabulary.phases[mission.phase];
    return html`
      <cm-section heading=${missionTitle(mission, this.messages, this.territory)}>
        <div class="stack tight">
          <div class="cluster">
            <cm-kind kind=${mission.kind} size="l"></cm-kind>
            <cm-state phase=${badgeOf(this.card)} large>${state}</cm-state>
            ${newerTag(mission, this.messages)}
          </div>
          <cm-detail icon="calendar-clock" label=${words.when}
            >${sayWhen(mission.when, today(), when)}</cm-detail
          >
          <cm-detail icon="map-pin" label=${words.where}>${where.join(', ')}</cm-detail>
          ${
            mission.when.minutes
              ? html`<cm-detail icon="hourglass" label=${words.duration}
                  >${when.minutes(mission.when.minutes)}</cm-detail
                >`
              : nothing
          }
          ${
            mission.needs.length > 0
              ? html`<cm-detail icon="hand-helping" label=${words.needs}
                  >${mission.needs.map((need) => vocabulary.needs[need]).join(', ')}</cm-detail
                >`
              : nothing
          }
          ${claim ? nothing : html`<p class="soft small">${words.approximate}</p>`}
        </div>
      </cm-section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-facts': MissionFacts;
  }
}
