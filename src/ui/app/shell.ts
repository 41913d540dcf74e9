import { consume, ContextProvider } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Me, MyRole, Session } from '../../data/accounts/session.ts';
import type { Sync } from '../../data/sending/sync.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import { failedState } from '../kit/failed-state.ts';
import { FetchedPart } from '../kit/fetched-part.ts';
import { LiveController } from '../kit/live.ts';
import { Places, placesContext } from '../kit/lists/places.ts';
import { goTo } from '../kit/go-to.ts';
import { type Move } from '../kit/router.ts';
import '../elements/layout/app-bar.ts';
import '../elements/form/button.ts';
import type { Frame } from '../elements/layout/frame.ts';
import '../elements/layout/frame.ts';
import '../elements/status/loading.ts';
import '../elements/signs/logo.ts';
import type { Destination } from '../elements/layout/nav.ts';
import '../elements/layout/nav.ts';
import '../elements/status/notice.ts';
import '../elements/status/trust-line.ts';
import { messagesContext, receptionContext, sessionContext, syncContext } from '../kit/contexts.ts';
import { destinationsOf, homeOf, isOfNone } from '../kit/destinations.ts';
import { notFoundState } from '../kit/not-found-state.ts';
import { receptionOf } from '../kit/texts/reception.ts';
import type { Page } from '../kit/screen.ts';
import { keepFirstPlace } from './first-place.ts';
import type { ScreenFetcher } from './screen-fetcher.ts';
import { ScreenOpener } from './screen-opener.ts';
import { ScreenShownEvent } from './screen-shown-event.ts';
import type { ScrollKeeper } from './scroll-keeper.ts';
import { shellStyles } from './shell.styles.ts';
import type { staffPlacesOf } from './staff-places.ts';
import { ToastEvent } from '../kit/toast-event.ts';
import { trustWords } from './trust-words.ts';
import type { Update } from './update.ts';

