import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Live } from '../../data/kernel/live.ts';
import { receptionContext } from './contexts.ts';
import type { Reception } from './texts/reception.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** What a live question has answered so far. */
export type Answer<T> =
  | { readonly is: 'waiting' }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'failed'; readonly error: unknown };

/**
 * Keeps a live answer for an element: asks when the element appears, asks again when what it asks
 * for changes, stops when it leaves. The old answer stays until the new one is there.
 */
export class LiveController<T> implements ReactiveController {
  readonly #host: Host;
  readonly #reception: ContextConsumer<typeof receptionContext, Host>;
  readonly #ask: () => Live<T> | undefined;
  readonly #about: () => readonly unknown[];
  #asked: readonly unknown[] | undefined;
  #stop: (() => void) | undefined;
  #answer: Answer<T> = { is: 'waiting' };

  /**
   * Asks as soon as the host is drawn.
   * @param ask makes the question; undefined while nothing can be asked
   * @param about what the question depends on: it is asked again when one of these is another
   */
  constructor(
    host: Host,
    ask: () => Live<T> | undefined,
    about: () => readonly unknown[] = () => [],
  ) {
    this.#host = host;
    this.#ask = ask;
    this.#about = about;
    this.#reception = new ContextConsumer(host, { context: receptionContext, subscribe: true });
    host.addController(this);
  }

  /** What is known now. */
  get answer(): Answer<T> {
    return this.#answer;
  }

  /** Where the first load stands, as long as the answer may not be all there is. */
  get reception(): Reception | undefined {
    return this.#reception.value;
  }

  /** The value, when it is there. */
  get value(): T | undefined {
    return this.#answer.is === 'there' ? this.#answer.value : undefined;
  }

  /** Asks again, after a failure. */
  again(): void {
    this.#asked = undefined;
    this.#answer = { is: 'waiting' };
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const about = this.#about();
    if (this.#asked && sameItems(this.#asked, about)) return;
    this.#stop?.();
    const live = this.#ask();
    // What is not asked now is asked later, even if by then it depends on the same.
    this.#asked = live && about;
    this.#stop = live?.subscribe(
      (value) => this.#hear({ is: 'there', value }),
      (error) => this.#hear({ is: 'failed', error }),
    );
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#asked = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #hear(answer: Answer<T>): void {
    this.#answer = answer;
    this.#host.requestUpdate();
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
