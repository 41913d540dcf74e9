import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Missions, OwnMission } from '../../../data/missions/missions.ts';
import { holds } from '../../../domain/requests/claim.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, missionsContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './called-off.ts';
import './own-mission-card.ts';
import { placeOf, type OwnPlace } from './own-state.ts';

/** What the volunteer said yes to: the next one first, what is to be told of, what is to come, then what was. */
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

  #lists(cards: readonly OwnMission[]): TemplateResult {
    const { missions } = this.messages;
    const now = today();
    const at = (place: OwnPlace): readonly OwnMission[] =>
      cards.filter((card) => placeOf(card, now) === place);
    const toCome = at('to-come');
    const next = toCome.find(({ claim }) => claim && holds(claim));
    const later = toCome.filter((card) => card !== next);
    return html`
      ${
        next
          ? html`<cm-section heading=${missions.own.next}>
              <cm-own-mission-card next .card=${next}></cm-own-mission-card>
            </cm-section>`
          : nothing
      }
      ${list(missions.own.toTellHeading, at('to-tell'))} ${list(missions.own.later, later)}
      ${list(missions.past, at('past'))}
    `;
  }

  #nothing(): TemplateResult {
    const { missions } = this.messages;
    return html`<cm-empty heading=${missions.mineEmpty} drawing="bench">
      ${missions.mineEmptyText}
      <cm-button slot="actions" variant="primary" href="/missions">${missions.see}</cm-button>
    </cm-empty>`;
  }
}

function list(heading: string, cards: readonly OwnMission[]): TemplateResult | typeof nothing {
  if (cards.length === 0) return nothing;
  return html`<cm-section heading=${heading} .count=${cards.length}>
    <ul class="stack tight">
      ${cards.map((card) => html`<li><cm-own-mission-card .card=${card}></cm-own-mission-card></li>`)}
    </ul>
  </cm-section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-my-missions-page': MyMissionsPage;
  }
}
