import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle } from '../../../data/kernel/idle.ts';
import { PAGE_SIZE } from './paged-list.ts';
import { Places, placesContext } from './places.ts';

/** A long page more than a telephone shows at once. */
const FIRST_ROWS = 8;

/** What a list may be narrowed by: each value with what it may be, as a list of words or as a pattern. */
export type Allowed<T> = Readonly<Record<keyof T, readonly string[] | RegExp>>;

/**
 * Where somebody is in a list: its filters, which stand in the address so that it can be kept, reloaded
 * and given to a colleague; what they search for, which may be a name and stands in memory alone; and
 * how many rows are drawn. Whoever comes back finds all three as they were.
 */
export class ListPlace<T extends Readonly<Record<keyof T, string>>> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #first: T;
  readonly #allowed: Allowed<T>;
  #places = new Places();
  #path = '';
  #value: T;
  #text = '';
  #shown = PAGE_SIZE;
  #isBegun = false;
  #isFollowed = false;
  #isDrawn = false;

  /**
   * Finds the place when the host is connected.
   * @param first what a list shows that nobody has narrowed: it is not written into the address
   * @param allowed what an address may say; anything else is as if it were not there
   */
  constructor(host: ReactiveControllerHost & HTMLElement, first: T, allowed: Allowed<T>) {
    this.#host = host;
    this.#first = first;
    this.#value = first;
    this.#allowed = allowed;
    new ContextConsumer(host, {
      context: placesContext,
      callback: (places) => {
        this.#places = places;
      },
    });
    host.addController(this);
  }

  get value(): T {
    return this.#value;
  }

  /** What is searched for. */
  get text(): string {
    return this.#text;
  }

  /** How many rows there are to be read before somebody asks for more. */
  get shown(): number {
    return this.#shown;
  }

  /** How many of them are drawn: at first those that a screen has room for, and the others a moment later. */
  get rows(): number {
    this.#isBegun = true;
    return this.#isDrawn ? this.#shown : Math.min(this.#shown, FIRST_ROWS);
  }

  /** Whether the first rows can be read: time for what stands beside them. */
  get isDrawn(): boolean {
    return this.#isDrawn;
  }

  /** Whether it shows what everybody sees first. */
  get isFirst(): boolean {
    return this.#text.trim() === '' && this.#keys.every((key) => isLook(key) || this.#isFirst(key));
  }

  hostConnected(): void {
    this.#path = window.location.pathname;
    const { values = {}, shown = PAGE_SIZE } = this.#places.of(this.#path);
    const said = new URLSearchParams(window.location.search);
    const fromAddress = this.#keys.some((key) => said.has(key));
    const from = fromAddress ? Object.fromEntries(said) : values;
    this.#value = { ...this.#first, ...this.#understood(from) };
    this.#text = this.#places.wordsOf(this.#path);
    this.#shown = shown;
    this.#keep();
  }

  hostUpdated(): void {
    if (this.#isBegun && !this.#isFollowed) void this.#follow();
  }

  /** Narrows, or widens: the list begins again at its top. */
  change(changes: Partial<T>): void {
    this.#value = { ...this.#value, ...changes };
    if (!Object.keys(changes).every(isLook)) this.#shown = PAGE_SIZE;
    this.#keep();
  }

  search(text: string): void {
    this.#text = text;
    this.#shown = PAGE_SIZE;
    this.#keep();
  }

  /** Shows everything again. */
  readonly reset = (): void => {
    this.#text = '';
    const looks = Object.entries(this.#value).filter(([key]) => isLook(key));
    this.change({ ...this.#first, ...Object.fromEntries(looks) });
  };

  /** Draws more rows. */
  readonly more = (): void => {
    this.#shown += PAGE_SIZE;
    this.#keep();
  };

  async #follow(): Promise<void> {
    this.#isFollowed = true;
    await idle();
    this.#isDrawn = true;
    this.#host.requestUpdate();
  }

  get #keys(): readonly (keyof T & string)[] {
    return Object.keys(this.#first) as (keyof T & string)[];
  }

  #isFirst(key: keyof T & string): boolean {
    return this.#value[key] === this.#first[key];
  }

  #understood(values: Readonly<Record<string, string>>): Partial<T> {
    return Object.fromEntries(
      this.#keys.flatMap((key) => {
        const value = values[key];
        return value !== undefined && allows(this.#allowed[key], value) ? [[key, value]] : [];
      }),
    ) as Partial<T>;
  }

  #keep(): void {
    this.#places.keep(this.#path, { values: { ...this.#value }, shown: this.#shown });
    this.#places.keepWords(this.#path, this.#text);
    const address = new URL(window.location.href);
    for (const key of this.#keys) {
      if (this.#isFirst(key)) address.searchParams.delete(key);
      else address.searchParams.set(key, this.#value[key]);
    }
    if (address.href !== window.location.href) history.replaceState(history.state, '', address);
    this.#host.requestUpdate();
  }
}

/** Whether something is only how a list is looked at, the list or the map: it narrows nothing. */
function isLook(key: string): boolean {
  return key === 'side';
}

function allows(allowed: readonly string[] | RegExp, value: string): boolean {
  return allowed instanceof RegExp ? allowed.test(value) : allowed.includes(value);
}
