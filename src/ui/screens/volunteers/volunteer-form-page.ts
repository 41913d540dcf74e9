import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/router.ts';
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
  /** The UUID of the volunteer; empty: somebody new. */
  @property() volunteer = '';

  readonly #form = new FormController<VolunteerDraft, CommandResult>(this, {
    start: () => (this.#known ? volunteerDraftOf(this.#known) : EMPTY_VOLUNTEER),
    draftKey: () => `volunteer:${this.volunteer || 'new'}`,
    faults: (draft) => volunteerFaults(draft, this.messages),
    submit: (draft) =>
      this.#known
        ? this.volunteers.amend(this.#id, volunteerChangesOf(draft, this.#known))
        : this.volunteers.register(volunteerDetailsOf(draft)),
    said: () => ({ words: this.messages.volunteers.saved }),
    done: ({ subject }) => goTo(`/volunteers/${uuidOf(subject)}`, { replace: true }),
  });
  readonly #card = new LiveController(
    this,
    () => (this.volunteer ? this.volunteers.one(this.#id) : undefined),
    () => [this.volunteer],
  );

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
            ? drawAnswer(
                this.#card,
                this.messages,
                (card) => (card ? this.#renderForm() : notFoundState(this.messages, '/volunteers')),
                { partly: true },
              )
            : this.#renderForm()
        }
      </div>
    `;
  }

  #renderForm(): TemplateResult {
    return html`${restoredNotice(this.#form, this.messages)}
      <cm-volunteer-form .form=${this.#form.view}></cm-volunteer-form>`;
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
