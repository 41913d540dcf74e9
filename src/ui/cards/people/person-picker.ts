import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { People, PersonCard } from '../../../data/people/people.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './person-card.ts';
import { PersonPickedEvent } from './person-card.ts';
import './quick-register.ts';

const MAX_SHOWN = 8;

/**
 * Finds somebody by any fragment, as one types; Enter takes the only one who answers. Who is not
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
  @query('cm-search-field') private search!: SearchField | null;

  readonly #found = new LiveController(
    this,
    () => this.people.search(this.text.trim()),
    () => [this.text],
  );

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
        <cm-quick-register
          text=${this.text}
          draft-key=${this.#draftKey}
          @cm-person-picked=${this.#onRegistered}
          @cm-went-back=${this.#onCancel}
        ></cm-quick-register>
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
      ${
        this.text.trim()
          ? drawAnswer(this.#found, this.messages, (cards) => this.#results(cards))
          : nothing
      }
    </div>`;
  }

  #results(cards: readonly PersonCard[]): TemplateResult {
    const { app, desk, people } = this.messages;
    const known = cards.filter(({ person }) => person.status === 'active');
    const rest = known.length - MAX_SHOWN;
    return html`
      <p class="soft" role="status">
        ${known.length > 0 ? people.count(known.length) : desk.nobody(this.text.trim())}
      </p>
      ${
        known.length > 0
          ? html`<ul class="stack tight">
              ${known
                .slice(0, MAX_SHOWN)
                .map(
                  (card) => html`<li><cm-person-card picks .card=${card}></cm-person-card></li>`,
                )}
            </ul>`
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

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
  }

  #onKeyDown(event: KeyboardEvent): void {
    const known = this.#found.value?.filter(({ person }) => person.status === 'active') ?? [];
    const [only] = known;
    if (event.key !== 'Enter' || !this.text.trim() || known.length !== 1 || !only) return;
    event.preventDefault();
    this.dispatchEvent(new PersonPickedEvent(only.person._id));
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
