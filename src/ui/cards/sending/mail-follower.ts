import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** While a letter waits it is asked after at this pace, for about a minute. */
const LOOK_MS = 1_500;
const LOOKS = 40;

/** How a letter goes that was just handed in, asked again while it waits. Draws its host anew. */
export class MailFollower<S extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #ask: () => Promise<S | undefined>;
  #state: S | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;

  /**
   * Follows nothing yet.
   * @param ask how it goes now; undefined: it cannot be told
   */
  constructor(
    host: ReactiveControllerHost & { readonly isConnected: boolean },
    ask: () => Promise<S | undefined>,
  ) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  /** Undefined: nothing is known of it. */
  get state(): S | undefined {
    return this.#state;
  }

  /** Says how it goes, and asks again as long as it waits. */
  follow(state: S | undefined, looks = LOOKS): void {
    clearTimeout(this.#next);
    this.#state = state;
    this.#host.requestUpdate();
    if (state !== 'waiting' || looks === 0 || !this.#host.isConnected) return;
    this.#next = setTimeout(() => void this.#look(state, looks - 1), LOOK_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#next);
  }

  async #look(before: S, looks: number): Promise<void> {
    this.follow((await this.#ask()) ?? before, looks);
  }
}
