import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext } from '../../kit/contexts.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { goTo } from '../../kit/go-to.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import './desk-drafts.ts';
import './desk-watch.ts';
import type { PersonPickedEvent } from '../../cards/people/person-card.ts';
import '../../cards/people/person-picker.ts';
import type { PersonPicker } from '../../cards/people/person-picker.ts';

/** The phone desk: who calls, and then what they ask. What needs somebody soon stands beside it. */
@customElement('cm-desk-page')
export class DeskPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  /** The UUID of the person who calls; empty: not known yet. */
  @property() person = '';
  /** The UUID of the encounter that the request was raised from. */
  @property() encounter = '';
  /** Asked for once somebody has been found: the first list does not wait for it. */
  readonly #request = new FetchedPart(this, () => import('./desk-request.ts'));
  @query('cm-person-picker') private picker!: PersonPicker | null;

  protected override render(): TemplateResult {
    const { app, desk } = this.messages;
    const back = this.#isCoordinator ? '/desk' : `/people/${this.person}`;
    return html`
      <cm-app-bar
        heading=${this.person ? desk.newRequest : desk.heading}
        back=${this.person ? app.back : ''}
        back-href=${this.person ? back : ''}
      ></cm-app-bar>
      <div class="stack loose">
        ${this.person ? this.#request.draw(this.messages, () => this.#form(), 4) : this.#idle()}
      </div>
    `;
  }

  /** At a desk the cursor waits where the caller's name goes; on a phone no keyboard jumps up. */
  protected override firstUpdated(): void {
    if (!window.matchMedia('(min-width: 1024px)').matches) return;
    void this.picker?.updateComplete.then(() => this.picker?.focus({ preventScroll: true }));
  }

  #form(): TemplateResult {
    return html`<cm-desk-request
      .person=${idOf('person', this.person)}
      .encounter=${this.encounter ? idOf('encounter', this.encounter) : undefined}
      ?publishes=${this.#isCoordinator}
    ></cm-desk-request>`;
  }

  #idle(): TemplateResult {
    const { desk } = this.messages;
    return html`<div class="desk">
      <div class="stack loose">
        <cm-desk-drafts></cm-desk-drafts>
        <cm-person-picker
          use="desk"
          label=${desk.search}
          hint=${desk.searchHint}
          @cm-person-picked=${this.#onPicked}
        ></cm-person-picker>
      </div>
      <div class="stack loose">
        <cm-desk-watch></cm-desk-watch>
        ${
          this.#isCoordinator
            ? html`<div class="actions">
                <cm-button icon="chart-column" href="/figures"
                  >${this.messages.app.nav.figures}</cm-button
                >
              </div>`
            : nothing
        }
      </div>
    </div>`;
  }

  get #isCoordinator(): boolean {
    return this.me?.roles.includes('coordinator') ?? false;
  }

  #onPicked(event: PersonPickedEvent): void {
    goTo(`/desk/${uuidOf(event.person)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-page': DeskPage;
  }
}
