import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MissionCard, Missions } from '../../../data/missions/missions.ts';
import { concerned } from '../../../domain/requests/claim.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, missionsContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './called-off.ts';
import './mission-card.ts';

/** What the volunteer said yes to: what is to come, then what was. */
@customElement('cm-my-missions-page')
export class MyMissionsPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: missionsContext }) missions!: Missions;

  readonly #mine = new LiveController(this, () => this.missions.mine());

  protected override render(): TemplateResult {
    const { missions } = this.messages;
    return html`
      <cm-app-bar heading=${missions.mineHeading}></cm-app-bar>
      <div class="stack loose">
        <cm-called-off></cm-called-off>
        ${drawAnswer(this.#mine, this.messages, (cards) =>
          cards.length === 0 ? this.#nothing() : this.#lists(cards),
        )}
      </div>
    `;
  }

  #lists(cards: readonly MissionCard[]): TemplateResult {
    const { missions } = this.messages;
    const toCome = cards.filter(isToCome);
    const past = cards.filter((card) => !isToCome(card));
    return html`${list(missions.toCome, toCome)} ${list(missions.past, past)}`;
  }

  #nothing(): TemplateResult {
    const { missions } = this.messages;
    return html`<cm-empty heading=${missions.mineEmpty} drawing="bench">
      ${missions.mineEmptyText}
      <cm-button slot="actions" variant="primary" href="/missions">${missions.see}</cm-button>
    </cm-empty>`;
  }
}

function isToCome({ mission, claim }: MissionCard): boolean {
  return isLive(mission.phase) && claim !== undefined && concerned(claim);
}

function list(heading: string, cards: readonly MissionCard[]): TemplateResult | typeof nothing {
  if (cards.length === 0) return nothing;
  return html`<cm-section heading=${heading} .count=${cards.length}>
    <ul class="stack tight">
      ${cards.map((card) => html`<li><cm-mission-card .card=${card}></cm-mission-card></li>`)}
    </ul>
  </cm-section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-my-missions-page': MyMissionsPage;
  }
}
