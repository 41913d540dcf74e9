import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Journal } from '../../../data/journal/journal.ts';
import type { People } from '../../../data/people/people.ts';
import type { Signals } from '../../../data/signals/signals.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Person, PersonDetails } from '../../../domain/people/person.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import {
  journalContext,
  messagesContext,
  peopleContext,
  signalsContext,
} from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { OpenedFileController } from '../../kit/opened-file.ts';
import { goTo } from '../../kit/go-to.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import {
  EMPTY_PERSON,
  personChangesOf,
  personDetailsOf,
  personDraftFrom,
  personDraftOf,
  personFaults,
  type PersonDraft,
} from '../../cards/people/person-draft.ts';
import './person-form-practical.ts';
import './person-form-who.ts';
import '../../cards/people/possible-duplicates-notice.ts';

/** How the button is called that registers somebody who only looks like a known person. */
const ANYWAY = 'anyway';

/** Registers somebody, or corrects what is known of them. */
@customElement('cm-person-form-page')
export class PersonFormPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) people!: People;
  @consume({ context: signalsContext }) signals!: Signals;
  @consume({ context: journalContext }) journal: Journal | undefined;
  /** The UUID of the person; empty: somebody new. */
  @property() person = '';
  /** The UUID of the signal that they come from; empty: they rang or came. */
  @property() signal = '';
  @state() private possibleDuplicates: readonly Person[] = [];

  readonly #form = new FormController<PersonDraft, CommandResult>(this, {
    start: () => this.#start(),
    draftKey: () => `person:${this.person || this.signal || 'new'}`,
    faults: (draft) => personFaults(draft, this.messages),
    submit: (draft, how) => this.#save(draft, how === ANYWAY),
    said: () => ({ words: this.messages.people.saved }),
    done: ({ subject }) => goTo(`/people/${uuidOf(subject)}`, { replace: true }),
  });
  readonly #file = new LiveController(
    this,
    () => (this.person ? this.people.one(this.#id) : undefined),
    () => [this.person],
  );
  readonly #told = new LiveController(
    this,
    () => (this.signal ? this.signals.one(idOf('signal', this.signal)) : undefined),
    () => [this.signal],
  );
  protected readonly opened = new OpenedFileController(
    this,
    () => this.journal,
    () => this.#file.value?.person._id,
  );

  protected override render(): TemplateResult {
    const { app, people } = this.messages;
    return html`
      <cm-app-bar
        heading=${this.person ? people.amend : people.register}
        back=${app.back}
        back-href=${this.#back}
      ></cm-app-bar>
      <div class="stack loose">
        ${
          this.person
            ? drawAnswer(
                this.#file,
                this.messages,
                (file) => (file ? this.#renderForm() : notFoundState(this.messages, '/people')),
                { partly: true },
              )
            : this.#renderNew()
        }
      </div>
    `;
  }

  #renderNew(): TemplateResult {
    if (!this.signal) return this.#renderForm();
    return drawAnswer(this.#told, this.messages, (card) =>
      card ? this.#renderForm() : notFoundState(this.messages, '/signals'),
    );
  }

  #renderForm(): TemplateResult {
    const form = this.#form.view;
    return html`${restoredNotice(this.#form, this.messages)}
      <form
        novalidate
        @submit=${form.onSubmit}
        @input=${this.#onWritten}
        @cm-written=${this.#onWritten}
      >
        <div class="desk even">
          <cm-person-form-who .form=${form}></cm-person-form-who>
          <cm-person-form-practical .form=${form}></cm-person-form-practical>
        </div>
        ${this.#duplicates()} ${form.problemLine()}
        <div class="actions">
          <cm-button type="submit" variant="primary" icon="check" ?busy=${form.busy}
            >${this.messages.app.save}</cm-button
          >
        </div>
      </form>`;
  }

  #duplicates(): TemplateResult | typeof nothing {
    if (this.possibleDuplicates.length === 0) return nothing;
    return html`<cm-twins-notice
      data-question
      tabindex="-1"
      .possibleDuplicates=${this.possibleDuplicates}
    >
      <cm-button @click=${this.#onAnyway}>${this.messages.people.twinsIgnore}</cm-button>
    </cm-twins-notice>`;
  }

  #start(): PersonDraft {
    if (this.#known) return personDraftOf(this.#known);
    const told = this.#told.value?.signal;
    return told ? personDraftFrom(told) : EMPTY_PERSON;
  }

  get #back(): string {
    if (this.signal) return `/signals/${this.signal}`;
    return this.person ? `/people/${this.person}` : '/people';
  }

  /** Whoever told of them: it is seen to. */
  async #register(details: PersonDetails): Promise<CommandResult> {
    const registered = await this.people.register(details);
    if (!registered.ok || !this.signal) return registered;
    await this.signals.register(idOf('signal', this.signal), registered.subject as Id<'person'>);
    return registered;
  }

  get #id(): Id<'person'> {
    return idOf('person', this.person);
  }

  get #known(): Person | undefined {
    return this.person ? this.#file.value?.person : undefined;
  }

  /** Nobody is registered yet when somebody who is known may be meant. */
  async #save(draft: PersonDraft, isAnyway: boolean): Promise<CommandResult | undefined> {
    const known = this.#known;
    if (known) return this.people.amend(known._id, personChangesOf(draft, known));
    const details = personDetailsOf(draft);
    this.possibleDuplicates = isAnyway ? [] : await this.people.possibleDuplicates(details);
    return this.possibleDuplicates.length > 0 ? undefined : this.#register(details);
  }

  #onWritten(): void {
    this.possibleDuplicates = [];
  }

  #onAnyway(): void {
    void this.#form.submit(ANYWAY);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-form-page': PersonFormPage;
  }
}