/** The frame around every screen: trust line (sync status), navigation, the screen itself, the toast. */
@customElement('cm-shell')
export class Shell extends LitElement {
  static override styles = shellStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: syncContext }) sync!: Sync;
  @consume({ context: sessionContext }) session!: Session;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) newer: Update | undefined;
  @property({ attribute: false }) fetcher!: ScreenFetcher;
  @state() private told: ToastEvent | undefined;
  @state() private later = false;
  /** Fetched where somebody of the staff is; a volunteer's first list does not wait for it. */
  @state() private ofStaff: typeof staffPlacesOf | undefined;
  @query('cm-frame') private frame!: Frame | null;

  readonly #opener = new ScreenOpener(this, {
    roles: () => this.me.roles,
    fetch: (page) => Promise.all([page.load(), this.fetcher.fetch(page)]),
    staffRoutes: async () => (await import('./staff-routes.ts')).STAFF_ROUTES,
    shown: (page) => {
      this.#entitle(page);
    },
    moved: (move) => {
      this.#arrive(move);
    },
  });
  readonly #places = new Places(window.sessionStorage);
  #staffPlacesAsked = false;
  /** Fetched beside the first screen, which begins at its top without it. */
  #scroll: ScrollKeeper | undefined;
  readonly #status = new LiveController(this, () => this.sync.status());
  readonly #reception = new ContextProvider(this, {
    context: receptionContext,
    initialValue: receptionOf(undefined),
  });
  readonly #ended = new LiveController(this, () => this.session.farewell());
  readonly #farewellPart = new FetchedPart(this, () => import('../cards/accounts/farewell.ts'));

  constructor() {
    super();
    new ContextProvider(this, { context: placesContext, initialValue: this.#places });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(ToastEvent.type, this.#onTold);
    keepFirstPlace(homeOf(this.me.roles));
    if (window.location.pathname === '/') void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(ToastEvent.type, this.#onTold);
  }

  protected override willUpdate(): void {
    const isOfStaff = this.me.roles.some((role) => role !== 'volunteer');
    if (isOfStaff && !this.#staffPlacesAsked) void this.#bringStaffPlaces();
    const reception = receptionOf(this.#status.value);
    // Those below are drawn again only when it says something else.
    if (JSON.stringify(reception) !== JSON.stringify(this.#reception.value)) {
      this.#reception.setValue(reception);
    }
  }

  /** Goes where the person starts, or to what they chose when they opened the app. */
  async #begin(): Promise<void> {
    const { search } = window.location;
    const { roles } = this.me;
    const wanted = search && (await openedAt(search, roles));
    goTo(wanted || homeOf(roles), { replace: true });
  }

  protected override firstUpdated(): void {
    void import('./scroll-keeper.ts').then(
      ({ ScrollKeeper }) => {
        this.#scroll = new ScrollKeeper(this, this.#places);
      },
      () => undefined, // Then each screen begins at its top.
    );
  }

  protected override render(): TemplateResult {
    const { app } = this.messages;
    const current = this.#opener.screen?.page.place ?? '';
    return html`
      <cm-frame skip=${app.skip}>
        ${
          // What they read is not kept here: nothing could be behind.
          isOfNone(this.me.roles) ? nothing : this.#trustLine()
        }
        <cm-nav
          slot="nav"
          label=${app.places}
          .destinations=${this.#destinations}
          current=${current}
        >
          <span slot="brand" class="wordmark"><cm-logo></cm-logo>${app.name}</span>
          <span slot="foot">${this.me.territory?.title}</span>
        </cm-nav>
        ${this.#screenNow()}
        <div slot="over">${this.#farewell()} ${this.#newerVersion()} ${this.#justDone()}</div>
      </cm-frame>
    `;
  }

  /** Nothing until all of them are known: none takes the place of another under a finger. */
  get #destinations(): readonly Destination[] {
    const { roles } = this.me;
    if (roles.every((role) => role === 'volunteer'))
      return destinationsOf(roles, this.messages, []);
    if (!this.ofStaff) return [];
    return destinationsOf(roles, this.messages, this.ofStaff(roles, this.messages));
  }

  async #bringStaffPlaces(): Promise<void> {
    this.#staffPlacesAsked = true;
    try {
      this.ofStaff = (await import('./staff-places.ts')).staffPlacesOf;
    } catch {
      // The network is not there just now: asked for again with the next drawing.
      this.#staffPlacesAsked = false;
    }
  }

  #trustLine(): TemplateResult {
    const status = this.#status.value;
    const words = status && trustWords(status, this.messages);
    return html`<cm-trust-line
      slot="trust"
      trust=${words?.trust ?? 'fresh'}
      action=${this.messages.app.trust.open}
      .done=${status?.progress?.done ?? 0}
      .total=${status?.progress?.total ?? 0}
      @cm-opened=${this.#onTrust}
      >${words?.sentence ?? this.messages.app.loading}</cm-trust-line
    >`;
  }

  #screenNow(): TemplateResult {
    const opened = this.#opener.opened;
    switch (opened.is) {
      case 'there':
        return opened.screen.page.draw(opened.screen.values);
      case 'failed':
        return this.#failed();
      case 'nowhere':
        return this.#nowhere();
      case 'waiting':
        return html`<cm-loading label=${this.messages.app.loading} rows="4"></cm-loading>`;
    }
  }

  #nowhere(): TemplateResult {
    const { notFound } = this.messages.app;
    return html`<cm-app-bar heading=${notFound.heading}></cm-app-bar>
      ${notFoundState(this.messages, homeOf(this.me.roles))}`;
  }

  #failed(): TemplateResult {
    return html`<cm-app-bar heading=${this.messages.app.failure.heading}></cm-app-bar>
      ${failedState(this.messages, this.#opener.again)}`;
  }

  #farewell(): TemplateResult | typeof nothing {
    const told = this.#ended.value;
    if (!told) return nothing;
    return this.#farewellPart.draw(
      this.messages,
      () => html`<cm-farewell .told=${told} dismissable></cm-farewell>`,
    );
  }

  #newerVersion(): TemplateResult | typeof nothing {
    if (!this.newer || this.later) return nothing;
    const { update } = this.messages.app;
    return html`<cm-notice tone="know" icon="sparkles" heading=${update.heading} live>
      ${update.text}
      <cm-button slot="actions" variant="primary" @click=${this.#onInstall}
        >${update.install}</cm-button
      >
      <cm-button slot="actions" variant="quiet" @click=${this.#onLater}>${update.later}</cm-button>
    </cm-notice>`;
  }

  #justDone(): TemplateResult {
    const undo = this.told?.undo ? this.messages.app.undo : '';
    return html`<cm-toast
      ?open=${this.told !== undefined}
      kind=${this.told?.kind ?? 'done'}
      undo=${undo}
      dismiss=${this.messages.app.close}
      @cm-undone=${this.#onUndone}
      @cm-gone=${this.#onGone}
      >${this.told?.words}</cm-toast
    >`;
  }

  /** A new screen begins at its top, one that was left where it was left; it is said by its heading. */
  #arrive({ from, to, returns }: Move): void {
    if (!this.#opener.screen) document.title = this.messages.app.name;
    if (this.#scroll) this.#scroll.moved(from, to, returns);
    else window.scrollTo(0, 0);
    this.frame?.focusMain();
  }

  /** What nobody waits for may begin. */
  #entitle(page: Page | undefined): void {
    if (page) document.title = `${page.title(this.messages)} · ${this.messages.app.name}`;
    this.dispatchEvent(new ScreenShownEvent());
  }

  #onTrust(): void {
    goTo('/sending');
  }

  #onInstall(): void {
    this.newer?.install();
  }

  #onLater(): void {
    this.later = true;
  }

  #onUndone(): void {
    this.told?.undo?.();
    this.told = undefined;
  }

  #onGone(): void {
    this.told = undefined;
  }

  readonly #onTold = (event: Event): void => {
    if (event instanceof ToastEvent) void this.#tell(event);
  };

  /** What says it is fetched when there is something to say: a first screen has nothing. */
  async #tell(toast: ToastEvent): Promise<void> {
    try {
      await import('../elements/status/toast.ts');
    } finally {
      this.told = toast; // Its words can be read without it.
    }
  }
}

/** Fetched by those alone who chose something: everybody else is there sooner. */
async function openedAt(search: string, roles: readonly MyRole[]): Promise<string | undefined> {
  const shortcuts = await import('./shortcuts.ts').catch(() => undefined);
  return shortcuts?.openedAt(search, roles);
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-shell': Shell;
  }
}
