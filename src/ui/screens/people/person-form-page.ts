import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/router.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { deskStyles } from '../../kit/page-layout.styles.ts';
import { DraftKeeper } from '../../kit/draft-keeper.ts';
import { focusFirstError } from '../../kit/first-error.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import {
  EMPTY_PERSON,
  personChangesOf,
  personDetailsOf,
  personDraftOf,
  wrongIn,
  type PersonDraft,
  type PersonField,
} from '../../cards/people/person-draft.ts';
import type { PersonWrittenEvent } from './person-form-events.ts';
import './person-form-practical.ts';
import './person-form-who.ts';
import '../../cards/people/possible-duplicates-notice.ts';

/** Registers somebody, or corrects what is known of them. */
@customElement('cm-person-form-page')
export class PersonFormPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) people!: People;
  @consume({ context: draftsContext }) drafts!: Drafts;
  /** The UUID of the person; empty: somebody new. */
  @property() person = '';
  @state() private draft: PersonDraft | undefined;
  @state() private wrong: readonly PersonField[] = [];
  @state() private possibleDuplicates: readonly Person[] = [];
  @state() private busy = false;
  @state() private problem = '';

  readonly #keeper = new DraftKeeper<PersonDraft>(this, () => this.drafts);
  readonly #file = new LiveController(
    this,
    () => (this.person ? this.people.one(this.#id) : undefined),
    () => [this.person],
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#restore();
  }

  protected override render(): TemplateResult {
    const { app, people } = this.messages;
    return html`
      <cm-app-bar
        heading=${this.person ? people.amend : people.register}
        back=${app.back}
        back-href=${this.person ? `/people/${this.person}` : '/people'}
      ></cm-app-bar>
      <div class="stack loose">
        ${
          this.person
            ? drawAnswer(this.#file, this.messages, (file) =>
                file ? this.#form(file) : notFoundState(this.messages, '/people'),
              )
            : this.#form(undefined)
        }
      </div>
    `;
  }

  #form(file: PersonFile | undefined): TemplateResult {
    const draft = this.draft ?? (file ? personDraftOf(file.person) : EMPTY_PERSON);
    return html`<form novalidate @submit=${this.#onSubmit} @cm-person-written=${this.#onWritten}>
      <div class="desk even">
        <cm-person-form-who .draft=${draft} .wrong=${this.wrong}></cm-person-form-who>
        <cm-person-form-practical .draft=${draft} .wrong=${this.wrong}></cm-person-form-practical>
      </div>
      ${
        this.possibleDuplicates.length > 0
          ? html`<cm-twins-notice
              .possibleDuplicates=${this.possibleDuplicates}
              @cm-twins-ignored=${this.#onDuplicatesIgnored}
            ></cm-twins-notice>`
          : nothing
      }
      <p class="problem" role="alert">${this.#problemNow}</p>
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="check" ?busy=${this.busy}
          >${this.messages.app.save}</cm-button
        >
      </div>
    </form>`;
  }

  get #id(): Id<'person'> {
    return idOf('person', this.person);
  }

  get #key(): string {
    return `person:${this.person || 'new'}`;
  }

  get #known(): Person | undefined {
    return this.person ? this.#file.value?.person : undefined;
  }

  get #written(): PersonDraft {
    return this.draft ?? (this.#known ? personDraftOf(this.#known) : EMPTY_PERSON);
  }

  get #problemNow(): string {
    if (this.problem) return this.problem;
    return this.#keeper.full ? problemWords(this.messages, 'storage-full') : '';
  }

  async #restore(): Promise<void> {
    const kept = await this.#keeper.read(this.#key);
    if (kept) this.draft = { ...EMPTY_PERSON, ...kept };
  }

  #onWritten(event: PersonWrittenEvent): void {
    const draft = { ...this.#written, ...event.change };
    this.draft = draft;
    this.problem = '';
    this.possibleDuplicates = [];
    if (this.wrong.length > 0) this.wrong = wrongIn(draft);
    this.#keeper.keep(this.#key, draft);
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.wrong = wrongIn(this.#written);
    if (this.wrong.length > 0) {
      void focusFirstError(this);
      return;
    }
    this.possibleDuplicates = this.person
      ? []
      : await this.people.possibleDuplicates(personDetailsOf(this.#written));
    if (this.possibleDuplicates.length === 0) await this.#save();
  }

  #onDuplicatesIgnored(): void {
    void this.#save();
  }

  async #save(): Promise<void> {
    this.busy = true;
    const result = await this.#command();
    this.busy = false;
    if (!result.ok) {
      this.problem = problemWords(this.messages, result.refusal);
      return;
    }
    await this.#keeper.drop(this.#key);
    showToast(this.messages.people.saved);
    goTo(`/people/${uuidOf(result.subject)}`, { replace: true });
  }

  #command(): Promise<CommandResult> {
    const known = this.#known;
    if (!known) return this.people.register(personDetailsOf(this.#written));
    return this.people.amend(known._id, personChangesOf(this.#written, known));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-form-page': PersonFormPage;
  }
}
