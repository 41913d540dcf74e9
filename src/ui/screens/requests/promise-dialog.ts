import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Neighbour } from '../../../data/drives/drives.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import type { Travel } from '../../../domain/kernel/travel.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/checkbox.ts';
import type { Choice, Option } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/dialog.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import '../../elements/form/search-field.ts';
import { formStyles } from '../../kit/form.styles.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { drivingWords, distanceWords } from '../../kit/travel-words.ts';

/** A coordinator promised the request to a volunteer over the telephone. */
export class PromisedEvent extends Event {
  static readonly type = 'cm-promised';
  readonly volunteer: Id<'volunteer'>;
  readonly name: string;

  constructor(volunteer: Id<'volunteer'>, name: string) {
    super(PromisedEvent.type);
    this.volunteer = volunteer;
    this.name = name;
  }
}

const MAX_SHOWN = 8;

/**
 * To whom a request was promised: in the order given, with how far they live, what they like to do
 * and their number. Takes: `neighbours`, `kind`, `near` and `only-near` (minutes, and whether only
 * they are shown), `problem`, `busy`. Events: `cm-promised`, `input` of the box, `cm-went-back`.
 */
@customElement('cm-promise-dialog')
export class PromiseDialog extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) neighbours: readonly Neighbour[] = [];
  @property({ type: Number }) near = 15;
  @property({ type: Boolean, attribute: 'only-near' }) onlyNear = false;
  @property() kind: MissionKind = 'other';
  @property() problem = '';
  @property({ type: Boolean }) busy = false;
  @state() private chosen = '';
  @state() private text = '';
  @state() private tried = false;
  @query('cm-search-field') private search!: SearchField | null;

  protected override render(): TemplateResult {
    const { app, desk, requests } = this.messages;
    return html`<cm-dialog
      open
      heading=${requests.promiseHeading}
      confirm=${requests.promiseConfirm}
      cancel=${app.cancel}
      ?busy=${this.busy}
      @cm-answered=${this.#onAnswered}
    >
      <div class="stack">
        <p>${requests.promiseText}</p>
        <cm-search-field
          label=${requests.promiseSearch}
          clear=${desk.clear}
          .value=${this.text}
          @input=${this.#onSearched}
        ></cm-search-field>
        <cm-checkbox
          label=${requests.withinMinutes(this.near)}
          ?checked=${this.onlyNear}
        ></cm-checkbox>
        <cm-choice
          label=${requests.volunteers}
          .options=${this.#options()}
          value=${this.chosen}
          error=${this.tried && !this.chosen ? requests.promiseMissing : ''}
          @input=${this.#onChosen}
        ></cm-choice>
        ${
          this.onlyNear && this.neighbours.length === 0
            ? html`<p>${requests.nobodyNear(this.near)}</p>`
            : nothing
        }
        <p class="problem" role="alert">${this.problem}</p>
      </div>
    </cm-dialog>`;
  }

  /** The dialog waits on its button; here the list comes first. */
  protected override firstUpdated(): void {
    requestAnimationFrame(() => {
      this.search?.focus();
    });
  }

  #options(): readonly Option[] {
    const wanted = this.text.trim().toLowerCase();
    return this.neighbours
      .filter(({ volunteer }) => volunteerName(volunteer).toLowerCase().includes(wanted))
      .slice(0, MAX_SHOWN)
      .map((one) => ({
        value: one.volunteer._id,
        word: volunteerName(one.volunteer),
        hint: this.#hint(one),
      }));
  }

  #hint({ volunteer, way }: Neighbour): string {
    const { requests } = this.messages;
    const likes = volunteer.kinds.length === 0 || volunteer.kinds.includes(this.kind);
    return [
      communeName(this.territory, volunteer.commune),
      ...(way ? [this.#far(way)] : []),
      ...(volunteer.phone ? [volunteer.phone] : []),
      ...(likes ? [] : [requests.notTheirKind]),
      ...(volunteer.words ? [volunteer.words] : []),
    ].join(' · ');
  }

  /** "à 12 min, 9 km": the time first, it is what decides. */
  #far(way: Travel): string {
    const { requests } = this.messages;
    return requests.away(drivingWords(way, this.messages), distanceWords(way, this.messages));
  }

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
  }

  #onChosen(event: Event): void {
    this.chosen = (event.target as Choice).value;
  }

  #onAnswered(event: AnsweredEvent): void {
    if (!event.confirmed) {
      this.dispatchEvent(new WentBackEvent());
      return;
    }
    this.tried = true;
    const found = this.neighbours.find(({ volunteer }) => volunteer._id === this.chosen);
    if (!found) return;
    this.dispatchEvent(new PromisedEvent(found.volunteer._id, volunteerName(found.volunteer)));
  }
}

function volunteerName({
  given,
  family,
}: {
  readonly given: string;
  readonly family: string;
}): string {
  return `${given} ${family}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-promise-dialog': PromiseDialog;
  }
  interface HTMLElementEventMap {
    [PromisedEvent.type]: PromisedEvent;
  }
}
