import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../cards/accounts/renew-access.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** A fresh code for a volunteer who forgot the password or lost the telephone. */
@customElement('cm-volunteer-access-page')
export class VolunteerAccessPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  /** The UUID of the volunteer. */
  @property() volunteer = '';

  readonly #card = new LiveController(
    this,
    () => this.volunteers.one(this.#id),
    () => [this.volunteer],
  );

  protected override render(): TemplateResult {
    const { app, volunteers } = this.messages;
    const known = this.#card.value?.volunteer;
    return html`
      <cm-app-bar
        class="on-screen"
        heading=${known ? `${known.given} ${known.family}` : volunteers.access}
        back=${app.back}
        back-href="/volunteers/${this.volunteer}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#card, this.messages, (card) =>
          card
            ? html`<cm-renew-access
                .whose=${{ volunteer: this.#id }}
                name="${card.volunteer.given} ${card.volunteer.family}"
              ></cm-renew-access>`
            : notFoundState(this.messages, '/volunteers'),
        )}
      </div>
    `;
  }

  get #id(): Id<'volunteer'> {
    return idOf('volunteer', this.volunteer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-access-page': VolunteerAccessPage;
  }
}
