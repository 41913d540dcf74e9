import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  Returned,
  Session,
  SessionState,
  TerritoryPlace,
} from '../../../data/accounts/session.ts';
import { idle } from '../../../data/kernel/idle.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/signs/logo.ts';
import '../../elements/signs/skyline.ts';
import { codeIn } from '../../../contract/accounts/code-link.ts';
import { isReturning, returnedIn } from '../../cards/accounts/identity-way.ts';
import type { WhoseDoorEvent } from './door-foot.ts';
import { signInPageStyles } from './sign-in-page.styles.ts';
import '../../cards/accounts/sign-in-form.ts';

/** The first screen: sign in, join with a code, open the device again, or choose where one works. */
@customElement('cm-sign-in-page')
export class SignInPage extends LitElement {
  static override styles = signInPageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ attribute: false }) state!: SessionState;
  @state() private joining = false;
  /** The code of the link that led here. */
  @state() private code = '';
  @state() private whose = '';
  @state() private isDoorDrawn = false;
  /** Another house sent them back. */
  @state() private returning = false;
  #returned: Returned | undefined;

  readonly #told = new LiveController(this, () => this.session.farewell());
  readonly #farewellPart = new FetchedPart(this, () => import('../../cards/accounts/farewell.ts'));
  /** Who unlocks has the app on the device already, and this with it. */
  readonly #unlockPart = new FetchedPart(this, () => import('./unlock-form.ts'));
  readonly #footPart = new FetchedPart(this, () => import('./door-foot.ts'));
  readonly #returnPart = new FetchedPart(this, () => import('./identity-return.ts'));
  readonly #joinPart = new FetchedPart(this, () => import('./join-form.ts'));

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onLink);
    this.#onLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onLink);
  }

  protected override firstUpdated(): void {
    void idle().then(() => (this.isDoorDrawn = true));
  }

  protected override render(): TemplateResult {
    const { accounts } = this.messages;
    return html`
      <main>
        <div class="sign">
          <p class="whose">${this.whose}</p>
          <div class="wordmark"><cm-logo></cm-logo>${this.messages.app.name}</div>
          <p>${accounts.promise}</p>
          <cm-skyline bare></cm-skyline>
        </div>
        <div class="door">${this.#farewell()} ${this.#door()} ${this.#foot()}</div>
      </main>
    `;
  }

  /** Below the door, and fetched once that can be used. */
  #foot(): TemplateResult | typeof nothing {
    if (!this.isDoorDrawn) return nothing;
    return this.#footPart.draw(
      this.messages,
      () => html`<cm-door-foot @cm-whose-door=${this.#onWhose}></cm-door-foot>`,
    );
  }

  #farewell(): TemplateResult | typeof nothing {
    const told = this.#told.value;
    if (!told) return nothing;
    return this.#farewellPart.draw(
      this.messages,
      () => html`<cm-farewell .told=${told}></cm-farewell>`,
    );
  }

  #door(): TemplateResult | typeof nothing {
    if (this.returning) {
      return this.#returnPart.draw(
        this.messages,
        () =>
          html`<cm-identity-return
            .returned=${this.#returned}
            @cm-went-back=${this.#onReturned}
          ></cm-identity-return>`,
        4,
      );
    }
    switch (this.state.phase) {
      case 'locked':
        if (this.joining) return this.#joinForm(false);
        return this.state.expired
          ? html`<p class="told" role="status">${this.messages.accounts.unlock.expired}</p>
              ${this.#signIn()}`
          : this.#unlockPart.draw(
              this.messages,
              () =>
                html`<cm-unlock-form
                  ><cm-button variant="quiet" wide @click=${this.#onTurn}
                    >${this.messages.accounts.unlock.withCode}</cm-button
                  ></cm-unlock-form
                >`,
              4,
            );
      case 'open':
        return this.state.me.territories.length > 0
          ? this.#territories(this.state.me.territories)
          : this.#joinForm(true);
      default:
        return this.joining ? this.#joinForm(false) : this.#signIn();
    }
  }

  #signIn(): TemplateResult {
    return html`<cm-sign-in-form
      ><cm-button variant="quiet" wide @click=${this.#onTurn}
        >${this.messages.accounts.signIn.withCode}</cm-button
      ></cm-sign-in-form
    >`;
  }

  /** Fetched when somebody joins, which is done once and online. */
  #joinForm(known: boolean): TemplateResult | typeof nothing {
    return this.#joinPart.draw(
      this.messages,
      () =>
        html`<cm-join-form
          code=${this.code}
          ?known=${known}
          @cm-went-back=${this.#onTurn}
        ></cm-join-form>`,
      4,
    );
  }

  #territories(places: readonly TerritoryPlace[]): TemplateResult {
    const { choose } = this.messages.accounts;
    return html`
      <h1>${choose.heading}</h1>
      <ul class="stack">
        ${places.map(
          ({ name, title, unavailable = false }) =>
            html`<li>
              <cm-card ?pressable=${!unavailable} data-name=${name} @cm-opened=${this.#onChosen}>
                <span slot="heading">${title}</span>
                ${unavailable ? html`<p>${choose.unavailable}</p>` : nothing}
              </cm-card>
            </li>`,
        )}
      </ul>
    `;
  }

  /** Somebody followed a link with a code: it is taken out of the address, where it would be seen and kept. */
  readonly #onLink = (): void => {
    if (isReturning(location)) {
      this.#returned = returnedIn(location.search);
      history.replaceState(history.state, '', '/');
      this.returning = true;
    }
    const code = codeIn(location.hash);
    if (code === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    this.code = code;
    this.joining = true;
  };

  #onReturned(): void {
    this.returning = false;
  }

  #onWhose({ title }: WhoseDoorEvent): void {
    this.whose = title;
  }

  #onTurn(): void {
    this.joining = !this.joining;
  }

  #onChosen(event: Event): void {
    const name = (event.currentTarget as HTMLElement).dataset['name'];
    if (name) void this.session.choose(name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-sign-in-page': SignInPage;
  }
}
