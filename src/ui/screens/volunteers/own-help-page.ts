import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { asOf } from '../../../domain/volunteers/pause.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/notice.ts';
import {
  EMPTY_VOLUNTEER,
  volunteerChangesOf,
  volunteerDraftOf,
  type VolunteerDraft,
} from './volunteer-draft.ts';
import './volunteer-help.ts';
import './volunteer-standing.ts';

/** A volunteer's own page: what they like to do, how far and when, and a pause. Without network too. */
@customElement('cm-own-help-page')
export class OwnHelpPage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;

  readonly #me = new LiveController(
    this,
    () => this.volunteers.me(),
    () => [],
  );
  readonly #form = new FormController<VolunteerDraft, CommandResult>(this, {
    start: () => (this.#known ? volunteerDraftOf(this.#known) : EMPTY_VOLUNTEER),
    draftKey: () => 'volunteer:own',
    submit: async (draft) =>
      this.#known && this.volunteers.amend(this.#known._id, volunteerChangesOf(draft, this.#known)),
    said: () => ({ words: this.messages.volunteers.own.saved, news: false }),
  });

  protected override render(): TemplateResult {
    const { app, volunteers } = this.messages;
    return html`
      <cm-app-bar
        heading=${volunteers.own.heading}
        back=${app.back}
        back-href="/settings"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(
          this.#me,
          this.messages,
          (card) =>
            card
              ? this.#renderCard(asOf(card.volunteer, today()))
              : notFoundState(this.messages, '/settings'),
          { partly: true },
        )}
      </div>
    `;
  }

  #renderCard(volunteer: Volunteer): TemplateResult {
    const { app, volunteers } = this.messages;
    const { busy, onSubmit, problemLine } = this.#form;
    return html`
      <div class="stack news" tabindex="-1">
        ${this.#pause(volunteer)}
        <cm-volunteer-standing own .volunteer=${volunteer}></cm-volunteer-standing>
      </div>
      ${restoredNotice(this.#form, this.messages)}
      <p class="soft">${volunteers.own.lead}</p>
      <form novalidate @submit=${onSubmit}>
        <cm-volunteer-help own .form=${this.#form.view}></cm-volunteer-help>
        ${problemLine()}
        <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
          >${app.save}</cm-button
        >
      </form>
    `;
  }

  #pause({ status, pausedUntil }: Volunteer): TemplateResult | typeof nothing {
    if (status !== 'paused') return nothing;
    const { volunteers, when } = this.messages;
    const { onPause, onPauseUntil } = volunteers.own;
    const words = pausedUntil ? onPauseUntil(sayDate(pausedUntil, when)) : onPause;
    return html`<cm-notice tone="wait">${words}</cm-notice>`;
  }

  get #known(): Volunteer | undefined {
    return this.#me.value?.volunteer;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-own-help-page': OwnHelpPage;
  }
}
