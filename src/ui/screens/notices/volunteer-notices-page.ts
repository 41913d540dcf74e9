import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Notices } from '../../../data/notices/notices.ts';
import type { VolunteerCard, Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, noticesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './notice-form.ts';
import { NoticesAnswer } from './notices-answer.ts';

/** How a volunteer is told who asks the town hall for it, above all without a smartphone. Online, for coordinators. */
@customElement('cm-volunteer-notices-page')
export class VolunteerNoticesPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: noticesContext }) notices!: Notices;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  /** The UUID of the volunteer. */
  @property() volunteer = '';

  readonly #answer = new NoticesAnswer(
    this,
    () => this.notices,
    () => this.#id,
  );
  readonly #card = new LiveController(
    this,
    () => this.volunteers.one(this.#id),
    () => [this.volunteer],
  );

  protected override render(): TemplateResult {
    const { app, notices } = this.messages;
    const known = this.#card.value?.volunteer;
    return html`
      <cm-app-bar
        heading=${known ? `${known.given} ${known.family}` : notices.heading}
        back=${app.back}
        back-href="/volunteers/${this.volunteer}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#card, this.messages, (card) =>
          card ? this.#form(card) : notFoundState(this.messages, '/volunteers'),
        )}
      </div>
    `;
  }

  #form({ volunteer: { given, family, phone = '' } }: VolunteerCard): TemplateResult {
    const { notices } = this.messages;
    return html`<h2>${notices.headingFor}</h2>
      <p class="soft">${notices.leadFor(`${given} ${family}`)}</p>
      ${this.#answer.draw(
        this.messages,
        (settings) =>
          html`<cm-notice-form
            .settings=${settings}
            .reader=${this.#id}
            phone=${phone}
            fits
          ></cm-notice-form>`,
      )}`;
  }

  get #id(): Id<'volunteer'> {
    return idOf('volunteer', this.volunteer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-notices-page': VolunteerNoticesPage;
  }
}
