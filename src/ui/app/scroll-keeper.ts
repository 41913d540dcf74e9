import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Places } from '../kit/lists/places.ts';

/** For how long a list that is still being read may grow under whoever comes back to it. */
const GROWING_MS = 10_000;
/** What people do to go somewhere themselves: from then on nothing leads them elsewhere. */
const OWN_WAYS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Leads whoever comes back to a screen to the line they had left. What stands there is drawn a moment
 * later, so the place is taken as soon as the page is long enough, unless somebody has begun to move.
 */
export class ScrollKeeper implements ReactiveController {
  readonly #places: Places;
  readonly #growth = new ResizeObserver(() => {
    this.#tryAgain();
  });
  #wanted: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, places: Places) {
    this.#places = places;
    host.addController(this);
  }

  hostConnected(): void {
    history.scrollRestoration = 'manual';
    window.addEventListener('pagehide', this.#onHide);
    for (const way of OWN_WAYS) window.addEventListener(way, this.#let, { passive: true });
    // After a reload, once the device is open again.
    this.#restore(window.location.pathname);
  }

  hostDisconnected(): void {
    this.#let();
    window.removeEventListener('pagehide', this.#onHide);
    for (const way of OWN_WAYS) window.removeEventListener(way, this.#let);
  }

  /**
   * Somebody has gone from one address to another; what they left is still drawn.
   * @param returns they come back to where they were, instead of going on
   */
  moved(from: string, to: string, returns: boolean): void {
    this.#let();
    if (from !== to) this.#places.keep(from, { y: Math.round(window.scrollY) });
    window.scrollTo(0, 0);
    if (returns && from !== to) this.#restore(to);
  }

  #restore(path: string): void {
    const { y = 0 } = this.#places.of(path);
    if (y === 0) return;
    this.#wanted = y;
    this.#growth.observe(document.body);
    this.#timer = setTimeout(this.#let, GROWING_MS);
  }

  #tryAgain(): void {
    if (this.#wanted === undefined) return;
    const room = document.documentElement.scrollHeight - window.innerHeight;
    if (room < this.#wanted) return;
    window.scrollTo(0, this.#wanted);
    this.#let();
  }

  readonly #let = (): void => {
    this.#wanted = undefined;
    clearTimeout(this.#timer);
    this.#growth.disconnect();
  };

  readonly #onHide = (): void => {
    this.#places.keep(window.location.pathname, { y: Math.round(window.scrollY) });
  };
}
