import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the screen is of a sort, and the host drawn again when it becomes another. */
export class MediaController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #query: MediaQueryList;

  /**
   * Follows as long as the host is on the page.
   * @param query a media query, as style sheets write it
   */
  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#query = window.matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => {
    this.#host.requestUpdate();
  };
}
