import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MissionCard, Missions } from '../../../data/missions/missions.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { MISSION_KINDS, type MissionKind } from '../../../domain/kernel/kind.ts';
import { lastDayOf } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, missionsContext, volunteersContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/form/field.ts';
import '../../elements/status/notice.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './mission-card.ts';
import './mission-map.ts';
import { PAGE_SIZE, pagedList } from '../../kit/paged-list.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';

const DISTANCES = [5, 10, 20] as const;

/** The missions on offer near the volunteer, as a list and as a map: never a name. */
@customElement('cm-missions-page')
export class MissionsPage extends LitElement {
  static override styles = listStyles;

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

  protected override render(): TemplateResult {
    const { missions } = this.messages;
    return html`
      <cm-app-bar heading=${missions.heading}></cm-app-bar>
      <div class="stack">
        ${this.#welcome()} ${this.#filters()}
        ${drawAnswer(this.#open, this.messages, (cards) => this.#renderColumns(cards.filter(isToCome)))}
      </div>
    `;
  }

  #welcome(): TemplateResult | typeof nothing {
    const status = this.#me.value?.volunteer.status;
    return status && status !== 'active'
      ? html`<cm-notice tone="wait">${this.messages.missions.notActive}</cm-notice>`
      : nothing;
  }

  #filters(): TemplateResult {
    const { missions, vocabulary } = this.messages;
    return html`<div class="filters">
      <cm-field label=${missions.filter}>
        <select @change=${this.#onKind}>
          <option value="">${missions.allKinds}</option>
          ${MISSION_KINDS.map(
            (kind) =>
              html`<option value=${kind} ?selected=${kind === this.kind}>
                ${vocabulary.kinds[kind]}
              </option>`,
          )}
        </select>
      </cm-field>
      <cm-field label=${missions.within}>
        <select @change=${this.#onDistance}>
          <option value="0">${missions.anyDistance}</option>
          ${DISTANCES.map(
            (km) =>
              html`<option value=${km} ?selected=${km === this.withinKm}>
                ${missions.withinKm(km)}
              </option>`,
          )}
        </select>
      </cm-field>
    </div>`;
  }

  #renderColumns(cards: readonly MissionCard[]): TemplateResult {
    const { missions } = this.messages;
    if (cards.length === 0) return this.#nothing();
    return html`
      <p class="count" role="status">${missions.count(cards.length)}</p>
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
        <cm-mission-map slot="map" .cards=${cards}></cm-mission-map>
      </cm-split>
    `;
  }

  #nothing(): TemplateResult {
    const { missions } = this.messages;
    const filtered = this.kind !== '' || this.withinKm > 0;
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

  #onKind(event: Event): void {
    this.kind = (event.target as HTMLSelectElement).value as MissionKind | '';
    this.shown = PAGE_SIZE;
  }

  #onDistance(event: Event): void {
    this.withinKm = Number((event.target as HTMLSelectElement).value);
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
