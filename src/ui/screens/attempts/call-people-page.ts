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
import {
  attemptsContext,
  currentTerritoryContext,
  messagesContext,
  peopleContext,
} from '../../kit/contexts.ts';
import { FormController, type Faults } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/go-to.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { today } from '../../kit/today.ts';
import './call-people-choice.ts';
import type { CallPeopleChoice } from './call-people-choice.ts';

const NOT_SEEN_DAYS = 30;

/** Whom somebody has chosen so far. */
interface PeopleDraft {
  readonly title: string;
  readonly commune: string;
  readonly notSeen: boolean;
  /** Those who were taken out by hand: whoever fits is chosen otherwise. */
  readonly without: readonly string[];
}

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

  readonly #form = new FormController<PeopleDraft, CommandResult>(this, {
    start: () => ({
      title: this.messages.attempts.plainTitle,
      commune: '',
      notSeen: false,
      without: [],
    }),
    draftKey: () => `call-people:${this.list || 'new'}`,
    faults: ({ title }) => this.#faults(title),
    submit: (draft) => this.#write(draft),
    said: () => {
      const { added, started } = this.messages.attempts;
      return { words: this.list ? added : started };
    },
    done: ({ subject }) => goTo(`/calls/${uuidOf(subject)}`, { replace: true }),
  });
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
      <form class="stack loose" novalidate @submit=${this.#form.onSubmit}>
        ${restoredNotice(this.#form, this.messages)} ${this.list ? nothing : this.#titleField()}
        ${drawAnswer(this.#everybody, this.messages, () => this.#whom())}
      </form>
    `;
  }

  #titleField(): TemplateResult {
    const { attempts } = this.messages;
    return html`<cm-field
      label=${attempts.title}
      hint=${attempts.titleHint}
      error=${this.#form.faults.title ?? ''}
    >
      <input maxlength="200" data-field="title" .value=${this.#form.draft.title} />
    </cm-field>`;
  }

  #whom(): TemplateResult {
    const { attempts } = this.messages;
    const { busy, draft, faults, problemLine } = this.#form;
    return html`<div class="stack">
      <h2>${attempts.whom}</h2>
      <cm-call-people-choice
        .people=${this.#fitting}
        .communes=${this.territory?.communes ?? []}
        .without=${new Set(draft.without)}
        commune=${draft.commune}
        .notSeen=${draft.notSeen}
        error=${faults.without ?? ''}
        @input=${this.#onChosen}
      >
        <div class="stack tight">
          ${problemLine()}
          <cm-button variant="primary" type="submit" icon="phone-call" wide ?busy=${busy}
            >${this.list ? attempts.add : attempts.start}</cm-button
          >
        </div>
      </cm-call-people-choice>
    </div>`;
  }

  #faults(title: string): Faults<PeopleDraft> {
    const { attempts } = this.messages;
    const { length } = this.#chosen;
    return {
      ...(!this.list && title.trim() === '' && { title: attempts.missingTitle }),
      ...(length === 0 && { without: attempts.missingPeople }),
      ...(length > MAX_PEOPLE_ON_A_LIST && { without: attempts.tooMany(MAX_PEOPLE_ON_A_LIST) }),
    };
  }

  /** Those who take part, fit what is asked for, and are not on the list yet. */
  get #fitting(): readonly Person[] {
    const { commune: wanted, notSeen } = this.#form.draft;
    const since = addDays(today(), -NOT_SEEN_DAYS);
    const listed = new Set<string>(this.#sheet.value?.list.people ?? []);
    return (this.#everybody.value ?? [])
      .map(({ person }) => person)
      .filter(({ status, _id }) => status === 'active' && !listed.has(_id))
      .filter(({ commune }) => !wanted || commune === wanted)
      .filter(({ lastContact = '' }) => !notSeen || lastContact < since);
  }

  get #chosen(): readonly Id<'person'>[] {
    const without = new Set(this.#form.draft.without);
    return this.#fitting.map(({ _id }) => _id).filter((id) => !without.has(id));
  }

  #onChosen(event: Event): void {
    const { commune, notSeen, without } = event.currentTarget as CallPeopleChoice;
    this.#form.write({ commune, notSeen, without: [...without] });
  }

  #write({ title }: PeopleDraft): Promise<CommandResult> {
    const people = this.#chosen.map((who) => ({ who }));
    const details = { title: title.trim(), purpose: { kind: 'plain' } as const };
    return this.list
      ? this.attempts.extend(idOf('call-list', this.list), people)
      : this.attempts.open(details, people);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-people-page': CallPeoplePage;
  }
}
