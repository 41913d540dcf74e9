import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Attempts } from '../../../data/attempts/attempts.ts';
import type { CallRow, CallSheet } from '../../../data/attempts/call-sheet.ts';
import type { AttemptOutcome, CallBack } from '../../../domain/attempts/call.ts';
import { isToRing, outcomeOf } from '../../../domain/attempts/standing.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { attemptsContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { goTo } from '../../kit/go-to.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import './call-line.ts';
import './call-notices.ts';
import type { OutcomeTappedEvent } from './call-outcomes.ts';
import './call-outcomes.ts';
import './call-script.ts';
import './call-tried.ts';
import { calleeName } from './call-words.ts';
import { scriptOf } from './scripts.ts';

/**
 * One person on the line: the number in large type, what was tried before, seven taps. Whoever opens it tells the
 * others that they ring; after each tap the next person is proposed. The address says who it is: a reload goes on.
 */
@customElement('cm-call-page')
export class CallPage extends LitElement {
  static override styles = [
    deskStyles,
    css`
      /* At a desk the number and what to say stand on the left, what became of it on the right. */
      @media (min-width: 1024px) {
        .call {
          grid-template-rows: auto 1fr;
        }

        .call > .stack {
          grid-area: 1 / 2 / span 2;
        }

        .call > cm-call-line,
        .call > cm-call-script {
          grid-column: 1;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: attemptsContext }) attempts!: Attempts;
  /** The UUID of the list. */
  @property() list = '';
  /** The UUID of who is rung. */
  @property() person = '';

  readonly #command = new CommandController(this);
  readonly #sheet = new LiveController(
    this,
    () => this.attempts.one(idOf('call-list', this.list)),
    () => [this.list],
  );
  /** The call of which the others were told from here. */
  #claimed: Id<'call'> | undefined;

  protected override render(): TemplateResult {
    const { app, attempts } = this.messages;
    const sheet = this.#sheet.value;
    const row = sheet && this.#rowIn(sheet);
    return html`
      <cm-app-bar
        heading=${row ? calleeName(row.who, this.messages) : attempts.heading}
        overline=${sheet?.list.title ?? ''}
        back=${app.back}
        back-href="/calls/${this.list}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#sheet, this.messages, (found) => {
          const there = found && this.#rowIn(found);
          return found && there
            ? this.#renderCall(found, there)
            : notFoundState(this.messages, '/calls');
        })}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const sheet = this.#sheet.value;
    const row = sheet && this.#rowIn(sheet);
    if (!row || sheet.list.status !== 'open' || this.#claimed === row.call._id) return;
    // A colleague who rings them is not interrupted; whoever has this call already need not say so again.
    if (row.holder || row.waiting === 'kept-away' || !isToRing(row.standing)) return;
    this.#claimed = row.call._id;
    void this.attempts.claim(row.call._id);
  }

  #renderCall(sheet: CallSheet, row: CallRow): TemplateResult {
    const { list } = sheet;
    const isOpen = isToRing(row.standing) || row.standing === 'unreachable';
    const mayRing = isOpen && row.waiting !== 'kept-away';
    // What is filled in while one speaks stands beside the number; what is only read stands below the taps.
    const tells = scriptOf(list.purpose.kind)?.tells === true;
    const script = mayRing
      ? html`<cm-call-script .list=${list} .row=${row}></cm-call-script>`
      : nothing;
    return html`
      <cm-call-notices .list=${list} .row=${row}></cm-call-notices>
      <div class="desk call">
        ${mayRing ? html`<cm-call-line .row=${row}></cm-call-line>` : nothing}
        ${tells ? script : nothing}
        <div class="stack">
          ${
            mayRing
              ? html`<cm-call-outcomes
                  ?busy=${this.#command.busy}
                  ?tells=${tells}
                  @cm-outcome-tapped=${this.#onTapped}
                ></cm-call-outcomes>`
              : this.#onward(sheet, row)
          }
          ${this.#command.problemLine()}
          <cm-call-tried .list=${list} .call=${row.call}></cm-call-tried>
        </div>
        ${tells ? nothing : script}
      </div>
    `;
  }

  constructor() {
    super();
    this.addEventListener('cm-call-answered', this.#onAnswered);
  }

  #onward(sheet: CallSheet, row: CallRow): TemplateResult {
    return html`<cm-button
      variant="primary"
      icon="arrow-right"
      wide
      href=${this.#nextAddress(sheet, row.call._id)}
      >${this.messages.attempts.nextPerson}</cm-button
    >`;
  }

  #rowIn({ rows }: CallSheet): CallRow | undefined {
    return rows.find(({ call }) => uuidOf(call.who) === this.person);
  }

  /** The next person whom this caller may ring; the list when there is none. */
  #nextAddress({ next, rows }: CallSheet, except: Id<'call'>): string {
    const id = next.find((one) => one !== except);
    const row = id && rows.find(({ call }) => call._id === id);
    return row ? `/calls/${this.list}/${uuidOf(row.call.who)}` : `/calls/${this.list}`;
  }

  #onTapped(event: OutcomeTappedEvent): void {
    void this.#note(event.outcome, event.after);
  }

  readonly #onAnswered = (): void => {
    void this.#note('answered');
  };

  /** The tap is written down first; the next person is shown when it is safe on this device. */
  async #note(outcome: AttemptOutcome, after?: CallBack): Promise<void> {
    const sheet = this.#sheet.value;
    const row = sheet && this.#rowIn(sheet);
    if (!row) return;
    const { attempts, messages, list, person } = this;
    const { _id } = row.call;
    const name = calleeName(row.who, messages);
    const words = messages.attempts.told(messages.attempts.outcomes[outcome], name);
    const result = await this.#command.run(
      () => attempts.attempt(_id, outcome, after),
      ({ fact }) => ({
        words,
        undo: async () => {
          const undone = await attempts.undo(_id, fact);
          if (undone.ok) goTo(`/calls/${list}/${person}`);
          return undone;
        },
        undone: messages.attempts.undone,
      }),
    );
    if (result?.ok && outcomeOf(row.call) === undefined) goTo(this.#nextAddress(sheet, _id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-page': CallPage;
  }
}
