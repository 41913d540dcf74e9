import type { LitElement, ReactiveController } from 'lit';

/** Something was done of which the news stands elsewhere on the screen. */
export class NewsEvent extends Event {
  static readonly type = 'cm-news';
  constructor() {
    super(NewsEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Leads to the news of a screen after something was done on it or in one of its parts: what is marked `class="news"` and
 * `tabindex="-1"` comes into sight and has the focus, so that it is seen, and read aloud.
 */
export class NewsController implements ReactiveController {
  readonly #host: LitElement;

  /** Listens as long as the host is on the page. */
  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener(NewsEvent.type, this.#onNews);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener(NewsEvent.type, this.#onNews);
  }

  readonly #onNews = (): void => void this.#lead();

  async #lead(): Promise<void> {
    await this.#host.updateComplete;
    // A dialog that closes gives the focus back to its button first.
    await new Promise(requestAnimationFrame);
    const news = this.#host.renderRoot.querySelector<HTMLElement>('.news');
    if (!news) return;
    news.focus({ preventScroll: true });
    news.scrollIntoView({ block: 'start' });
  }
}
