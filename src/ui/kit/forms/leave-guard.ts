import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ask } from '../ask.ts';
import { messagesContext } from '../contexts.ts';
import { goTo } from '../go-to.ts';
import { LeavingEvent } from '../router.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** What stands in an element that somebody may leave. */
interface Guarded {
  /** Whether leaving now would lose something. What is kept on the device is not lost by leaving. */
  readonly isLosing: () => boolean;
  /** Lets go of it: the person said yes. */
  readonly forget: () => void;
}

/** Asks before something that was written is lost: by a link, by "back", by closing the page. */
export class LeaveGuard implements ReactiveController {
  readonly #guarded: Guarded;
  readonly #messages: ContextConsumer<typeof messagesContext, Host>;

  /** Guards as long as the host is on the page. */
  constructor(host: Host, guarded: Guarded) {
    this.#guarded = guarded;
    this.#messages = new ContextConsumer(host, { context: messagesContext, subscribe: true });
    host.addController(this);
  }

  /** Asks whether what was written may be thrown away. */
  async mayDiscard(): Promise<boolean> {
    const words = this.#messages.value?.app.form;
    if (!words) return true;
    const { discardHeading: heading, discardText: text, discard: confirm, goOn: cancel } = words;
    return ask({ heading, text, confirm, cancel, danger: true });
  }

  hostConnected(): void {
    window.addEventListener(LeavingEvent.type, this.#onLeaving);
    window.addEventListener('beforeunload', this.#onUnload);
  }

  hostDisconnected(): void {
    window.removeEventListener(LeavingEvent.type, this.#onLeaving);
    window.removeEventListener('beforeunload', this.#onUnload);
  }

  readonly #onLeaving = (event: Event): void => {
    if (!(event instanceof LeavingEvent) || !this.#guarded.isLosing()) return;
    event.preventDefault();
    void this.#askAndGo(event);
  };

  async #askAndGo({ path, replace }: LeavingEvent): Promise<void> {
    if (!(await this.mayDiscard())) return;
    this.#guarded.forget();
    goTo(path, { replace });
  }

  /** Here the browser asks, in its own words. */
  readonly #onUnload = (event: Event): void => {
    if (this.#guarded.isLosing()) event.preventDefault();
  };
}
