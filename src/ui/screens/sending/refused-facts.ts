import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { SendingList } from '../../../data/sending/sending.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Verdict } from '../../../domain/sending/verdict.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink } from '../../../messages/kernel/phone-number.ts';
import { sayMoment } from '../../../messages/kernel/when.ts';
import {
  keepSeen,
  keepUnseen,
  seenRefusals,
  toRead,
} from '../../cards/sending/refusals-to-read.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import { CommandController, DONE, type Outcome } from '../../kit/command-controller.ts';
import {
  currentTerritoryContext,
  draftsContext,
  meContext,
  messagesContext,
  sendingContext,
  volunteersContext,
} from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What the server refused of others: to whom, why, and what a coordinator can do next. */
@customElement('cm-refused-facts')
export class RefusedFacts extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: sendingContext }) sending!: SendingList;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @consume({ context: draftsContext }) drafts!: Drafts;

  readonly #verdicts = new LiveController(this, () => this.sending.verdicts());
  readonly #known = new LiveController(this, () => this.volunteers.list());
  readonly #seen = new Task(this, { task: () => seenRefusals(this.drafts), args: () => [] });
  readonly #command = new CommandController(this);

  /** Mostly there is nothing: then it takes no room above what is one's own. */
  protected override willUpdate(): void {
    this.hidden = this.#waiting.length === 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const waiting = this.#waiting;
    if (waiting.length === 0) return nothing;
    const { sending } = this.messages;
    return html`<cm-section heading=${sending.refusedOfOthers} .count=${waiting.length}>
      <div class="stack tight">
        <p class="soft">${sending.refusedOfOthersText}</p>
        ${this.#command.problemLine()}
        <ul class="stack tight">
          ${waiting.map((verdict) => html`<li>${this.#one(verdict)}</li>`)}
        </ul>
      </div>
    </cm-section>`;
  }

  get #waiting(): readonly Verdict[] {
    const seen = this.#seen.value;
    return seen ? toRead(this.#verdicts.value ?? [], seen, this.me?.user) : [];
  }

  #one(verdict: Verdict): TemplateResult {
    const { fact, refusal, at, more } = verdict;
    const { sending, steps, when } = this.messages;
    const author = this.#authorOf(verdict);
    const what = (steps as Readonly<Record<string, string>>)[fact.type] ?? sending.someFact;
    const day = sayMoment(at, today(), when);
    const href = addressOf(fact.subject);
    const onSeen = (): void => {
      this.#see(verdict);
    };
    return html`<cm-card urgent>
      <span slot="heading"
        >${author ? `${author.given} ${author.family}` : sending.someColleague}</span
      >
      <div>${what}, ${day}</div>
      <strong>${problemWords(this.messages, refusal, this.territory)}</strong>
      <div>${author ? sending.nextForVolunteer : sending.nextForColleague}</div>
      ${more ? html`<div class="soft">${sending.moreRefused(more)}</div>` : nothing}
      <div slot="actions" class="cluster">
        ${
          author?.phone
            ? html`<cm-button icon="phone" href=${phoneLink(author.phone)}
                >${sending.callAuthor}</cm-button
              >`
            : nothing
        }
        ${
          href
            ? html`<cm-button icon="file-text" href=${href}>${sending.openSubject}</cm-button>`
            : nothing
        }
        <cm-button variant="quiet" icon="check" @click=${onSeen}>${sending.seenTo}</cm-button>
      </div>
    </cm-card>`;
  }

  /** Who wrote as a volunteer has a name here; of the staff only that it was one of them. */
  #authorOf({ fact }: Verdict): Volunteer | undefined {
    const id = fact.received?.volunteer;
    return this.#known.value?.find(({ volunteer }) => volunteer._id === id)?.volunteer;
  }

  #see(verdict: Verdict): void {
    const { sending } = this.messages;
    void this.#command.run(() => this.#keep(keepSeen, verdict), {
      words: sending.seenToDone,
      undo: () => this.#keep(keepUnseen, verdict),
    });
  }

  async #keep(how: typeof keepSeen, verdict: Verdict): Promise<Outcome> {
    await how(this.drafts, verdict);
    await this.#seen.run();
    return DONE;
  }
}

/** Where one sees what a fact was about; empty: nowhere. */
function addressOf(subject: string): string {
  const [noun = '', id = ''] = subject.split(':');
  const lists: Readonly<Record<string, string>> = {
    request: 'requests',
    mission: 'requests',
    person: 'people',
    volunteer: 'volunteers',
    'call-list': 'calls',
    survey: 'surveys',
  };
  return Object.hasOwn(lists, noun) ? `/${lists[noun] ?? ''}/${id}` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-refused-facts': RefusedFacts;
  }
}
