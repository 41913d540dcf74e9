import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Encounters } from '../../../data/encounters/encounters.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { encountersContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/go-to.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/notice.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import '../../cards/encounters/encounter-card.ts';
import {
  EMPTY_ENCOUNTER,
  encounterFaults,
  encounterOf,
  type EncounterDraft,
} from './encounter-draft.ts';
import './encounter-amend-page.ts';
import { THEN_REQUEST } from './encounter-form.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import type { PersonPickedEvent } from '../../cards/people/person-card.ts';
import '../../cards/people/person-details.ts';
import '../../cards/people/person-picker.ts';
import { personName } from '../../cards/people/person-words.ts';

/** A visit, a call or a meeting, written down at the door in under a minute. */
@customElement('cm-encounter-page')
export class EncounterPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: encountersContext }) encounters!: Encounters;
  @consume({ context: peopleContext }) people!: People;
  /** The UUID of the person; empty: not chosen yet. */
  @property() person = '';

  readonly #form = new FormController<EncounterDraft, CommandResult>(this, {
    start: () => EMPTY_ENCOUNTER,
    draftKey: () => (this.person ? `encounter:new:${this.person}` : undefined),
    faults: (draft) => encounterFaults(draft, this.messages),
    submit: async (draft) => {
      const details = encounterOf(draft, this.#id, today());
      return details && this.encounters.record(details);
    },
    said: () => ({ words: this.messages.encounters.saved }),
    done: ({ subject }, { how }) => {
      const request = `/desk/${this.person}/after/${uuidOf(subject)}`;
      goTo(how === THEN_REQUEST ? request : `/people/${this.person}`, { replace: true });
    },
  });
  readonly #file = new LiveController(
    this,
    () => (this.person ? this.people.one(this.#id) : undefined),
    () => [this.person],
  );

  protected override render(): TemplateResult {
    const { app, encounters } = this.messages;
    const file = this.person ? this.#file.value : undefined;
    return html`
      <cm-app-bar
        heading=${file ? personName(file.person, this.messages) : encounters.new}
        overline=${file ? encounters.new : ''}
        back=${app.back}
        back-href=${this.person ? `/people/${this.person}` : '/encounters'}
      ></cm-app-bar>
      <div class="stack loose">
        ${
          this.person
            ? drawAnswer(
                this.#file,
                this.messages,
                (found) =>
                  found ? this.#renderColumns(found) : notFoundState(this.messages, '/people'),
                { partly: true },
              )
            : this.#whom()
        }
      </div>
    `;
  }

  #whom(): TemplateResult {
    const { desk, encounters } = this.messages;
    return html`<cm-person-picker
      use="encounter"
      label=${encounters.whom}
      hint=${desk.searchHint}
      @cm-person-picked=${this.#onPicked}
    ></cm-person-picker>`;
  }

  #renderColumns(file: PersonFile): TemplateResult {
    return html`${restoredNotice(this.#form, this.messages)}
      <div class="desk visit">
        ${this.#last(file)}
        <cm-encounter-form .form=${this.#form.view}></cm-encounter-form>
        <cm-person-details .person=${file.person}></cm-person-details>
      </div>`;
  }

  /** What was said before is read before the door, so that nobody is asked the same thing again. */
  #last({ encounters: [last] }: PersonFile): TemplateResult | typeof nothing {
    if (!last) return nothing;
    return html`<cm-section heading=${this.messages.encounters.last}>
      <cm-encounter-card .encounter=${last}></cm-encounter-card>
    </cm-section>`;
  }

  get #id(): Id<'person'> {
    return idOf('person', this.person);
  }

  #onPicked(event: PersonPickedEvent): void {
    goTo(`/encounters/new/${uuidOf(event.person)}`, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-encounter-page': EncounterPage;
  }
}
