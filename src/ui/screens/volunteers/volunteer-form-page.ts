import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { VolunteerCard, Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/router.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { DraftKeeper } from '../../kit/draft-keeper.ts';
import { formStyles } from '../../kit/form.styles.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import {
  EMPTY_VOLUNTEER,
  volunteerChangesOf,
  volunteerDetailsOf,
  volunteerDraftOf,
  type VolunteerDraft,
} from './volunteer-draft.ts';
import type { VolunteerWrittenEvent } from './volunteer-form.ts';
import './volunteer-form.ts';

/** Registers a volunteer, or corrects what is known of them. */
@customElement('cm-volunteer-form-page')
export class VolunteerFormPage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @consume({ context: draftsContext }) drafts!: Drafts;
  /** The UUID of the volunteer; empty: somebody new. */
  @property() volunteer = '';
  @state() private draft: VolunteerDraft | undefined;
  @state() private busy = false;
  @state() private problem = '';

  readonly #keeper = new DraftKeeper<VolunteerDraft>(this, () => this.drafts);
  readonly #card = new LiveController(
    this,
    () => (this.volunteer ? this.volunteers.one(this.#id) : undefined),
    () => [this.volunteer],
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#restore();
  }

  protected override render(): TemplateResult {
    const { app, volunteers } = this.messages;
    return html`
      <cm-app-bar
        heading=${this.volunteer ? volunteers.amend : volunteers.register}
        back=${app.back}
        back-href=${this.volunteer ? `/volunteers/${this.volunteer}` : '/volunteers'}
      ></cm-app-bar>
      <div class="stack loose">
        ${
          this.volunteer
            ? drawAnswer(this.#card, this.messages, (card) =>
                card ? this.#form(card) : notFoundState(this.messages, '/volunteers'),
              )
            : this.#form(undefined)
        }
      </div>
    `;
  }

  #form(card: VolunteerCard | undefined): TemplateResult {
    const full = this.#keeper.full ? problemWords(this.messages, 'storage-full') : '';
    const known = card ? volunteerDraftOf(card.volunteer) : EMPTY_VOLUNTEER;
    return html`<cm-volunteer-form
      .draft=${this.draft ?? known}
      ?busy=${this.busy}
      problem=${this.problem || full}
      @cm-volunteer-written=${this.#onWritten}
      @cm-volunteer-submitted=${this.#onSubmitted}
    ></cm-volunteer-form>`;
  }

  get #id(): Id<'volunteer'> {
    return idOf('volunteer', this.volunteer);
  }

  get #key(): string {
    return `volunteer:${this.volunteer || 'new'}`;
  }

  get #written(): VolunteerDraft {
    const known = this.volunteer && this.#card.value;
    return this.draft ?? (known ? volunteerDraftOf(known.volunteer) : EMPTY_VOLUNTEER);
  }

  async #restore(): Promise<void> {
    const kept = await this.#keeper.read(this.#key);
    if (kept) this.draft = { ...EMPTY_VOLUNTEER, ...kept };
  }

  #onWritten(event: VolunteerWrittenEvent): void {
    this.draft = { ...this.#written, ...event.change };
    this.problem = '';
    this.#keeper.keep(this.#key, this.draft);
  }

  async #onSubmitted(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const known = this.volunteer && this.#card.value;
    const result = await (known
      ? this.volunteers.amend(this.#id, volunteerChangesOf(this.#written, known.volunteer))
      : this.volunteers.register(volunteerDetailsOf(this.#written)));
    this.busy = false;
    if (!result.ok) {
      this.problem = problemWords(this.messages, result.refusal);
      return;
    }
    await this.#keeper.drop(this.#key);
    showToast(this.messages.volunteers.saved);
    goTo(`/volunteers/${uuidOf(result.subject)}`, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-form-page': VolunteerFormPage;
  }
}
