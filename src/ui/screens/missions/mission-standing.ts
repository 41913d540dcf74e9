import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionFile } from '../../../data/missions/missions.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import type { Notice } from '../../elements/status/notice.ts';
import '../../elements/status/steps.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { stepsOf } from './mission-steps.ts';

/** How a volunteer stands to a mission, in one heading and a sentence, and the way it goes. */
@customElement('cm-mission-standing')
export class MissionStanding extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) file!: MissionFile;

  protected override render(): TemplateResult | typeof nothing {
    const said = sayStanding(this.file, this.messages);
    if (!said) return nothing;
    const steps = stepsOf(this.file, this.messages);
    return html`<div class="stack">
      <cm-notice tone=${said.tone} heading=${said.heading}>
        ${said.text}
        ${
          said.call && this.territory
            ? html`<cm-button slot="actions" icon="phone" href=${phoneLink(this.territory.phone)}
                >${this.messages.mission.townHall(this.territory.name)}</cm-button
              >`
            : nothing
        }
      </cm-notice>
      ${
        steps.length > 0
          ? html`<cm-steps .steps=${steps} label=${this.messages.app.nav.missions}></cm-steps>`
          : nothing
      }
    </div>`;
  }
}

interface StandingSentence {
  readonly tone: Notice['tone'];
  readonly heading: string;
  readonly text: string;
  /** Whether ringing the town hall may be the next step. */
  readonly call?: boolean;
}

function sayStanding(
  { mission, claim, brief }: MissionFile,
  { mission: words }: Messages,
): StandingSentence | undefined {
  if (!claim) {
    if (isLive(mission.phase)) return undefined;
    return { tone: 'know', heading: words.closedHeading, text: words.releasedText };
  }
  const ended = !isLive(mission.phase);
  switch (claim.standing) {
    case 'provisional':
      return {
        tone: 'wait',
        heading: words.provisionalHeading,
        text: words.provisionalText,
        call: true,
      };
    case 'confirmed':
      if (ended) return { tone: 'good', heading: words.doneHeading, text: words.doneText };
      return {
        tone: 'good',
        heading: words.confirmedHeading,
        text: brief ? words.confirmedText : words.confirmedWaiting,
      };
    case 'substitute':
      return { tone: 'know', heading: words.substituteHeading, text: words.substituteText };
    case 'offered':
      return { tone: 'call', heading: words.offeredHeading, text: words.offeredText };
    case 'given-back':
      return {
        tone: 'know',
        heading: words.givenBackHeading,
        text: mission.phase === 'open' ? words.givenBackFree : words.givenBackText,
      };
    case 'released':
      return { tone: 'know', heading: words.releasedHeading, text: words.releasedText };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-standing': MissionStanding;
  }
}
