import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MissionCard, Missions } from '../../../data/missions/missions.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import { statusOn } from '../../../domain/volunteers/pause.ts';
import { lastDayOf } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, missionsContext, volunteersContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/notice.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './mission-card.ts';
import type { MissionFilters } from './mission-filters.ts';
import { PAGE_SIZE, pagedList } from '../../kit/lists/paged-list.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';

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
  @state() private kind: MissionKind | '' = '';
  @state() private withinKm = 0;
  @state() private shown = PAGE_SIZE;
  @state() private side: 'list' | 'map' = 'list';

  readonly #open = new LiveController(
    this,
    () =>
      this.missions.open({
        ...(this.kind && { kinds: [this.kind] }),
        ...(this.withinKm > 0 && { withinKm: this.withinKm }),
      }),
    () => [this.kind, this.withinKm],
  );
  readonly #me = new LiveController(this, () => this.volunteers.me());
  /** Fetched once there is something to read. */
  readonly #choice = new FetchedPart(this, () => import('./mission-filters.ts'));
  readonly #map = new FetchedPart(this, () => import('./mission-map.ts'));

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
            .kind=${this.kind}
            .withinKm=${this.withinKm}
            @change=${this.#onFiltered}
          ></cm-mission-filters>`,
      )}
    </div>`;
  }

  get #isFiltered(): boolean {
    return this.kind !== '' || this.withinKm > 0;
  }

  #renderColumns(cards: readonly MissionCard[]): TemplateResult {
    const { missions } = this.messages;
    if (cards.length === 0) return this.#nothing();
    return html`
      <cm-split
        side=${this.side}
        list-word=${missions.list}
        map-word=${missions.map}
        label=${missions.heading}
        @cm-side-chosen=${this.#onSide}
      >
        <div slot="list" class="stack tight">
          ${pagedList(
            cards,
            this.shown,
            (card) => card.mission._id,
            (card) => html`<cm-mission-card .card=${card}></cm-mission-card>`,
            this.#onMore,
            this.messages,
          )}
        </div>
        <div slot="map">
          ${this.#map.draw(
            this.messages,
            () => html`<cm-mission-map .cards=${cards}></cm-mission-map>`,
            2,
          )}
        </div>
      </cm-split>
    `;
  }

  #nothing(): TemplateResult {
    const { missions } = this.messages;
    const filtered = this.#isFiltered;
    return html`<cm-empty
      heading=${filtered ? missions.emptyFilter : missions.empty}
      drawing="village"
    >
      ${filtered ? missions.emptyFilterText : missions.emptyText}
      ${
        filtered
          ? html`<cm-button slot="actions" @click=${this.#onShowAll}
              >${missions.showAll}</cm-button
            >`
          : nothing
      }
    </cm-empty>`;
  }

  #onFiltered(event: Event): void {
    ({ kind: this.kind, withinKm: this.withinKm } = event.currentTarget as MissionFilters);
    this.shown = PAGE_SIZE;
  }

  #onSide(event: SideChosenEvent): void {
    this.side = event.side;
  }

  #onShowAll(): void {
    this.kind = '';
    this.withinKm = 0;
  }

  readonly #onMore = (): void => {
    this.shown += PAGE_SIZE;
  };
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
