import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Candidacies } from '../../../data/candidacies/candidacies.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Volunteer, VolunteerDetails } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { candidaciesContext, messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/go-to.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import {
  EMPTY_VOLUNTEER,
  volunteerChangesOf,
  volunteerDetailsOf,
  volunteerDraftOf,
  volunteerDraftFrom,
  volunteerFaults,
  type VolunteerDraft,
} from './volunteer-draft.ts';
import './volunteer-form.ts';

/** Registers a volunteer, or corrects what is known of them. */
@customElement('cm-volunteer-form-page')
export class VolunteerFormPage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @consume({ context: candidaciesContext }) candidacies!: Candidacies;
  /** The UUID of the volunteer; empty: somebody new. */
  @property() volunteer = '';
  /** The UUID of the candidacy that they come from; empty: they rang or came. */
  @property() candidacy = '';

  readonly #form = new FormController<VolunteerDraft, CommandResult>(this, {
    start: () => this.#start(),
    draftKey: () => `volunteer:${this.volunteer || this.candidacy || 'new'}`,
    faults: (draft) => volunteerFaults(draft, this.messages),
    submit: (draft) =>
      this.#known
        ? this.volunteers.amend(this.#id, volunteerChangesOf(draft, this.#known))
        : this.#register(volunteerDetailsOf(draft)),
    said: () => ({ words: this.messages.volunteers.saved }),
    done: ({ subject }) => goTo(`/volunteers/${uuidOf(subject)}`, { replace: true }),
  });
  readonly #card = new LiveController(
    this,
    () => (this.volunteer ? this.volunteers.one(this.#id) : undefined),
    () => [this.volunteer],
  );

  readonly #offer = new LiveController(
    this,
    () => (this.candidacy ? this.candidacies.one(idOf('candidacy', this.candidacy)) : undefined),
    () => [this.candidacy],
  );

  protected override render(): TemplateResult {
    const { app, volunteers } = this.messages;
    return html`
      <cm-app-bar
        heading=${this.volunteer ? volunteers.amend : volunteers.register}
        back=${app.back}
        back-href=${this.#back}
      ></cm-app-bar>
      <div class="stack loose">
        ${
          this.volunteer
            ? drawAnswer(
                this.#card,
                this.messages,
                (card) => (card ? this.#renderForm() : notFoundState(this.messages, '/volunteers')),
                { partly: true },
              )
            : this.#renderNew()
        }
      </div>
    `;
  }

  #renderNew(): TemplateResult {
    if (!this.candidacy) return this.#renderForm();
    return drawAnswer(this.#offer, this.messages, (card) =>
      card ? this.#renderForm() : notFoundState(this.messages, '/candidacies'),
    );
  }

  #renderForm(): TemplateResult {
    return html`${restoredNotice(this.#form, this.messages)}
      <cm-volunteer-form .form=${this.#form.view}></cm-volunteer-form>`;
  }

  #start(): VolunteerDraft {
    if (this.#known) return volunteerDraftOf(this.#known);
    const offer = this.#offer.value?.candidacy;
    return offer ? volunteerDraftFrom(offer) : EMPTY_VOLUNTEER;
  }

  /** Whoever offered to help is told of there as well: they wait no more. */
  async #register(details: VolunteerDetails): Promise<CommandResult> {
    const registered = await this.volunteers.register(details);
    if (!registered.ok || !this.candidacy) return registered;
    const volunteer = registered.subject as Id<'volunteer'>;
    await this.candidacies.register(idOf('candidacy', this.candidacy), volunteer);
    return registered;
  }

  get #back(): string {
    if (this.candidacy) return `/candidacies/${this.candidacy}`;
    return this.volunteer ? `/volunteers/${this.volunteer}` : '/volunteers';
  }

  get #id(): Id<'volunteer'> {
    return idOf('volunteer', this.volunteer);
  }

  get #known(): Volunteer | undefined {
    return this.volunteer ? this.#card.value?.volunteer : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-form-page': VolunteerFormPage;
  }
}
