import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Attempts } from '../../../data/attempts/attempts.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { People } from '../../../data/people/people.ts';
import { MAX_PEOPLE_ON_A_LIST } from '../../../domain/attempts/call-list.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { CommandController } from '../../kit/command-controller.ts';
import {
  attemptsContext,
  currentTerritoryContext,
  messagesContext,
  peopleContext,
} from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/router.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { today } from '../../kit/today.ts';
import './call-people-choice.ts';
import type { CallPeopleChoice } from './call-people-choice.ts';

const NOT_SEEN_DAYS = 30;

/** Who is to be rung: on a new list, or besides those who are on one. Takes: `list`. */
@customElement('cm-call-people-page')
export class CallPeoplePage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: attemptsContext }) attempts!: Attempts;
  @consume({ context: peopleContext }) people!: People;
  /** The UUID of the list that grows; empty: a new one. */
  @property() list = '';
  @state() private name: string | undefined;
  @state() private commune = '';
  @state() private notSeen = false;
  /** Those who were taken out by hand: whoever fits is chosen otherwise. */
  @state() private without: ReadonlySet<string> = new Set();
  @state() private fault: 'title' | 'people' | undefined;

  readonly #command = new CommandController(this);
  readonly #everybody = new LiveController(this, () => this.people.search(''));
  readonly #sheet = new LiveController(
    this,
    () => (this.list ? this.attempts.one(idOf('call-list', this.list)) : undefined),
    () => [this.list],
  );

  protected override render(): TemplateResult {
    const { app, attempts } = this.messages;
    return html`
      <cm-app-bar
        heading=${this.list ? attempts.add : attempts.open}
        overline=${this.#sheet.value?.list.title ?? ''}
        back=${app.back}
        back-href=${this.list ? `/calls/${this.list}` : '/calls'}
      ></cm-app-bar>
      <form class="stack loose" novalidate @submit=${this.#onSubmit}>
        ${this.list ? nothing : this.#titleField()}
        ${drawAnswer(this.#everybody, this.messages, () => this.#whom())}
      </form>
    `;
  }

  #titleField(): TemplateResult {
    const { attempts } = this.messages;
    return html`<cm-field
      label=${attempts.title}
      hint=${attempts.titleHint}
      error=${this.fault === 'title' ? attempts.missingTitle : ''}
    >
      <input maxlength="200" .value=${this.#title} @input=${this.#onTitle} />
    </cm-field>`;
  }

  #whom(): TemplateResult {
    const { attempts } = this.messages;
    const fitting = this.#fitting;
    return html`<div class="stack">
      <h2>${attempts.whom}</h2>
      <cm-call-people-choice
        .people=${fitting}
        .communes=${this.territory?.communes ?? []}
        .without=${this.without}
        commune=${this.commune}
        .notSeen=${this.notSeen}
        error=${this.fault === 'people' ? this.#peopleFault : ''}
        @input=${this.#onChosen}
      >
        <div class="stack tight">
          ${this.#command.problemLine()}
          <cm-button
            variant="primary"
            type="submit"
            icon="phone-call"
            wide
            ?busy=${this.#command.busy}
            >${this.list ? attempts.add : attempts.start}</cm-button
          >
        </div>
      </cm-call-people-choice>
    </div>`;
  }

  get #title(): string {
    return this.name ?? this.messages.attempts.plainTitle;
  }

  get #peopleFault(): string {
    const { attempts } = this.messages;
    return this.#chosen.length > MAX_PEOPLE_ON_A_LIST
      ? attempts.tooMany(MAX_PEOPLE_ON_A_LIST)
      : attempts.missingPeople;
  }

  /** Those who take part, fit what is asked for, and are not on the list yet. */
  get #fitting(): readonly Person[] {
    const since = addDays(today(), -NOT_SEEN_DAYS);
    const listed = new Set<string>(this.#sheet.value?.list.people ?? []);
    return (this.#everybody.value ?? [])
      .map(({ person }) => person)
      .filter(({ status, _id }) => status === 'active' && !listed.has(_id))
      .filter(({ commune }) => !this.commune || commune === this.commune)
      .filter(({ lastContact = '' }) => !this.notSeen || lastContact < since);
  }

  get #chosen(): readonly Id<'person'>[] {
    return this.#fitting.map(({ _id }) => _id).filter((id) => !this.without.has(id));
  }

  #onTitle(event: Event): void {
    this.name = (event.target as HTMLInputElement).value;
    this.fault = undefined;
  }

  #onChosen(event: Event): void {
    const choice = event.currentTarget as CallPeopleChoice;
    this.commune = choice.commune;
    this.notSeen = choice.notSeen;
    this.without = choice.without;
    this.fault = undefined;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const chosen = this.#chosen;
    if (!this.list && !this.#title.trim()) this.fault = 'title';
    else if (chosen.length === 0 || chosen.length > MAX_PEOPLE_ON_A_LIST) this.fault = 'people';
    else void this.#write(chosen);
  }

  async #write(chosen: readonly Id<'person'>[]): Promise<void> {
    const { attempts } = this.messages;
    const people = chosen.map((who) => ({ who }));
    const details = { title: this.#title.trim(), purpose: { kind: 'plain' } as const };
    const result: CommandResult | undefined = await this.#command.run(
      () =>
        this.list
          ? this.attempts.extend(idOf('call-list', this.list), people)
          : this.attempts.open(details, people),
      { words: this.list ? attempts.added : attempts.started },
    );
    if (result?.ok) goTo(`/calls/${uuidOf(result.subject)}`, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-people-page': CallPeoplePage;
  }
}
