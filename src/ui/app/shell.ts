import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Me, Session } from '../../data/accounts/session.ts';
import type { Sync } from '../../data/sending/sync.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import { failedState } from '../kit/failed-state.ts';
import { FetchedPart } from '../kit/fetched-part.ts';
import { LiveController } from '../kit/live.ts';
import { Router, goTo, type Location } from '../kit/router.ts';
import '../elements/layout/app-bar.ts';
import '../elements/form/button.ts';
import type { Frame } from '../elements/layout/frame.ts';
import '../elements/layout/frame.ts';
import '../elements/status/loading.ts';
import '../elements/signs/logo.ts';
import '../elements/layout/nav.ts';
import '../elements/status/notice.ts';
import '../elements/status/trust-line.ts';
import { messagesContext, sessionContext, syncContext } from '../kit/contexts.ts';
import { destinationsOf, homeOf } from '../kit/destinations.ts';
import { notFoundState } from '../kit/not-found-state.ts';
import { mayOpen, type Page } from '../kit/screen.ts';
import { ROUTES } from './routes.ts';
import type { ScreenFetcher } from './screen-fetcher.ts';
import { ScreenShownEvent } from './screen-shown-event.ts';
import { shellStyles } from './shell.styles.ts';
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
  @query('cm-frame') private frame!: Frame | null;

  readonly #router = new Router<Page>(this, ROUTES, () => {
    this.#arrive();
  });
  readonly #status = new LiveController(this, () => this.sync.status());
  readonly #ended = new LiveController(this, () => this.session.farewell());
  readonly #farewellPart = new FetchedPart(this, () => import('../cards/accounts/farewell.ts'));
  readonly #screen = new Task(this, {
    task: async ([page]) => {
      if (page) await Promise.all([page.load(), this.fetcher.fetch(page)]);
      return page;
    },
    args: () => [this.#location?.page] as const,
    onComplete: (page) => {
      if (page) document.title = `${page.title(this.messages)} · ${this.messages.app.name}`;
      this.dispatchEvent(new ScreenShownEvent());
    },
    onError: () => {
      this.dispatchEvent(new ScreenShownEvent());
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(ToastEvent.type, this.#onTold);
    if (window.location.pathname === '/') goTo(homeOf(this.me.roles), { replace: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(ToastEvent.type, this.#onTold);
  }

  protected override render(): TemplateResult {
    const { app } = this.messages;
    const current = this.#location?.page.place ?? '';
    return html`
      <cm-frame skip=${app.skip}>
        ${this.#trustLine()}
        <cm-nav
          slot="nav"
          label=${app.places}
          .destinations=${destinationsOf(this.me.roles, this.messages)}
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

  get #location(): Location<Page> | undefined {
    const there = this.#router.location;
    return there && mayOpen(there.page, this.me.roles) ? there : undefined;
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
    const there = this.#location;
    if (!there) return this.#nowhere();
    const waiting = html`<cm-loading label=${this.messages.app.loading} rows="4"></cm-loading>`;
    return html`${this.#screen.render({
      initial: () => waiting,
      pending: () => waiting,
      error: () => this.#failed(),
      complete: (page) => (page === there.page ? there.page.draw(there.values) : waiting),
    })}`;
  }

  #nowhere(): TemplateResult {
    const { notFound } = this.messages.app;
    return html`<cm-app-bar heading=${notFound.heading}></cm-app-bar>
      ${notFoundState(this.messages, homeOf(this.me.roles))}`;
  }

  #failed(): TemplateResult {
    return html`<cm-app-bar heading=${this.messages.app.failure.heading}></cm-app-bar>
      ${failedState(this.messages, this.#onRetry)}`;
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
      undo=${undo}
      dismiss=${this.messages.app.close}
      @cm-undone=${this.#onUndone}
      @cm-gone=${this.#onGone}
      >${this.told?.words}</cm-toast
    >`;
  }

  /** A new screen begins at its top, and is said by its heading. */
  #arrive(): void {
    if (!this.#location) document.title = this.messages.app.name;
    window.scrollTo(0, 0);
    this.frame?.focusMain();
  }

  #onTrust(): void {
    goTo('/sending');
  }

  readonly #onRetry = (): void => {
    void this.#screen.run();
  };

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

declare global {
  interface HTMLElementTagNameMap {
    'cm-shell': Shell;
  }
}
