import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { VolunteerCard } from '../../../data/volunteers/volunteers.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { longText } from '../../kit/texts/long-text.ts';
import '../../elements/layout/detail.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { statusTone, statusWord } from './volunteer-words.ts';

/** How to reach a volunteer, what they like to do and how they stand. Takes: `card`. */
@customElement('cm-volunteer-details')
export class VolunteerDetailsCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: VolunteerCard;

  protected override render(): TemplateResult {
    const { volunteer } = this.card;
    const { volunteers, vocabulary } = this.messages;
    const { kinds, maxKm, phone, words } = volunteer;
    const liked =
      kinds.length > 0 ? kinds.map((kind) => vocabulary.kindWord(kind)) : [volunteers.any];
    return html`<div class="stack">
      ${this.#standing()}
      <div class="stack tight">
        ${
          phone
            ? html`<cm-detail icon="phone" label=${volunteers.phone} href=${phoneLink(phone)}
                >${sayPhone(phone)}</cm-detail
              >`
            : nothing
        }
        <cm-detail icon="map-pin" label=${volunteers.commune}
          >${communeName(this.territory, volunteer.commune)}${
            maxKm ? `, ${volunteers.upTo(maxKm)}` : ''
          }</cm-detail
        >
        <cm-detail icon="hand-heart" label=${volunteers.kinds}>${liked.join(', ')}</cm-detail>
        ${
          words
            ? html`<cm-detail icon="calendar-days" label=${volunteers.words}
                >${longText(words)}</cm-detail
              >`
            : nothing
        }
      </div>
    </div>`;
  }

  #standing(): TemplateResult {
    const { volunteer, provisional } = this.card;
    const { app, volunteers, when } = this.messages;
    const { status, pausedUntil } = volunteer;
    const until = status === 'paused' && pausedUntil;
    return html`<div class="cluster">
      <cm-tag tone=${statusTone(status)}
        >${statusWord(volunteer, this.messages)}${
          until ? ` · ${volunteers.pauseUntil.toLowerCase()} ${sayDate(until, when)}` : ''
        }</cm-tag
      >
      <cm-tag icon=${volunteer.joined ? 'smartphone' : 'phone'}
        >${volunteer.joined ? volunteers.joined : volunteers.notJoined}</cm-tag
      >
      ${
        provisional
          ? html`<cm-tag tone="wait" icon="cloud-off">${app.notSentYet}</cm-tag>`
          : nothing
      }
      ${newerTag(volunteer, this.messages)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-details': VolunteerDetailsCard;
  }
}
