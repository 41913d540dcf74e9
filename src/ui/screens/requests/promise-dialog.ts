import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Neighbour } from '../../../data/drives/drives.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Requests } from '../../../data/requests/requests.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import type { Request } from '../../../domain/requests/request.ts';
import { isLiked } from '../../../domain/territory/kinds-here.ts';
import { checkLacking } from '../../../domain/volunteers/checks.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Travel } from '../../../domain/kernel/travel.ts';
import type { CheckToSee } from '../../../domain/territory/kind-setting.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext, requestsContext } from '../../kit/contexts.ts';
import type { Said } from '../../kit/command-controller.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/checkbox.ts';
import type { Option } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/dialog.ts';
import '../../elements/status/notice.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import '../../elements/form/search-field.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { drivingWords, distanceWords } from '../../kit/texts/travel-words.ts';

interface PromiseDraft {
  readonly chosen: Id<'volunteer'> | '';
}

const MAX_SHOWN = 8;

/**
 * To whom a request was promised: in the order given, with how far they live, what they like to do,
 * their number, what they have at that hour already, and which paper nobody saw of them: that is told, and
 * allowed. Takes: `request`, `neighbours`, `kind`, `day`, `near` and `only-near` (minutes, and
 * whether only they are shown). Events: `input` of the box, `cm-went-back` once it is promised or
 * given up.
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
  /** The day on which help is wanted. */
  @property() day: Day = '';
  @consume({ context: requestsContext }) requests!: Requests;
  @property() request: Id<'request'> = 'request:';
  @state() private text = '';
  @query('cm-search-field') private search!: SearchField | null;

  readonly #clashes = new LiveController(
    this,
    () => this.requests.clashes(this.request),
    () => [this.request],
  );

  readonly #form = new FormController<PromiseDraft, CommandResult>(this, {
    start: () => ({ chosen: '' }),
    faults: ({ chosen }) => (chosen ? {} : { chosen: this.messages.requests.promiseMissing }),
    submit: async ({ chosen }) =>
      chosen ? this.requests.promise(this.request, chosen) : undefined,
    said: (_, { draft }) => this.#said(draft.chosen as Id<'volunteer'>),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, desk, requests } = this.messages;
    const { busy, draft, faults, onAnswered, problemLine } = this.#form;
    return html`<cm-dialog
      open
      heading=${requests.promiseHeading}
      confirm=${requests.promiseConfirm}
      cancel=${app.cancel}
      ?busy=${busy}
      @cm-answered=${onAnswered}
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
          data-field="chosen"
          .value=${draft.chosen}
          error=${faults.chosen ?? ''}
        ></cm-choice>
        ${
          this.onlyNear && this.neighbours.length === 0
            ? html`<p>${requests.nobodyNear(this.near)}</p>`
            : nothing
        }
        ${this.#clash(draft.chosen)} ${this.#paper(draft.chosen)} ${problemLine()}
      </div>
    </cm-dialog>`;
  }

  #clash(chosen: PromiseDraft['chosen']): TemplateResult | typeof nothing {
    const { requests } = this.messages;
    const other = chosen ? this.#clashes.value?.get(chosen) : undefined;
    const found = this.neighbours.find(({ volunteer }) => volunteer._id === chosen);
    if (!other || !found) return nothing;
    return html`<cm-notice
      tone="wait"
      icon="calendar-clock"
      heading=${requests.clashHeading(volunteerName(found.volunteer))}
      live
      >${requests.clash(this.#otherWords(other))}</cm-notice
    >`;
  }

  /** A paper that this kind of help asks for, and that nobody saw: told, and allowed, the town hall answers for it. */
  #paper(chosen: PromiseDraft['chosen']): TemplateResult | typeof nothing {
    const { checks } = this.messages;
    const found = this.neighbours.find(({ volunteer }) => volunteer._id === chosen);
    const check = found && this.#lacking(found.volunteer);
    if (!check) return nothing;
    return html`<cm-notice
      tone="wait"
      icon="shield-check"
      heading=${checks.promiseHeading(volunteerName(found.volunteer))}
      live
      >${checks.promise(checks.names[check])}</cm-notice
    >`;
  }

  #lacking(volunteer: Volunteer): CheckToSee | undefined {
    return checkLacking(volunteer, this.kind, this.territory, this.day || today());
  }

  /** "Trajet, demain à 9 h 45". */
  #otherWords({ kind, when }: Request): string {
    const { vocabulary, when: words } = this.messages;
    return `${vocabulary.kindWord(kind)}, ${sayWhen(when, today(), words)}`;
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
    const { checks, requests } = this.messages;
    const other = this.#clashes.value?.get(volunteer._id);
    const likes = isLiked(this.kind, volunteer.kinds);
    const check = this.#lacking(volunteer);
    return [
      ...(other ? [requests.hasAlready(this.#otherWords(other))] : []),
      ...(check ? [checks.notSeen(checks.names[check])] : []),
      communeName(this.territory, volunteer.commune),
      ...(way ? [this.#far(way)] : []),
      ...(volunteer.phone ? [sayPhone(volunteer.phone)] : []),
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

  #said(id: Id<'volunteer'>): Said {
    const found = this.neighbours.find(({ volunteer }) => volunteer._id === id);
    return {
      words: this.messages.requests.promised(found ? volunteerName(found.volunteer) : ''),
      undo: () => this.requests.giveBackFor(this.request, id),
    };
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
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
}
