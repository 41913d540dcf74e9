import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Point } from '../../../domain/kernel/place.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { PackState, TerritoryPack } from '../../../data/pack/territory-pack.ts';
import {
  currentTerritoryContext,
  messagesContext,
  territoryPackContext,
} from '../../kit/contexts.ts';
import { keepPreferences, readPreferences } from '../../kit/preferences.ts';
import { showNews, showProblem } from '../../kit/toast-event.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';
import type { MapTerritory } from '../../map/ground/map-territory.ts';
import { loadMap } from '../../map/load-map.ts';
import type { BaseLayerChosenEvent } from '../../map/map-events.ts';
import type { MapItem } from '../../map/items/map-item.ts';
import type { MapWords } from '../../map/map-words.ts';
import type { MapOverlays } from '../../map/overlays/overlays.ts';
import { kilometresWrong, ownPosition, ROUGH_POSITION_M } from './own-position.ts';

/**
 * The map of the territory, and what is to be said of the one on this device; fetched the first time it is shown. Takes: `label`, `items`, `selected`,
 * `overlays` (a round, a trip, gaps, a home…), `center`, `pickable` and `picked` (to place a home). Events: those of `cm-map`.
 */
@customElement('cm-territory-view')
export class TerritoryView extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      min-block-size: min(70dvh, 36rem);
    }

    cm-map {
      flex: 1 1 0;
      min-block-size: 0;
    }
  `;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: territoryPackContext }) pack!: TerritoryPack;
  @property() label = '';
  @property({ attribute: false }) items: readonly MapItem[] = [];
  @property() selected = '';
  @property({ attribute: false }) center: Point | undefined;
  @property({ attribute: false }) overlays: MapOverlays = {};
  @property({ type: Boolean }) pickable = false;
  @property({ attribute: false }) picked: Point | undefined;
  @state() private here: { lat: number; lon: number; accuracy: number } | undefined;
  @state() private online = navigator.onLine;
  @state() private basemap: Blob | undefined;
  @state() private isSeen = false;
  @state() private ground = readPreferences().ground;

  readonly #kept = new LiveController(
    this,
    () => (this.isSeen ? this.pack.state() : undefined),
    () => [this.isSeen],
  );
  #version = '';

  readonly #map = new Task(this, {
    task: () => Promise.all([loadMap(this.basemap !== undefined), import('../pack/pack-offer.ts')]),
    args: () => [],
    autoRun: false,
  });
  // On a phone most lists are read without turning to their map.
  readonly #sight = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.#onSeen();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
    window.addEventListener('online', this.#onNetwork);
    window.addEventListener('offline', this.#onNetwork);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    window.removeEventListener('online', this.#onNetwork);
    window.removeEventListener('offline', this.#onNetwork);
  }

  protected override render(): TemplateResult {
    const { app, map } = this.messages;
    const waiting = html`<cm-loading label=${map.loading} rows="2"></cm-loading>`;
    return html`${this.#map.render({
      initial: () => waiting,
      pending: () => waiting,
      error: () =>
        html`<cm-failure
          heading=${map.failed}
          retry=${app.retry}
          @cm-retried=${this.#onRetry}
        ></cm-failure>`,
      complete: () => this.#drawn(),
    })}`;
  }

  #drawn(): TemplateResult {
    // A map of one place has no room for it.
    const hasRoom = this.center === undefined && !this.pickable;
    return html`${
        hasRoom
          ? html`<cm-pack-offer
              .pack=${this.#kept.value ?? {}}
              ?online=${this.online}
            ></cm-pack-offer>`
          : nothing
      }<cm-map
        .items=${this.items}
        .territory=${mapTerritoryOf(this.territory)}
        .words=${mapWordsOf(this.messages, this.label)}
        .selected=${this.selected}
        .center=${this.center}
        .overlays=${this.overlays}
        .here=${this.here}
        .online=${this.online}
        .ground=${this.ground}
        .basemap=${this.basemap}
        .basemapSource=${this.#kept.value?.kept?.attribution ?? ''}
        .pickable=${this.pickable}
        .picked=${this.picked}
        @cm-map-ground-chosen=${this.#onGround}
        @cm-map-here-wanted=${this.#onHereWanted}
        @cm-map-basemap-failed=${this.#onBasemapFailed}
      ></cm-map>`;
  }

  /** The pack may come while the map is open: then it is drawn at once. */
  protected override willUpdate(): void {
    const { flaw, kept }: PackState = this.#kept.value ?? {};
    // What was damaged and brought again is of the same version.
    const version = `${kept?.version ?? ''}${flaw === 'damaged' ? ' damaged' : ''}`;
    if (version === this.#version) return;
    this.#version = version;
    void this.pack.file('basemap.pmtiles').then((file) => {
      if (version === this.#version) this.basemap = file;
    });
  }

  #onGround({ ground }: BaseLayerChosenEvent): void {
    this.ground = ground;
    keepPreferences({ ...readPreferences(), ground });
  }

  #onBasemapFailed(): void {
    showProblem(this.messages.packs.notDrawn);
    void this.pack.doubt('basemap.pmtiles');
  }

  #onSeen(): void {
    this.#sight.disconnect();
    this.isSeen = true;
    void this.#map.run();
  }

  #onRetry(): void {
    void this.#map.run();
  }

  async #onHereWanted(): Promise<void> {
    const here = await ownPosition();
    const { map } = this.messages;
    if (!here) {
      showProblem(map.noPosition);
      return;
    }
    this.here = here;
    if (here.accuracy > ROUGH_POSITION_M) showNews(map.roughPosition(kilometresWrong(here)));
  }

  readonly #onNetwork = (): void => {
    this.online = navigator.onLine;
  };
}

const mapTerritories = new WeakMap<Territory, MapTerritory>();

/** The land of a territory, the same object as long as the territory is the same: it is drawn once. */
function mapTerritoryOf(territory: Territory | undefined): MapTerritory {
  if (!territory) return { communes: [], places: [] };
  const known = mapTerritories.get(territory);
  if (known) return known;
  const communes = territory.communes.flatMap(({ point, outline, code, name, population }) =>
    point
      ? [{ code, name, ...point, ...(outline && { outline }), ...(population && { population }) }]
      : [],
  );
  const mapTerritory: MapTerritory = { communes, places: territory.hamlets };
  mapTerritories.set(territory, mapTerritory);
  return mapTerritory;
}

function mapWordsOf({ map, vocabulary }: Messages, label: string): MapWords {
  return { ...map, map: label, kindWord: vocabulary.kindWord };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-territory-view': TerritoryView;
  }
}
