import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionCard, Missions } from '../../../data/missions/missions.ts';
import { clash } from '../../../domain/missions/clash.ts';
import { holds } from '../../../domain/requests/claim.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext, missionsContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { missionTitle } from './mission-words.ts';

/**
 * Says before somebody says yes that they have something at that hour already. Both can be accepted: whoever says yes
 * knows best. Takes: `card`.
 */
@customElement('cm-mission-clash')
export class MissionClash extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: missionsContext }) missions!: Missions;
  @property({ attribute: false }) card!: MissionCard;

  readonly #mine = new LiveController(this, () => this.missions.mine());

  protected override render(): TemplateResult | typeof nothing {
    const other = this.#mine.value?.find((one) => this.#clashes(one));
    if (!other) return nothing;
    const { mission: words, when } = this.messages;
    return html`<cm-notice tone="wait" icon="calendar-clock" heading=${words.clashHeading} live
      >${words.clash(
        missionTitle(other.mission, this.messages, this.territory),
        sayWhen(other.mission.when, today(), when),
      )}</cm-notice
    >`;
  }

  #clashes({ mission, claim }: MissionCard): boolean {
    const { _id, when } = this.card.mission;
    const isHeld = claim !== undefined && holds(claim) && isLive(mission.phase);
    return isHeld && mission._id !== _id && clash(mission.when, when);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-clash': MissionClash;
  }
}
