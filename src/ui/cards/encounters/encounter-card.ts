import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import { mayAmend, type Encounter } from '../../../domain/encounters/encounter.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { RULES } from '../../../domain/rules.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay, sayMoment } from '../../../messages/kernel/when.ts';
import { meContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { now, today } from '../../kit/today.ts';
import '../../kit/texts/long-text.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** One encounter. Takes: `encounter`, `name` (of the person, in lists of several). */
@customElement('cm-encounter-card')
export class EncounterCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @property({ attribute: false }) encounter!: Encounter;
  @property() name = '';

  protected override render(): TemplateResult {
    const { means, outcome, day, mood, minutes, words, next, readers, person } = this.encounter;
    const { encounters, vocabulary, when } = this.messages;
    const what = `${vocabulary.means[means]}, ${sayDay(day, today(), when)}`;
    const facts = [
      vocabulary.presences[outcome],
      ...(mood ? [vocabulary.moods[mood]] : []),
      ...(minutes ? [when.minutes(minutes)] : []),
    ];
    return html`
      <cm-card href=${this.name ? `/people/${uuidOf(person)}` : ''}>
        <span slot="heading">${this.name || what}</span>
        ${this.name ? html`<div>${what}</div>` : nothing}
        <div>${facts.join(' · ')}</div>
        ${this.#amended()}
        ${words ? html`<q><cm-long-text text=${words} ?plain=${this.name !== ''}></cm-long-text></q>` : nothing}
        ${
          next
            ? html`<cm-tag slot="foot" tone="know" icon="calendar-clock"
                >${encounters.seeAgain(sayDay(next, today(), when))}</cm-tag
              >`
            : nothing
        }
        ${
          readers === 'office'
            ? html`<cm-tag slot="foot" icon="lock">${encounters.officeOnly}</cm-tag>`
            : nothing
        }
        ${newerTag(this.encounter, this.messages, 'foot', RULES)}
        ${
          mayAmend(this.encounter, this.me?.user, now())
            ? html`<cm-button
                slot="actions"
                variant="quiet"
                icon="pencil"
                href="/encounters/${uuidOf(this.encounter._id)}/edit"
                >${encounters.correct}</cm-button
              >`
            : nothing
        }
      </cm-card>
    `;
  }

  /** When it was corrected, and how it went as it was told at first. */
  #amended(): TemplateResult | typeof nothing {
    const { amended } = this.encounter;
    if (!amended) return nothing;
    const { encounters, vocabulary, when } = this.messages;
    const { means, outcome } = amended.first;
    const first = `${vocabulary.means[means]}, ${vocabulary.presences[outcome]}`;
    return html`<div class="soft">
      ${encounters.correctedAt(sayMoment(amended.at, today(), when))} ${encounters.atFirst(first)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-encounter-card': EncounterCard;
  }
}
