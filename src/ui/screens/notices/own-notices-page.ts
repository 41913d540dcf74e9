import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Notices } from '../../../data/notices/notices.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/app-bar.ts';
import {
  meContext,
  messagesContext,
  noticesContext,
  volunteersContext,
} from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './notice-form.ts';
import { NoticesAnswer } from './notices-answer.ts';

/** How whoever works here is told of what concerns them, outside the app. Online. */
@customElement('cm-own-notices-page')
export class OwnNoticesPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: noticesContext }) notices!: Notices;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;

  readonly #answer = new NoticesAnswer(this, () => this.notices);
  readonly #own = new LiveController(this, () => this.volunteers.me());

  protected override render(): TemplateResult {
    const { app, notices } = this.messages;
    const isVolunteer = this.me?.roles.includes('volunteer') === true;
    return html`
      <cm-app-bar heading=${notices.heading} back=${app.back} back-href="/settings"></cm-app-bar>
      <div class="stack loose">
        <p class="soft">${notices.lead}</p>
        ${this.#answer.draw(
          this.messages,
          (settings) =>
            html`<cm-notice-form
              .settings=${settings}
              phone=${this.#own.value?.volunteer.phone ?? ''}
              ?fits=${isVolunteer}
            ></cm-notice-form>`,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-own-notices-page': OwnNoticesPage;
  }
}
