import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WentEvent } from './go-to.ts';

/** An address of the app and what shows it. A `:name` in the path is a value, an id and nothing else. */
export interface Route<Page> {
  readonly path: string;
  readonly page: Page;
}

/** Where the person is: a route, and the values in the address. */
export interface Location<Page> {
  readonly page: Page;
  readonly values: Readonly<Record<string, string>>;
  readonly path: string;
}

/** A step from one address of the app to another, without what filters a list there. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Back to where they were before, instead of on to something else. */
  readonly returns: boolean;
}

/**
 * Follows the address bar: links of the app are followed without a reload, "back" works, and the
 * host is drawn again at each change.
 */
export class Router<Page> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #routes: () => readonly Route<Page>[];
  #moved: (move: Move) => void;
  #at = '';

  /**
   * Begins to follow once the host is on the page.
   * @param routes the addresses that are known now; some may be fetched later
   * @param moved called after the address changed, once the host was asked to draw it
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    routes: () => readonly Route<Page>[],
    moved: (move: Move) => void = () => undefined,
  ) {
    this.#host = host;
    this.#routes = routes;
    this.#moved = moved;
    host.addController(this);
  }

  /** Where the person is now; undefined at an address that leads nowhere. */
  get location(): Location<Page> | undefined {
    return locationAt(this.#routes(), window.location.pathname);
  }

  /**
   * Goes to an address of the app, unless somebody is asked first whether they want to leave.
   * `replace`: "back" does not return to the present one; `returns`: it is a way back itself.
   */
  go(path: string, { replace = false, returns = false } = {}): void {
    if (!this.#mayLeaveFor(path, replace)) return;
    // Whoever is there already keeps the filters of the address, and "back" need not be pressed twice.
    if (path === window.location.pathname) replace = true;
    else if (replace) history.replaceState(null, '', path);
    if (!replace) history.pushState(null, '', path);
    this.#arrive(returns);
  }

  hostConnected(): void {
    this.#at = window.location.pathname;
    window.addEventListener('popstate', this.#onBack);
    window.addEventListener(WentEvent.type, this.#onWent);
    this.#host.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onBack);
    window.removeEventListener(WentEvent.type, this.#onWent);
    this.#host.removeEventListener('click', this.#onClick);
  }

  /** The browser has moved already: where somebody is asked first, it is moved back meanwhile. */
  readonly #onBack = (): void => {
    if (this.#mayLeaveFor(window.location.pathname)) this.#arrive(true);
    else history.pushState(null, '', this.#at);
  };

  #arrive(returns: boolean): void {
    const from = this.#at;
    this.#at = window.location.pathname;
    this.#host.requestUpdate();
    this.#moved({ from, to: this.#at, returns });
  }

  #mayLeaveFor(path: string, replace = false): boolean {
    return path.split('?')[0] === this.#at || window.dispatchEvent(new LeavingEvent(path, replace));
  }

  readonly #onWent = (event: Event): void => {
    if (event instanceof WentEvent) this.go(event.path, { replace: event.replace });
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download')) return;
    if (link.origin !== window.location.origin || link.pathname.startsWith('/api/')) return;
    event.preventDefault();
    this.go(`${link.pathname}${link.search}`, { returns: link.dataset['returns'] !== undefined });
  };
}

/**
 * Somebody is about to leave for another address. Whoever cancels it asks first, and goes there with
 * `goTo` when the answer is yes.
 */
export class LeavingEvent extends Event {
  static readonly type = 'cm-leaving';
  readonly path: string;
  readonly replace: boolean;

  constructor(path: string, replace: boolean) {
    super(LeavingEvent.type, { cancelable: true });
    this.path = path;
    this.replace = replace;
  }
}

/** What is at an address; undefined where it leads nowhere. */
export function locationAt<Page>(
  routes: readonly Route<Page>[],
  path: string,
): Location<Page> | undefined {
  for (const { path: pattern, page } of routes) {
    const values = match(pattern, path);
    if (values) return { page, values, path };
  }
  return undefined;
}

function hasModifier(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const there = given[index] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = there;
    else if (part !== there) return undefined;
  }
  return values;
}
