import { ContextProvider } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Device } from '../../data/device.ts';
import type { SessionState } from '../../data/accounts/session.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import { LiveController } from '../kit/live.ts';
import '../elements/status/loading.ts';
import '../screens/accounts/sign-in-page.ts';
import {
  currentTerritoryContext,
  meContext,
  messagesContext,
  versionContext,
} from '../kit/contexts.ts';
import { PreferencesChangedEvent, readPreferences, showPreferences } from '../kit/preferences.ts';
import { ScreenFetcher } from './screen-fetcher.ts';
import { provideServices } from './services.ts';
import './shell.ts';
import type { Update } from './update.ts';

/**
 * The whole app: the sign-in screen while nobody is signed in or the device is locked, the shell
 * otherwise. Provides every screen with the messages, the person, their territory and the device's services.
 */
@customElement('cm-app')
export class App extends LitElement {
  @property({ attribute: false }) device!: Device;
  @property() version = '';
  @property({ attribute: false }) newer: Update | undefined;
  /** What the page shows until there is something to draw here; then it goes. */
  @property({ attribute: false }) arrival: Element | null = null;
  @state() private messages: Messages | undefined;

  readonly #words = new ContextProvider(this, { context: messagesContext });
  readonly #fetcher = new ScreenFetcher((messages) => {
    this.messages = messages;
    this.#words.setValue(messages);
  });
  readonly #me = new ContextProvider(this, { context: meContext, initialValue: undefined });
  readonly #land = new ContextProvider(this, {
    context: currentTerritoryContext,
    initialValue: undefined,
  });
  readonly #version = new ContextProvider(this, { context: versionContext });
  readonly #session = new LiveController(this, () => this.device.session.state());
  readonly #territory = new LiveController(
    this,
    () => (this.#phase === 'open' ? this.device.territory.current() : undefined),
    () => [this.#phase, this.#place],
  );
  #provided = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(PreferencesChangedEvent.type, this.#onPreferences);
    this.#onPreferences();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(PreferencesChangedEvent.type, this.#onPreferences);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.#provided) provideServices(this, this.device);
    this.#provided = true;
    this.#version.setValue(this.version);
    const session = this.#session.value;
    this.#me.setValue(session?.phase === 'open' ? session.me : undefined);
    this.#land.setValue(session?.phase === 'open' ? this.#territory.value : undefined);
  }

  protected override updated(): void {
    if (this.firstElementChild) this.arrival?.remove();
  }

  protected override render(): TemplateResult | typeof nothing {
    const session = this.#session.value;
    if (!this.messages || !session || session.phase === 'starting') return nothing;
    if (session.phase !== 'open' || !session.me.territory) {
      return html`<cm-sign-in-page .state=${session}></cm-sign-in-page>`;
    }
    return html`<cm-shell
      .me=${session.me}
      .newer=${this.newer}
      .fetcher=${this.#fetcher}
    ></cm-shell>`;
  }

  get #phase(): SessionState['phase'] | undefined {
    return this.#session.value?.phase;
  }

  get #place(): string | undefined {
    const session = this.#session.value;
    return session?.phase === 'open' ? session.me.territory?.name : undefined;
  }

  readonly #onPreferences = (): void => {
    const preferences = readPreferences();
    showPreferences(preferences);
    void this.#fetcher.speak(preferences.language);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-app': App;
  }
}
