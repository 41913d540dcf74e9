import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Mission } from '../../../domain/missions/projections.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { checkLacking } from '../../../domain/volunteers/checks.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * In place of the yes, where help of this kind asks for a paper that nobody saw of the volunteer: which one, and whom to
 * ring. Takes: `mission`. Slot: the yes.
 */
@customElement('cm-mission-check')
export class MissionCheck extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property({ attribute: false }) mission!: Mission;

  readonly #me = new LiveController(this, () => this.volunteers.me());

  protected override render(): TemplateResult {
    const me = this.#me.value?.volunteer;
    const { kind, when } = this.mission;
    const day = when.day > today() ? when.day : today();
    const check = me && checkLacking(me, kind, this.territory, day);
    if (!check) return html`<div class="stack tight"><slot></slot></div>`;
    const { checks, mission } = this.messages;
    return html`<cm-notice tone="wait" icon="shield-check" heading=${checks.lackingHeading}>
      ${checks.lacking(checks.names[check])}
      ${
        this.territory
          ? html`<cm-button
              slot="actions"
              variant="primary"
              icon="phone"
              href=${phoneLink(this.territory.phone)}
              >${mission.townHall(this.territory.name)}</cm-button
            >`
          : ''
      }
    </cm-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-check': MissionCheck;
  }
}
