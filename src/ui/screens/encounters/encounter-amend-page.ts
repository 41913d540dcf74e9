import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { EncounterCard, Encounters } from '../../../data/encounters/encounters.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import { mayAmend, type Encounter } from '../../../domain/encounters/encounter.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { personName } from '../../cards/people/person-words.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/notice.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { encountersContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { goTo } from '../../kit/go-to.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { now } from '../../kit/today.ts';
import {
  EMPTY_ENCOUNTER,
  encounterChangesOf,
  encounterDraftOf,
  encounterFaults,
  type EncounterDraft,
} from './encounter-draft.ts';
import './encounter-form.ts';

/** Corrects an encounter, for whoever noted it, within a day; without network too. Takes: `encounter` (its UUID). */
@customElement('cm-encounter-amend-page')
export class EncounterAmendPage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: encountersContext }) encounters!: Encounters;
  @property() encounter = '';

  readonly #card = new LiveController(
    this,
    () => this.encounters.one(this.#id),
    () => [this.encounter],
  );
  readonly #form = new FormController<EncounterDraft, CommandResult>(this, {
    start: () => (this.#known ? encounterDraftOf(this.#known) : EMPTY_ENCOUNTER),
    draftKey: () => `encounter:${this.encounter}`,
    faults: (draft) => encounterFaults(draft, this.messages),
    submit: async (draft) => {
      const changes = this.#known && encounterChangesOf(draft, this.#known);
      if (changes) return this.encounters.amend(this.#id, changes);
      this.#leave();
      return undefined;
    },
    said: () => ({ words: this.messages.encounters.corrected }),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, encounters } = this.messages;
    const person = this.#card.value?.person;
    return html`
      <cm-app-bar
        heading=${person ? personName(person, this.messages) : encounters.correctHeading}
        overline=${person ? encounters.correctHeading : ''}
        back=${app.back}
        back-href=${this.#back}
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(
          this.#card,
          this.messages,
          (card) => (card ? this.#renderForm(card) : notFoundState(this.messages, '/encounters')),
          { partly: true },
        )}
      </div>
    `;
  }

  #renderForm({ encounter }: EncounterCard): TemplateResult {
    if (!mayAmend(encounter, this.me?.user, now()))
      return html`<cm-notice tone="wait">${this.messages.encounters.tooLate}</cm-notice>`;
    return html`
      ${restoredNotice(this.#form, this.messages)}
      <cm-encounter-form amends .form=${this.#form.view}></cm-encounter-form>
    `;
  }

  get #id(): Id<'encounter'> {
    return idOf('encounter', this.encounter);
  }

  get #known(): Encounter | undefined {
    return this.#card.value?.encounter;
  }

  get #back(): string {
    return this.#known ? `/people/${uuidOf(this.#known.person)}` : '/encounters';
  }

  #leave(): void {
    goTo(this.#back, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-encounter-amend-page': EncounterAmendPage;
  }
}
