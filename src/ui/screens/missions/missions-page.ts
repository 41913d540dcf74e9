import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MissionCard, Missions } from '../../../data/missions/missions.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { MISSION_KINDS, type MissionKind } from '../../../domain/kernel/kind.ts';
import { statusOn } from '../../../domain/volunteers/pause.ts';
import { lastDayOf } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, missionsContext, volunteersContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { LiveController } from '../../kit/live.ts';
import { wantWords } from '../../kit/words-wanted.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/notice.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './mission-card.ts';
import type { MissionFilters } from './mission-filters.ts';
import { ListPlace, type Allowed } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';

/** How somebody looks at the missions on offer. */
interface MissionChoice {
  readonly kind: MissionKind | '';
  /** Not farther than this; '0': anywhere. */
  readonly km: string;
  readonly side: 'list' | 'map';
}

/** What everybody sees first. */
const FIRST_CHOICE: MissionChoice = { kind: '', km: '0', side: 'list' };

/** What an address may say of it. */
const CHOICES: Allowed<MissionChoice> = {
  kind: ['', ...MISSION_KINDS],
  km: ['0', '5', '10', '20'],
  side: ['list', 'map'],
};

/** The missions on offer near the volunteer, as a list and as a map: never a name. */
@customElement('cm-missions-page')
export class MissionsPage extends LitElement {
  static override styles = [
    listStyles,
    css`
      .line {
        min-height: var(--cm-touch);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: missionsContext }) missions!: Missions;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;

  readonly #place = new ListPlace(this, FIRST_CHOICE, CHOICES);
  readonly #open = new LiveController(
    this,
    () =>
      this.missions.open({
        ...(this.#kind && { kinds: [this.#kind] }),
        ...(this.#withinKm > 0 && { withinKm: this.#withinKm }),
      }),
    () => [this.#kind, this.#withinKm],
  );
  readonly #me = new LiveController(this, () => this.volunteers.me());
  /** Fetched once there is something to read. */
  readonly #choice = new FetchedPart(this, () => import('./mission-filters.ts'));
  readonly #map = new FetchedPart(this, () =>
    Promise.all([import('./mission-map.ts'), wantWords(this, 'map', 'pack')]),
  );

  protected override render(): TemplateResult {
    const { missions } = this.messages;
    return html`
      <cm-app-bar heading=${missions.heading}></cm-app-bar>
      <div class="stack tight">
        ${this.#welcome()} ${this.#filters()}
        ${drawAnswer(this.#open, this.messages, (cards) => this.#renderColumns(cards.filter(isToCome)))}
      </div>
    `;
  }

  #welcome(): TemplateResult | typeof nothing {
    const me = this.#me.value?.volunteer;
    const status = me && statusOn(me, today());
    return status && status !== 'active'
      ? html`<cm-notice tone="wait">${this.messages.missions.notActive}</cm-notice>`
      : nothing;
  }

  /** Fetched with what is in it: the list does not wait for it, and does not move when it is there. */
  #filters(): TemplateResult {
    const { missions } = this.messages;
    const cards = this.#open.reception ? undefined : this.#open.value?.filter(isToCome);
    return html`<div class="line">
      ${this.#choice.draw(
        this.messages,
        () =>
          html`<cm-mission-filters
            line=${cards ? missions.count(cards.length) : missions.filter}
            .kind=${this.#kind}
            .withinKm=${this.#withinKm}
            @change=${this.#onFiltered}
          ></cm-mission-filters>`,
      )}
    </div>`;
  }

  get #kind(): MissionKind | '' {
    return this.#place.value.kind;
  }

  get #withinKm(): number {
    return Number(this.#place.value.km);
  }

  #renderColumns(cards: readonly MissionCard[]): TemplateResult {
    const { missions } = this.messages;
    if (cards.length === 0) return this.#nothing();
    return html`
      <cm-split
        side=${this.#place.value.side}
        list-word=${missions.list}
        map-word=${missions.map}
        label=${missions.heading}
        @cm-side-chosen=${this.#onSide}
      >
        <div slot="list" class="stack tight">
          ${pagedList(
            cards,
            this.#place.rows,
            (card) => card.mission._id,
            (card) => html`<cm-mission-card .card=${card}></cm-mission-card>`,
            this.#place.more,
            this.messages,
          )}
        </div>
        <div slot="map">
          ${
            this.#place.isDrawn
              ? this.#map.draw(
                  this.messages,
                  () => html`<cm-mission-map .cards=${cards}></cm-mission-map>`,
                  2,
                )
              : nothing
          }
        </div>
      </cm-split>
    `;
  }

  #nothing(): TemplateResult {
    const { missions } = this.messages;
    const filtered = !this.#place.isFirst;
    return html`<cm-empty
      heading=${filtered ? missions.emptyFilter : missions.empty}
      drawing="village"
    >
      ${filtered ? missions.emptyFilterText : missions.emptyText}
      ${
        filtered
          ? html`<cm-button slot="actions" @click=${this.#place.reset}
              >${missions.showAll}</cm-button
            >`
          : nothing
      }
    </cm-empty>`;
  }

  #onFiltered(event: Event): void {
    const { kind, withinKm } = event.currentTarget as MissionFilters;
    this.#place.change({ kind, km: String(withinKm) });
  }

  #onSide(event: SideChosenEvent): void {
    this.#place.change({ side: event.side });
  }
}

/** What is over cannot be accepted any more; the coordinators see it and close it. */
function isToCome({ mission }: MissionCard): boolean {
  return lastDayOf(mission.when) >= today();
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-missions-page': MissionsPage;
  }
}
