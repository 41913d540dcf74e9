import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MyRole } from '../../data/accounts/session.ts';
import { Router, type Location, type Move, type Route } from '../kit/router.ts';
import { mayOpen, type Page } from '../kit/screen.ts';
import { ROUTES } from './routes.ts';

/** What stands at the present address, for the person who is here. */
export type Opened =
  | { readonly is: 'waiting' | 'failed' | 'nowhere' }
  | { readonly is: 'there'; readonly screen: Location<Page> };

/** What a screen is opened with. */
export interface ScreenOpenerParts {
  readonly roles: () => readonly MyRole[];
  /** Fetches what a screen needs. */
  readonly fetch: (page: Page) => Promise<unknown>;
  /** Fetches the addresses that only the staff may open. */
  readonly staffRoutes: () => Promise<readonly Route<Page>[]>;
  /** Told when there is something to look at: a screen, or none (undefined: it failed, or nothing is there). */
  readonly shown: (page: Page | undefined) => void;
  /** Told after the address changed. */
  readonly moved: (move: Move) => void;
}

/** Stands for the addresses of the staff, where a screen would be fetched. */
const ADDRESSES = 'addresses';

/** Opens what is at the address, fetched when it is first opened: the screen, and for the staff its address too. */
export class ScreenOpener implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #parts: ScreenOpenerParts;
  readonly #router: Router<Page>;
  readonly #there = new Set<Page>();
  #routes = ROUTES;
  #hasStaffRoutes = false;
  /** What is fetched, or was; null: nothing was looked for yet. */
  #wanted: Page | typeof ADDRESSES | undefined | null = null;
  #failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, parts: ScreenOpenerParts) {
    this.#host = host;
    this.#parts = parts;
    this.#router = new Router(host, () => this.#routes, parts.moved);
    host.addController(this);
  }

  /** The screen at the address, whether it was fetched or not; undefined where they may not go. */
  get screen(): Location<Page> | undefined {
    const there = this.#router.location;
    return there && mayOpen(there.page, this.#parts.roles()) ? there : undefined;
  }

  get opened(): Opened {
    const { screen } = this;
    if (this.#failed) return { is: 'failed' };
    if (screen) return this.#there.has(screen.page) ? { is: 'there', screen } : { is: 'waiting' };
    return { is: this.#wanted === undefined ? 'nowhere' : 'waiting' };
  }

  /** Fetches again what could not be. */
  readonly again = (): void => {
    this.#wanted = null;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    const wanted = this.#nextWanted();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#failed = false;
    if (wanted === ADDRESSES || (wanted && !this.#there.has(wanted))) void this.#fetch(wanted);
    else this.#parts.shown(wanted);
  }

  /** An address that is not known may be one of the staff. */
  #nextWanted(): Page | typeof ADDRESSES | undefined {
    if (this.#router.location || this.#hasStaffRoutes) return this.screen?.page;
    return this.#parts.roles().some((role) => role !== 'volunteer') ? ADDRESSES : undefined;
  }

  async #fetch(wanted: Page | typeof ADDRESSES): Promise<void> {
    const isThere = await this.#bring(wanted).then(
      () => true,
      () => false,
    );
    if (wanted !== this.#wanted) return;
    this.#failed = !isThere;
    this.#host.requestUpdate();
    if (!isThere) this.#parts.shown(undefined);
    else if (wanted !== ADDRESSES) this.#parts.shown(wanted);
  }

  async #bring(wanted: Page | typeof ADDRESSES): Promise<void> {
    if (wanted === ADDRESSES) {
      const { staffRoutes } = this.#parts;
      this.#routes = [...ROUTES, ...(await staffRoutes())];
      this.#hasStaffRoutes = true;
      return;
    }
    await this.#parts.fetch(wanted);
    this.#there.add(wanted);
  }
}
