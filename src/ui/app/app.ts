import { ContextProvider } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Device } from '../../data/device.ts';
import { idle } from '../../data/kernel/idle.ts';
import type { Me, SessionState } from '../../data/accounts/session.ts';
import { IDENTITY_RETURN_PATH } from '../../contract/accounts/identity-path.ts';
import { zoneOf, type Zone } from '../../domain/kernel/zone.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import { LiveController } from '../kit/live.ts';
import { WordsWantedEvent } from '../kit/words-wanted.ts';
// What nearly every screen with something to write needs: in a file of its own it would be larger.
import '../elements/form/field.ts';
import { kindSymbolsContext } from '../elements/signs/kind-symbols.ts';
import '../elements/status/loading.ts';
import {
  currentTerritoryContext,
  meContext,
  messagesContext,
  versionContext,
} from '../kit/contexts.ts';
import { isOfNone } from '../kit/destinations.ts';
import { FetchedPart } from '../kit/fetched-part.ts';
import { readPreferences, showPreferences, watchPreferences } from '../kit/preferences.ts';
import { workIn } from '../kit/today.ts';
import { kindSymbols, withKindWords } from './kind-words.ts';
import { ScreenFetcher } from './screen-fetcher.ts';
import { provideServices } from './services.ts';
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
  /** Another house sent them back, and the sign-in page has not taken it in yet. */
  @state() private returning = location.pathname === IDENTITY_RETURN_PATH;

  readonly #words = new ContextProvider(this, { context: messagesContext });
  readonly #fetcher = new ScreenFetcher((messages) => {
    this.messages = messages;
    this.#speak();
  });
  readonly #me = new ContextProvider(this, { context: meContext, initialValue: undefined });
  readonly #land = new ContextProvider(this, {
    context: currentTerritoryContext,
    initialValue: undefined,
  });
  readonly #symbols = new ContextProvider(this, {
    context: kindSymbolsContext,
    initialValue: kindSymbols(),
  });
  readonly #version = new ContextProvider(this, { context: versionContext });
  readonly #session = new LiveController(this, () => this.device.session.state());
  readonly #territory = new LiveController(
    this,
    () => (this.#phase === 'open' ? this.device.territory.current() : undefined),
    () => [this.#phase, this.#place],
  );
  /** Whoever is signed in already, on most days everybody, needs it not. */
  readonly #signIn = new FetchedPart(this, () =>
    Promise.all([import('../screens/accounts/sign-in-page.ts'), this.#wayIn()]),
  );
  readonly #shell = new FetchedPart(this, () => import('./shell.ts'));
  #provided = false;
  #zone: Zone | undefined;
  #kinds: Territory['kindSettings'];
  #onPaper = false;
  #watchesPaper = false;
  #looksAhead = false;
  #stopPaper: () => void = () => undefined;
  #stopWatching: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(WordsWantedEvent.type, this.#onWordsWanted);
    this.#stopWatching = watchPreferences(this.#onPreferences);
    this.#onPreferences();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(WordsWantedEvent.type, this.#onWordsWanted);
    this.#stopWatching();
    this.#stopPaper();
  }

  readonly #onWordsWanted = (event: WordsWantedEvent): void => {
    event.coming = this.#fetcher.fetch(event);
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.#provided) provideServices(this, this.device);
    this.#provided = true;
    this.#version.setValue(this.version);
    const session = this.#session.value;
    this.#me.setValue(session?.phase === 'open' ? session.me : undefined);
    const land = session?.phase === 'open' ? this.#territory.value : undefined;
    this.#land.setValue(land);
    this.#goBy(land && zoneOf(land), land?.kindSettings);
  }

  protected override updated(): void {
    if (!this.firstElementChild) return;
    this.arrival?.remove();
    if (this.#phase && this.#phase !== 'open' && !this.#looksAhead) void this.#lookAhead();
    // Nobody prints before there is something to read.
    if (!this.#watchesPaper) void this.#watchPaper();
  }

  protected override render(): TemplateResult | typeof nothing {
    const session = this.#session.value;
    if (!this.messages || !session || session.phase === 'starting') return nothing;
    if (this.returning || session.phase !== 'open' || !hasWork(session.me)) {
      return this.#signIn.draw(
        this.messages,
        () =>
          html`<cm-sign-in-page
            .state=${session}
            @cm-went-back=${this.#onReturned}
          ></cm-sign-in-page>`,
      );
    }
    return this.#shell.draw(
      this.messages,
      () =>
        html`<cm-shell
          .me=${session.me}
          .newer=${this.newer}
          .fetcher=${this.#fetcher}
        ></cm-shell>`,
    );
  }

  /** Days, hours and what help is called are those of the territory: a telephone may be set to wherever its owner comes from. */
  #goBy(zone: Zone | undefined, kinds: Territory['kindSettings']): void {
    workIn({ zone, clock: this.device.clock });
    if (zone === this.#zone && JSON.stringify(kinds) === JSON.stringify(this.#kinds)) return;
    this.#zone = zone;
    this.#kinds = kinds;
    this.#speak();
  }

  #speak(): void {
    const { messages } = this;
    if (!messages) return;
    const zone = this.#zone;
    const onPaper = this.#onPaper;
    this.#symbols.setValue(kindSymbols(this.#kinds));
    this.#words.setValue({
      ...withKindWords(messages, this.#kinds),
      when: { ...messages.when, ...(zone && { zone }), onPaper },
    });
  }

  get #phase(): SessionState['phase'] | undefined {
    return this.#session.value?.phase;
  }

  get #place(): string | undefined {
    const session = this.#session.value;
    return session?.phase === 'open' ? session.me.territory?.name : undefined;
  }

  /** Whoever unlocks is shown that at once, and not after the page around it. */
  #wayIn(): Promise<unknown> | undefined {
    return this.#phase === 'locked' ? import('../screens/accounts/unlock-form.ts') : undefined;
  }

  /** What comes after the password is fetched while it is typed, and in pieces: the field answers meanwhile. */
  async #lookAhead(): Promise<void> {
    this.#looksAhead = true;
    // At a door where nobody was yet nothing comes after it, until somebody writes.
    if (this.#phase === 'locked') await customElements.whenDefined('cm-unlock-form');
    else await new Promise((resolve) => this.addEventListener('input', resolve, { once: true }));
    await idle();
    try {
      await import('./shell.ts');
      await idle();
      const { fetchNextScreen } = await import('./next-screen.ts');
      await fetchNextScreen(this.#fetcher, this.device);
    } catch {
      // It is asked for again when it is opened, and says then that it cannot be had.
    }
  }

  async #watchPaper(): Promise<void> {
    this.#watchesPaper = true;
    try {
      const { watchPaper } = await import('../kit/texts/on-paper.ts');
      this.#stopPaper = watchPaper(this.#onSheet);
    } catch {
      // The network is not there just now: asked for again with the next drawing.
      this.#watchesPaper = false;
    }
  }

  readonly #onSheet = (onPaper: boolean): void => {
    this.#onPaper = onPaper;
    this.#speak();
  };

  #onReturned(): void {
    this.returning = false;
  }

  readonly #onPreferences = (): void => {
    const preferences = readPreferences();
    showPreferences(preferences);
    void this.#fetcher.speak(preferences.language);
  };
}

/** Whether there is something to open: a territory, the synthesis of all, or the service. */
function hasWork({ roles, territory }: Me): boolean {
  return territory !== undefined || isOfNone(roles);
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-app': App;
  }
}
