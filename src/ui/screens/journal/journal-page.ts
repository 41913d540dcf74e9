import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Journal } from '../../../data/journal/journal.ts';
import type { People } from '../../../data/people/people.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';
import '../../elements/status/notice.ts';
import {
  currentTerritoryContext,
  journalContext,
  messagesContext,
  peopleContext,
} from '../../kit/contexts.ts';
import { changeIn } from '../../kit/forms/written-event.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { LiveController } from '../../kit/live.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { today } from '../../kit/today.ts';
import './journal-filters.ts';
import { CHOICES, EVERYTHING, queryOf, type JournalChoice } from './journal-filters.ts';
import './journal-lines.ts';
import { JournalPages, type JournalAnswer, type JournalProblem } from './journal-pages.ts';
import type { FileNames } from './line-words.ts';

type Found = Extract<JournalAnswer, { readonly is: 'there' }>;

/** Who came in, what was opened, what went out: read from the server, on paper too. */
@customElement('cm-journal-page')
export class JournalPage extends LitElement {
  static override styles = [
    listStyles,
    css`
      .paper {
        display: none;
      }

      @media print {
        cm-app-bar,
        .on-screen {
          display: none !important;
        }

        .paper {
          display: block;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: journalContext }) journal!: Journal;
  @consume({ context: peopleContext }) people!: People;
  readonly #place = new ListPlace<JournalChoice>(this, EVERYTHING, CHOICES);
  readonly #pages = new JournalPages(
    this,
    (query) => this.journal.read(query),
    () => queryOf(this.#place.value),
  );
  readonly #everybody = new LiveController(this, () => this.people.search(''));

  protected override render(): TemplateResult {
    const { app, journal } = this.messages;
    return html`
      <cm-app-bar heading=${journal.heading} back=${app.back} back-href="/settings">
        <cm-button
          slot="end"
          square
          icon="printer"
          label=${journal.print}
          @click=${this.#onPrint}
        ></cm-button>
      </cm-app-bar>
      <div class="stack">
        <p class="soft on-screen">${journal.text}</p>
        ${this.#paperHeading()}
        <cm-journal-filters
          class="on-screen"
          .choice=${this.#place.value}
          .people=${this.#pages.people}
          .files=${this.#files}
          @input=${this.#onChosen}
        ></cm-journal-filters>
        ${this.#answer(this.#pages.answer)}
      </div>
    `;
  }

  #answer(answer: JournalAnswer): TemplateResult {
    const { app, journal } = this.messages;
    switch (answer.is) {
      case 'waiting':
        return html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
      case 'failed':
        return html`<cm-failure
          heading=${journal.failure}
          retry=${app.retry}
          @cm-retried=${this.#pages.again}
          >${this.#problem(answer.problem)}</cm-failure
        >`;
      case 'there':
        return this.#found(answer);
    }
  }

  #found({ lines, page, problem }: Found): TemplateResult {
    const { journal } = this.messages;
    const { next, older, unreadable } = page;
    return html`
      ${
        unreadable.length > 0
          ? html`<cm-notice tone="danger">${journal.unreadable(unreadable.join(', '))}</cm-notice>`
          : nothing
      }
      ${
        lines.length > 0
          ? html`<cm-journal-lines .lines=${lines} .files=${this.#files}></cm-journal-lines>`
          : html`<cm-empty heading=${journal.empty} drawing="bench">${journal.emptyText}</cm-empty>`
      }
      ${problem ? html`<p class="problem" role="alert">${this.#problem(problem)}</p>` : nothing}
      ${
        next === undefined
          ? nothing
          : html`<cm-button
              class="on-screen"
              icon="history"
              wide
              ?busy=${this.#pages.isBusy}
              @click=${this.#onMore}
              >${journal.earlier}</cm-button
            >`
      }
      <p class="soft small">${journal.kept} ${older > 0 ? journal.older(older) : nothing}</p>
    `;
  }

  #paperHeading(): TemplateResult {
    const { journal, when } = this.messages;
    const printed = journal.printed(this.territory?.name ?? '', sayDay(today(), '', when));
    return html`<div class="paper">
      <h1>${journal.heading}</h1>
      <p>${printed}</p>
    </div>`;
  }

  /** Names are on this device only: the journal knows ids. */
  get #files(): FileNames {
    const cards = this.#everybody.value ?? [];
    return new Map(
      cards.map(({ person }) => [person._id, `${person.family.toUpperCase()} ${person.given}`]),
    );
  }

  #problem(problem: JournalProblem): string {
    const { journal } = this.messages;
    const words = { offline: journal.offline, 'sign-in-needed': journal.signIn };
    return problem === 'failed' ? journal.failed : words[problem];
  }

  #onChosen(event: Event): void {
    this.#place.change(changeIn(event, this.#place.value) ?? {});
    void this.#pages.ask(queryOf(this.#place.value));
  }

  #onMore(): void {
    void this.#pages.more();
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-journal-page': JournalPage;
  }
}
