import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Rounds, RoundSheet } from '../../../data/rounds/rounds.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import {
  emptyRound,
  withMove,
  withoutStop,
  withStop,
  type RoundPlan,
} from '../../../domain/rounds/round.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, roundsContext } from '../../kit/contexts.ts';
import { showNews, showToast } from '../../kit/toast-event.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/status/empty.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { changeIn } from '../../kit/forms/written-event.ts';
import { KeptDraft } from '../../kit/forms/kept-draft.ts';
import type { PersonPickedEvent } from '../../cards/people/person-card.ts';
import '../../cards/people/person-picker.ts';
import { personName } from '../../cards/people/person-words.ts';
import { roundPageStyles } from './round-page.styles.ts';
import './round-sheet.ts';
import './round-start.ts';
import type { StopMovedEvent } from './round-stop.ts';
import './round-stops.ts';
import './round-suggestions.ts';

/** Names the draft, never a person. */
const DRAFT_KEY = 'round';

/** The round of an agent, in order: whom to visit today, how to go, what is done; on paper too. */
@customElement('cm-round-page')
export class RoundPage extends LitElement {
  static override styles = roundPageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: roundsContext }) rounds!: Rounds;
  @consume({ context: draftsContext }) drafts!: Drafts;
  /** Undefined until what was kept is read. */
  @state() private plan: RoundPlan | undefined;

  readonly #kept = new KeptDraft<RoundPlan>(
    () => this.drafts,
    () => this.requestUpdate(),
  );
  readonly #sheet = new LiveController(
    this,
    () => this.plan && this.rounds.sheet(this.plan),
    () => [this.plan],
  );
  readonly #suggestions = new LiveController(
    this,
    () => this.plan && this.rounds.suggestions(this.plan),
    () => [this.plan],
  );
  readonly #home = new Task(this, { task: () => this.rounds.hasHome(), args: () => [] });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#restore();
  }

  protected override render(): TemplateResult {
    const { app, rounds } = this.messages;
    return html`
      <cm-app-bar heading=${rounds.heading} back=${app.back} back-href="/people"></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#sheet, this.messages, (sheet) => this.#renderPage(sheet))}
      </div>
    `;
  }

  #renderPage(sheet: RoundSheet): TemplateResult {
    const hasStops = sheet.stops.length > 0;
    return html`
      <div class="stack loose on-screen">
        ${hasStops ? this.#round(sheet) : this.#nobody()} ${this.#more(hasStops)}
      </div>
      ${hasStops ? html`<cm-round-sheet .sheet=${sheet} day=${today()}></cm-round-sheet>` : nothing}
    `;
  }

  #nobody(): TemplateResult {
    const { rounds } = this.messages;
    return html`<cm-empty heading=${rounds.empty} drawing="path">${rounds.emptyText}</cm-empty>`;
  }

  #round(sheet: RoundSheet): TemplateResult {
    return html`
      ${this.#settings(sheet)}
      <cm-round-stops .sheet=${sheet} @cm-stop-moved=${this.#onMoved}></cm-round-stops>
      ${this.#paper()}
    `;
  }

  #settings({ stops }: RoundSheet): TemplateResult {
    const { rounds } = this.messages;
    return html`<div class="settings">
      <cm-round-start
        .start=${this.#plan.start}
        ?has-home=${this.#home.value ?? false}
        @cm-written=${this.#onStart}
      ></cm-round-start>
      <cm-checkbox
        label=${rounds.firstStays}
        ?checked=${this.#plan.firstStays}
        @input=${this.#onFirstStays}
      ></cm-checkbox>
      <cm-button
        variant="primary"
        icon="route"
        wide
        ?disabled=${stops.length < 2}
        @click=${this.#onOrder}
        >${rounds.order}</cm-button
      >
    </div>`;
  }

  #paper(): TemplateResult {
    const { rounds } = this.messages;
    return html`<div class="stack tight">
      <div class="actions">
        <cm-button icon="printer" @click=${this.#onPrint}>${rounds.print}</cm-button>
        <cm-button variant="quiet" icon="trash-2" @click=${this.#onClear}
          >${rounds.clear}</cm-button
        >
      </div>
      <p class="soft small">${rounds.printHow}</p>
      ${
        this.#kept.isRefused
          ? html`<p class="problem" role="alert">${rounds.notKept}</p>`
          : html`<p class="soft small">${rounds.keptHere}</p>`
      }
    </div>`;
  }

  #more(hasStops: boolean): TemplateResult {
    const { rounds, encounters } = this.messages;
    return html`<div class="desk even" @cm-person-picked=${this.#onPicked}>
      <cm-person-picker use="round" label=${rounds.add} hint=${rounds.addHint}></cm-person-picker>
      ${drawAnswer(
        this.#suggestions,
        this.messages,
        (found) =>
          html`<cm-round-suggestions
            .suggestions=${found}
            @cm-person-picked=${this.#onPicked}
          ></cm-round-suggestions>`,
      )}
      ${
        hasStops
          ? html`<cm-button variant="quiet" icon="notebook-pen" href="/encounters"
              >${encounters.recent}</cm-button
            >`
          : nothing
      }
    </div>`;
  }

  get #plan(): RoundPlan {
    return this.plan ?? emptyRound(today());
  }

  /** A round is for its day: the one of yesterday is forgotten. */
  async #restore(): Promise<void> {
    const kept = await this.#kept.read(DRAFT_KEY);
    if (kept && kept.day !== today()) await this.#kept.drop(DRAFT_KEY);
    this.plan = kept?.day === today() ? kept : emptyRound(today());
  }

  #change(plan: RoundPlan): void {
    this.plan = plan;
    this.#kept.keep(DRAFT_KEY, plan);
  }

  #nameOf(person: Id<'person'>): string {
    const stop = this.#sheet.value?.stops.find((one) => one.person._id === person);
    return stop ? personName(stop.person, this.messages) : '';
  }

  #onPicked(event: PersonPickedEvent): void {
    event.stopPropagation();
    this.#change(withStop(this.#plan, event.person));
  }

  readonly #onMoved = ({ person, how }: StopMovedEvent): void => {
    const { rounds } = this.messages;
    const name = this.#nameOf(person);
    const place = this.#plan.stops.indexOf(person);
    if (how === 'out') {
      this.#change(withoutStop(this.#plan, person));
      showToast(rounds.removed(name), () => this.#change(withStop(this.#plan, person, place)));
      return;
    }
    this.#change(withMove(this.#plan, person, how === 'up' ? -1 : 1));
    showToast(rounds.moved(name, this.#plan.stops.indexOf(person) + 1));
  };

  async #onOrder(): Promise<void> {
    const before = this.#plan;
    const { rounds } = this.messages;
    const ordered = await this.rounds.ordered(before);
    if (this.plan !== before) return;
    const isSame = ordered.stops.every((stop, at) => stop === before.stops[at]);
    if (isSame) {
      showNews(rounds.wasShortest);
      return;
    }
    this.#change(ordered);
    showToast(rounds.ordered, () => this.#change({ ...this.#plan, stops: before.stops }));
  }

  #onStart(event: Event): void {
    this.#change({ ...this.#plan, ...changeIn(event, this.#plan) });
  }

  #onFirstStays(event: Event): void {
    this.#change({ ...this.#plan, firstStays: (event.target as Checkbox).checked });
  }

  #onClear(): void {
    const before = this.#plan;
    this.#change(emptyRound(today()));
    showToast(this.messages.rounds.cleared, () => this.#change(before));
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-page': RoundPage;
  }
}
