import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { VolunteerCard as Card } from '../../../data/volunteers/volunteers.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import '../../elements/layout/card.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { statusTone, statusWord } from './volunteer-words.ts';

/** One volunteer in a list. Takes: `card`, `href` (where it leads, if not to their page). */
@customElement('cm-volunteer-card')
export class VolunteerCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: Card;
  @property() href = '';

  protected override render(): TemplateResult {
    const { volunteer, provisional } = this.card;
    const { app, volunteers } = this.messages;
    const lines = [
      communeName(this.territory, volunteer.commune),
      volunteer.phone && sayPhone(volunteer.phone),
      volunteer.words,
    ];
    return html`<cm-card href=${this.href || `/volunteers/${uuidOf(volunteer._id)}`}>
      <span slot="heading">${volunteer.given} ${volunteer.family}</span>
      ${lines.filter(Boolean).join(' · ')}
      <cm-tag slot="foot" tone=${statusTone(volunteer.status)}
        >${statusWord(volunteer, this.messages)}</cm-tag
      >
      ${
        volunteer.joined
          ? html`<cm-tag slot="foot" icon="smartphone">${volunteers.joined}</cm-tag>`
          : nothing
      }
      ${
        provisional
          ? html`<cm-tag slot="foot" tone="wait" icon="cloud-off">${app.notSentYet}</cm-tag>`
          : nothing
      }
      ${newerTag(volunteer, this.messages, 'foot')}
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-card': VolunteerCard;
  }
}
