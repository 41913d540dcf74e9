import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { EncounterCard, Encounters } from '../../../data/encounters/encounters.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { encountersContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import '../../cards/encounters/encounter-card.ts';
import { personName } from '../../cards/people/person-words.ts';

/** Who is to be seen within so many days is to be seen "soon". */
const DUE_DAYS = 7;

/** Whom to see again soon, and who was met lately. */
@customElement('cm-encounters-page')
export class EncountersPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: encountersContext }) encounters!: Encounters;

  readonly #recent = new LiveController(this, () => this.encounters.recent());
  readonly #due = new LiveController(this, () => this.encounters.due(addDays(today(), DUE_DAYS)));

  protected override render(): TemplateResult {
    const { encounters } = this.messages;
    return html`
      <cm-app-bar heading=${encounters.heading}></cm-app-bar>
      <div class="stack loose">
        <div class="cluster">
          <cm-button variant="primary" icon="notebook-pen" href="/encounters/new"
            >${encounters.add}</cm-button
          >
          <cm-button icon="route" href="/round">${this.messages.rounds.mine}</cm-button>
        </div>
        ${drawAnswer(this.#recent, this.messages, (recent) =>
          // Both at once: what is due stands above, and would push away what one has begun to read.
          drawAnswer(this.#due, this.messages, (due) => this.#lists(recent, due)),
        )}
      </div>
    `;
  }

  #lists(cards: readonly EncounterCard[], due: readonly EncounterCard[]): TemplateResult {
    const { encounters } = this.messages;
    if (cards.length === 0) {
      return html`<cm-empty heading=${encounters.empty} drawing="bench"
        >${encounters.emptyText}</cm-empty
      >`;
    }
    return html`<div class=${due.length > 0 ? 'desk even' : 'stack'}>
      ${due.length > 0 ? this.#section(encounters.dueSoon, due) : nothing}
      ${this.#section(encounters.recent, cards)}
    </div>`;
  }

  #section(heading: string, cards: readonly EncounterCard[]): TemplateResult {
    return html`<cm-section heading=${heading} .count=${cards.length}>
      <ul class="stack tight">
        ${cards.map(
          ({ encounter, person }) =>
            html`<li>
              <cm-encounter-card
                .encounter=${encounter}
                name=${
                  person ? personName(person, this.messages) : this.messages.requests.unknownPerson
                }
              ></cm-encounter-card>
            </li>`,
        )}
      </ul>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-encounters-page': EncountersPage;
  }
}
