import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { JournalLine, JournalPage, JournalQuery } from '../../../contract/journal/journal.ts';
import type { JournalResult } from '../../../data/journal/journal.ts';

/** What came of the journal so far. */
export type JournalAnswer =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'there';
      readonly lines: readonly JournalLine[];
      readonly page: JournalPage;
      /** Why the next page did not come, when it was asked for. */
      readonly problem?: JournalProblem;
    }
  | { readonly is: 'failed'; readonly problem: JournalProblem };

/** Why a page did not come. */
export type JournalProblem = Extract<JournalResult, { readonly ok: false }>['problem'];

/** Asks for the journal, page after page; another question begins at its first page. */
export class JournalPages implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: (query: JournalQuery) => Promise<JournalResult>;
  readonly #first: () => JournalQuery;
  #query: JournalQuery = {};
  #answer: JournalAnswer = { is: 'waiting' };
  #people: JournalPage['people'] = [];
  #isBusy = false;

  /**
   * Asks for the first page when the host is connected.
   * @param first what is asked then
   */
  constructor(
    host: ReactiveControllerHost,
    read: (query: JournalQuery) => Promise<JournalResult>,
    first: () => JournalQuery,
  ) {
    this.#host = host;
    this.#read = read;
    this.#first = first;
    host.addController(this);
  }

  /** What there is now. */
  get answer(): JournalAnswer {
    return this.#answer;
  }

  /** Whom the journal names; those of the question before stay until another answer is there. */
  get people(): JournalPage['people'] {
    return this.#people;
  }

  /** Whether the next page is on its way. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  hostConnected(): void {
    void this.ask(this.#first());
  }

  /** Asks anew, from the first page. */
  async ask(query: JournalQuery): Promise<void> {
    this.#query = query;
    this.#show({ is: 'waiting' });
    const result = await this.#read(query).catch(failure);
    // Another question was asked meanwhile.
    if (this.#query !== query) return;
    if (result.ok) {
      const { page } = result;
      this.#people = page.people;
      this.#show({ is: 'there', lines: page.lines, page });
    } else this.#show({ is: 'failed', problem: result.problem });
  }

  /** The same question again, after a failure. */
  readonly again = (): void => {
    void this.ask({ ...this.#query });
  };

  /** Adds the next page. */
  async more(): Promise<void> {
    const before = this.#answer;
    if (before.is !== 'there' || before.page.next === undefined || this.#isBusy) return;
    const query = this.#query;
    this.#isBusy = true;
    this.#show(before);
    const result = await this.#read({ ...query, before: before.page.next }).catch(failure);
    this.#isBusy = false;
    if (this.#query !== query) return;
    const { lines, page } = before;
    this.#show(
      result.ok
        ? { is: 'there', lines: [...lines, ...result.page.lines], page: result.page }
        : { is: 'there', lines, page, problem: result.problem },
    );
  }

  #show(answer: JournalAnswer): void {
    this.#answer = answer;
    this.#host.requestUpdate();
  }
}

/** What failed on this device, such as code that could not be fetched. */
function failure(): JournalResult {
  return { ok: false, problem: 'failed' };
}
