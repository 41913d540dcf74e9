import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnMission } from '../../../data/missions/missions.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { addressWords, personName } from '../../cards/people/person-words.ts';
import { directionsTo } from '../../cards/territory/directions.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/signs/kind.ts';
import '../../elements/status/state.ts';
import '../../elements/status/tag.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { missionTitle } from './mission-words.ts';
import { ownState } from './own-state.ts';

/**
 * One of a volunteer's own missions: when, for whom as soon as it is theirs, and how it stands. Takes: `card`, `next`
 * (it is the next one: with a call and the way).
 */
@customElement('cm-own-mission-card')
export class OwnMissionCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: OwnMission;
  @property({ type: Boolean }) next = false;

  protected override render(): TemplateResult {
    const { mission, brief, provisional } = this.card;
    const { app, when } = this.messages;
    const { phase, word } = ownState(this.card, today(), this.messages);
    return html`
      <cm-card href="/missions/${uuidOf(mission._id)}" ?current=${this.next}>
        <cm-kind slot="lead" kind=${mission.kind}></cm-kind>
        <span slot="heading">${missionTitle(mission, this.messages, this.territory)}</span>
        <div><strong>${sayWhen(mission.when, today(), when)}</strong></div>
        ${brief ? html`<div>${personName(brief, this.messages)}</div>` : nothing}
        <cm-state slot="foot" phase=${phase}>${word}</cm-state>
        ${
          provisional
            ? html`<cm-tag slot="foot" tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
            : nothing
        }
        ${newerTag(mission, this.messages, 'foot')} ${this.next ? this.#ways() : nothing}
      </cm-card>
    `;
  }

  #ways(): TemplateResult | typeof nothing {
    const { brief } = this.card;
    if (!brief) return nothing;
    const { mission, missions } = this.messages;
    const [phone] = brief.phones;
    return html`
      ${
        phone
          ? html`<cm-button
              slot="actions"
              variant="primary"
              icon="phone"
              href=${phoneLink(phone.number)}
              >${mission.call(brief.given)} · ${sayPhone(phone.number)}</cm-button
            >`
          : nothing
      }
      <cm-button
        slot="actions"
        icon="navigation"
        href=${directionsTo({ ...brief, address: addressWords(brief, this.territory) })}
        >${missions.own.way}</cm-button
      >
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-own-mission-card': OwnMissionCard;
  }
}
