import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { People, PersonCard } from '../../../data/people/people.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { LiveController } from '../../kit/live.ts';
import { receptionWords } from '../../kit/texts/reception.ts';
import '../../elements/form/button.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './person-card.ts';
import { PersonPickedEvent, type PersonCard as PersonCardElement } from './person-card.ts';

const MAX_SHOWN = 8;

/**
 * Finds somebody by any fragment, as one types; Enter takes the first, ↓ and ↑ go through them. Who is not
 * known is registered here; what was begun of it stands there again. Takes: `label`, `hint`, `use`
 * (for what somebody is sought, which names the draft). Event: `cm-person-picked`.
 */
@customElement('cm-person-picker')
export class PersonPicker extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) people!: People;
  @consume({ context: draftsContext }) drafts!: Drafts;
  @property() label = '';
  @property() hint = '';
  @property() use = '';
  @state() private text = '';
  @state() private registering = false;
  @queryAll('cm-person-card') private cards!: NodeListOf<PersonCardElement>;
  @query('cm-search-field') private search!: SearchField | null;

  readonly #found = new LiveController(
    this,
    // Nobody is read before somebody is looked for: on the first screen of the day there is more to wait for.
    () => (this.text.trim() ? this.people.search(this.text.trim()) : undefined),
    () => [this.text],
  );

  readonly #registerPart = new FetchedPart(this, () => import('./quick-register.ts'));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#resume();
  }

  override focus(options?: FocusOptions): void {
    this.search?.focus(options);
  }

  protected override render(): TemplateResult {
    const { desk } = this.messages;
    if (this.registering) {
      return html`<cm-section heading=${desk.registerQuick}>
        ${this.#registerPart.draw(this.messages, () => this.#register(), 5)}
      </cm-section>`;
    }
    return html`<div class="stack">
      <cm-search-field
        label=${this.label}
        clear=${desk.clear}
        .value=${this.text}
        @input=${this.#onSearched}
        @keydown=${this.#onKeyDown}
      ></cm-search-field>
      <p class="soft small">${this.hint}</p>
      ${this.text.trim() ? this.#foundSoFar() : nothing}
    </div>`;
  }

  #register(): TemplateResult {
    return html`<cm-quick-register
      text=${this.text}
      draft-key=${this.#draftKey}
      @cm-person-picked=${this.#onRegistered}
      @cm-went-back=${this.#onCancel}
    ></cm-quick-register>`;
  }

  #results(cards: readonly PersonCard[]): TemplateResult {
    const { app, desk, people } = this.messages;
    const known = cards.filter(({ person }) => person.status === 'active');
    const rest = known.length - MAX_SHOWN;
    return html`
      <p class="soft" role="status">
        ${known.length > 0 ? people.count(known.length) : this.#nobody()}
      </p>
      ${
        known.length > 0
          ? html`<ul class="stack tight" @keydown=${this.#onArrow}>
              ${known
                .slice(0, MAX_SHOWN)
                .map(
                  (card) => html`<li><cm-person-card picks .card=${card}></cm-person-card></li>`,
                )}
            </ul>`
          : this.#found.reception
            ? nothing
            : html`<p>${desk.nobodyText}</p>`
      }
      ${rest > 0 ? html`<p class="soft">${app.andMore(rest)}</p>` : nothing}
      <cm-button
        variant=${known.length > 0 ? 'quiet' : 'primary'}
        icon="user-round-plus"
        wide
        @click=${this.#onRegister}
        >${desk.registerQuick}</cm-button
      >
    `;
  }

  /** During the first load too: whoever rings can be registered. */
  #foundSoFar(): TemplateResult {
    const { reception, value } = this.#found;
    if (reception && value) return this.#results(value);
    return drawAnswer(this.#found, this.messages, (cards) => this.#results(cards));
  }

  /** Who is not here may still come. */
  #nobody(): string {
    const { reception } = this.#found;
    return reception
      ? receptionWords(reception, this.messages)
      : this.messages.desk.nobody(this.text.trim());
  }

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
  }

  /** The cards that can be chosen, in the order shown. */
  get #cards(): readonly PersonCardElement[] {
    return [...this.cards];
  }

  /** ↓ leads from the box into those who were found; Enter takes the first of them. */
  #onKeyDown(event: KeyboardEvent): void {
    const [first] = this.#cards;
    if (!first || !this.text.trim() || event.isComposing) return;
    if (event.key === 'ArrowDown') first.focus();
    else if (event.key === 'Enter')
      this.dispatchEvent(new PersonPickedEvent(first.card.person._id));
    else return;
    event.preventDefault();
  }

  /** ↓ and ↑ lead from one to the next, and from the first back into the box. */
  #onArrow(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const here = this.#cards.findIndex((card) => card.matches(':focus-within'));
    if (step === 0 || here < 0) return;
    event.preventDefault();
    if (here + step < 0) this.search?.focus();
    else this.#cards[here + step]?.focus();
  }

  get #draftKey(): string {
    return `person:quick:${this.use}`;
  }

  async #resume(): Promise<void> {
    if (await this.drafts.read(this.#draftKey)) this.registering = true;
  }

  #onRegistered(): void {
    this.registering = false;
    this.text = '';
  }

  #onRegister(): void {
    this.registering = true;
  }

  #onCancel(): void {
    this.registering = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-picker': PersonPicker;
  }
}
