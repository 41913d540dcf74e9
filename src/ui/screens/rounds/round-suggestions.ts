import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RoundSuggestion } from '../../../data/rounds/rounds.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { PersonPickedEvent } from '../../cards/people/person-card.ts';
import { personName, addressWords } from '../../cards/people/person-words.ts';

/** Who could be visited today, and why. Takes: `suggestions`. Event: `cm-person-picked`. */
@customElement('cm-round-suggestions')
export class RoundSuggestions extends LitElement {
  static override styles = [
    pageStyles,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--cm-space-2) var(--cm-space-3);
        align-items: center;
        padding: var(--cm-space-2) var(--cm-pad);
        background: var(--cm-surface);
        border: var(--cm-border) solid var(--cm-line);
        border-radius: var(--cm-radius-m);
      }

      /* With large letters the button goes below: beside it “25 septembre” has no room. */
      .words {
        flex: 1 1 7em;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      cm-button {
        margin-inline-start: auto;
      }

      strong {
        font-weight: var(--cm-weight-strong);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) suggestions: readonly RoundSuggestion[] = [];

  protected override render(): TemplateResult {
    const { rounds } = this.messages;
    return html`<cm-section heading=${rounds.suggestions}>
      <div class="stack tight">
        <p class="soft small">
          ${this.suggestions.length > 0 ? rounds.suggestionsText : rounds.noSuggestion}
        </p>
        <ul class="stack tight">
          ${this.suggestions.map((one) => this.#line(one))}
        </ul>
      </div>
    </cm-section>`;
  }

  #line(suggestion: RoundSuggestion): TemplateResult {
    const { person } = suggestion;
    const name = personName(person, this.messages);
    return html`<li>
      <div class="words">
        <strong>${name}</strong>
        <p class="small">${this.#why(suggestion)} · ${addressWords(person, this.territory)}</p>
      </div>
      <cm-button
        square
        icon="plus"
        label=${this.messages.rounds.addOne(name)}
        data-person=${person._id}
        @click=${this.#onAdd}
      ></cm-button>
    </li>`;
  }

  #why({ person, due }: RoundSuggestion): string {
    const { rounds, when } = this.messages;
    if (due) return rounds.due(sayDay(due, today(), when));
    if (!person.lastContact) return rounds.neverSeen;
    return rounds.lastSeen(sayDay(person.lastContact, today(), when));
  }

  #onAdd(event: Event): void {
    const person = (event.currentTarget as HTMLElement).dataset['person'] as Id<'person'>;
    this.dispatchEvent(new PersonPickedEvent(person));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-suggestions': RoundSuggestions;
  }
}
