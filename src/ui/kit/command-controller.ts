import { ContextConsumer } from '@lit/context';
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { currentTerritoryContext, messagesContext } from './contexts.ts';
import { putInSight } from './in-sight.ts';
import { problemWords } from './problem-words.ts';
import { leadToNews } from './news/news.ts';
import { showProblem, showToast } from './toast-event.ts';

/** What became of something that somebody wanted done. Why not is a word of the vocabulary. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: string }
  | { readonly ok: false; readonly problem: string };

/** What a command gives when it was done. */
export type Done<R extends Outcome> = Extract<R, { readonly ok: true }>;

/** It was done, and there is nothing more to tell of it. */
export const DONE: Outcome = { ok: true };

/** What is said once something was done. */
export interface Said {
  readonly words: string;
  /** The way back, offered beside the words. */
  readonly undo?: () => Promise<Outcome>;
  /** What is said once it was taken back; nothing, where the screen shows it. */
  readonly undone?: string;
  /** Where the screen has news (`leadToNews`) that are not of this: the person stays where they are. */
  readonly news?: false;
}

/** Words for a reason: the vocabulary's, unless a screen has its own. */
export type ReasonWords = (messages: Messages, reason: string, territory?: Territory) => string;

/**
 * Runs what somebody wants done, one at a time: a second press while one runs does nothing. When it
 * is done a toast says so and offers the way back; when it is refused, the problem stands in words in
 * `problemLine()`, is read aloud, and has the focus. What throws is a bug: it is said, and thrown on.
 */
export class CommandController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #messages: ContextConsumer<typeof messagesContext, ReactiveControllerHost & HTMLElement>;
  readonly #territory: ContextConsumer<
    typeof currentTerritoryContext,
    ReactiveControllerHost & HTMLElement
  >;
  readonly #words: ReasonWords;
  readonly #line: Ref<HTMLElement> = createRef();
  #busy = false;
  #problem = '';
  #isUnread = false;

  /** Draws its host again whenever `busy` or `problem` changes. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    { words = problemWords }: { readonly words?: ReasonWords } = {},
  ) {
    this.#host = host;
    this.#words = words;
    this.#messages = new ContextConsumer(host, { context: messagesContext, subscribe: true });
    this.#territory = new ContextConsumer(host, {
      context: currentTerritoryContext,
      subscribe: true,
    });
    host.addController(this);
  }

  /** Whether something is being done now: for the `busy` of its button. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last one was not done, in words; empty: it was, or nothing was tried since. */
  get problem(): string {
    return this.#problem;
  }

  /**
   * Does it, and says what became of it.
   * @param command resolves with undefined when it turns out that nothing is to be done yet
   * @param said told on success; a function where the words depend on what was done
   * @returns what `command` gave; undefined when another one was still running
   */
  async run<R extends Outcome>(
    command: () => Promise<R | undefined>,
    said?: Said | ((result: Done<R>) => Said | undefined),
  ): Promise<R | undefined> {
    if (this.#busy) return undefined;
    this.#become(true, '');
    try {
      const result = await command();
      this.#become(false, result ? this.whyNot(result).words : '');
      if (result?.ok) this.#say(typeof said === 'function' ? said(result as Done<R>) : said);
      return result;
    } catch (error) {
      this.#become(false, this.#wordsFor('other'));
      throw error;
    }
  }

  /** Forgets the problem: the person has gone on. */
  clear(): void {
    if (this.#problem) this.#become(this.#busy, '');
  }

  /**
   * The line for the problem, to be drawn where the button stands.
   * @param otherwise another reason that is to be known there: read aloud, without taking the focus
   */
  problemLine(otherwise?: string): TemplateResult {
    const words = this.#problem || (otherwise ? this.#wordsFor(otherwise) : '');
    return html`<p class="problem" role="alert" tabindex="-1" ${ref(this.#line)}>${words}</p>`;
  }

  /** Why something was not done: the reason, and its words; both empty when it was. */
  whyNot(result: Outcome): { readonly reason: string; readonly words: string } {
    if (result.ok) return { reason: '', words: '' };
    const reason = 'refusal' in result ? result.refusal : result.problem;
    return { reason, words: this.#wordsFor(reason) };
  }

  hostUpdated(): void {
    if (this.#busy) this.#host.setAttribute('aria-busy', 'true');
    else this.#host.removeAttribute('aria-busy');
    if (!this.#isUnread) return;
    this.#isUnread = false;
    if (this.#line.value) putInSight(this.#line.value);
  }

  #become(busy: boolean, problem: string): void {
    this.#busy = busy;
    this.#problem = problem;
    this.#isUnread = problem !== '';
    this.#host.requestUpdate();
  }

  #say(said: Said | undefined): void {
    if (!said) return;
    const { words, undo, news } = said;
    showToast(words, undo && (() => void this.#undo(undo, said)));
    if (news !== false) void leadToNews(this.#host);
  }

  /** The screen may be gone by then: the toast outlives it, so it is told there. */
  async #undo(undo: () => Promise<Outcome>, { undone, news }: Said): Promise<void> {
    const problem = this.whyNot(await undo()).words;
    if (problem) {
      showProblem(problem);
      return;
    }
    if (undone) showToast(undone);
    if (news !== false) void leadToNews(this.#host);
  }

  #wordsFor(reason: string): string {
    const messages = this.#messages.value;
    return messages ? this.#words(messages, reason, this.#territory.value) : '';
  }
}
