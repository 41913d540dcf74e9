import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { People, PersonCard, PersonFile } from '../../../data/people/people.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { PersonPickedEvent } from '../../cards/people/person-card.ts';
import '../../cards/people/person-card.ts';
import { personName } from '../../cards/people/person-words.ts';
import { messagesContext, peopleContext } from '../../kit/contexts.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './merge-preview.ts';

const MAX_SHOWN = 6;

/** Finds the other record of a person, shows what becomes of what, and makes the two one. */
@customElement('cm-merge-page')
export class MergePage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) people!: People;
  /** The UUID of the person. */
  @property() person = '';
  /** That of the other record, where it is known already. */
  @property() with = '';
  @state() private text = '';
  @state() private other: Id<'person'> | undefined;
  @state() private likely: readonly Person[] = [];

  readonly #file = new LiveController(
    this,
    () => this.people.one(this.#id),
    () => [this.person],
  );
  readonly #other = new LiveController(
    this,
    () => (this.other ? this.people.one(this.other) : undefined),
    () => [this.other],
  );
  readonly #found = new LiveController(
    this,
    () => this.people.search(this.text.trim()),
    () => [this.text],
  );
  #askedFor: string | undefined;

  protected override render(): TemplateResult {
    const { app, people } = this.messages;
    return html`
      <cm-app-bar
        heading=${people.merge.heading}
        back=${app.back}
        back-href="/people/${this.person}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#file, this.messages, (file) =>
          file ? this.#renderPage(file) : notFoundState(this.messages, '/people'),
        )}
      </div>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('with') && this.with) this.other = idOf('person', this.with);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const person = this.#file.value?.person;
    if (!person || this.#askedFor === person._id) return;
    this.#askedFor = person._id;
    void this.people.possibleDuplicates(person).then((found) => {
      this.likely = found.filter(({ _id }) => _id !== person._id);
    });
  }

  #renderPage(file: PersonFile): TemplateResult {
    const { merge } = this.messages.people;
    if (file.person.status === 'ended') return html`<p>${merge.ended}</p>`;
    const other = this.other && this.#other.value;
    if (other && other.person._id !== this.#id && other.person.status === 'active') {
      return html`<cm-merge-preview
        .one=${file}
        .other=${other}
        @cm-went-back=${this.#onAnother}
      ></cm-merge-preview>`;
    }
    return html`<div class="stack" @cm-person-picked=${this.#onPicked}>
      <p>${merge.text(personName(file.person, this.messages))}</p>
      ${
        this.likely.length > 0
          ? html`<cm-section heading=${merge.likely}
              >${list(this.likely.map((person) => ({ person, provisional: false })))}</cm-section
            >`
          : nothing
      }
      <cm-search-field
        label=${merge.search}
        clear=${this.messages.desk.clear}
        .value=${this.text}
        @input=${this.#onSearched}
      ></cm-search-field>
      ${this.text.trim() ? this.#results() : nothing}
    </div>`;
  }

  #results(): TemplateResult {
    return drawAnswer(this.#found, this.messages, (cards) => {
      const others = cards.filter(
        ({ person }) => person._id !== this.#id && person.status === 'active',
      );
      return others.length > 0
        ? list(others.slice(0, MAX_SHOWN))
        : html`<p role="status">${this.messages.people.merge.none}</p>`;
    });
  }

  get #id(): Id<'person'> {
    return idOf('person', this.person);
  }

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
  }

  #onPicked(event: PersonPickedEvent): void {
    this.other = event.person;
  }

  #onAnother(): void {
    this.other = undefined;
  }
}

function list(cards: readonly PersonCard[]): TemplateResult {
  return html`<ul class="stack tight">
    ${cards.map((card) => html`<li><cm-person-card picks .card=${card}></cm-person-card></li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-merge-page': MergePage;
  }
}
