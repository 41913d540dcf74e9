import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Encounters } from '../../../data/encounters/encounters.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import {
  draftsContext,
  encountersContext,
  messagesContext,
  peopleContext,
} from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/router.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/notice.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { deskStyles } from '../../kit/page-layout.styles.ts';
import { DraftKeeper } from '../../kit/draft-keeper.ts';
import '../../cards/encounters/encounter-card.ts';
import { EMPTY_ENCOUNTER, encounterOf, type EncounterDraft } from './encounter-draft.ts';
import type { EncounterSubmittedEvent, EncounterWrittenEvent } from './encounter-form.ts';
import './encounter-form.ts';
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
  @consume({ context: draftsContext }) drafts!: Drafts;
  /** The UUID of the person; empty: not chosen yet. */
  @property() person = '';
  @state() private draft: EncounterDraft = EMPTY_ENCOUNTER;
  @state() private busy = false;
  @state() private problem = '';

  readonly #keeper = new DraftKeeper<EncounterDraft>(this, () => this.drafts);
  readonly #file = new LiveController(
    this,
    () => (this.person ? this.people.one(this.#id) : undefined),
    () => [this.person],
  );

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.person) void this.#restore();
  }

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
            ? drawAnswer(this.#file, this.messages, (found) =>
                found ? this.#renderColumns(found) : notFoundState(this.messages, '/people'),
              )
            : this.#whom()
        }
      </div>
    `;
  }

  #whom(): TemplateResult {
    const { desk, encounters } = this.messages;
    return html`<cm-person-picker
      label=${encounters.whom}
      hint=${desk.searchHint}
      @cm-person-picked=${this.#onPicked}
    ></cm-person-picker>`;
  }

  #renderColumns(file: PersonFile): TemplateResult {
    const full = this.#keeper.full ? problemWords(this.messages, 'storage-full') : '';
    return html`<div class="desk visit">
      ${this.#last(file)}
      <cm-encounter-form
        .draft=${this.draft}
        ?busy=${this.busy}
        problem=${this.problem || full}
        @cm-encounter-written=${this.#onWritten}
        @cm-encounter-submitted=${this.#onSubmitted}
      ></cm-encounter-form>
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

  get #key(): string {
    return `encounter:new:${this.person}`;
  }

  async #restore(): Promise<void> {
    const kept = await this.#keeper.read(this.#key);
    if (kept) this.draft = { ...EMPTY_ENCOUNTER, ...kept };
  }

  #onPicked(event: PersonPickedEvent): void {
    goTo(`/encounters/new/${uuidOf(event.person)}`, { replace: true });
  }

  #onWritten(event: EncounterWrittenEvent): void {
    this.draft = { ...this.draft, ...event.change };
    this.problem = '';
    this.#keeper.keep(this.#key, this.draft);
  }

  async #onSubmitted({ thenRequest }: EncounterSubmittedEvent): Promise<void> {
    const details = encounterOf(this.draft, this.#id, today());
    if (!details || this.busy) return;
    this.busy = true;
    const result = await this.encounters.record(details);
    this.busy = false;
    if (!result.ok) {
      this.problem = problemWords(this.messages, result.refusal);
      return;
    }
    await this.#keeper.drop(this.#key);
    showToast(this.messages.encounters.saved);
    const request = `/desk/${this.person}/after/${uuidOf(result.subject)}`;
    goTo(thenRequest ? request : `/people/${this.person}`, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-encounter-page': EncounterPage;
  }
}
