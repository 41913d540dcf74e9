import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Background, BackgroundMaker } from './ground/background.ts';
import { NO_BACKGROUND } from './ground/background.ts';
import { boundsOf } from './base/bounds.ts';
import type { Home } from './camera.ts';
import { DrawnBackground } from './ground/drawn-background.ts';
import type { Position } from './items/position-marker.ts';
import { legendStyles } from './controls/legend.styles.ts';
import type { MapTerritory } from './ground/map-territory.ts';
import { boundsOfTerritory, NO_TERRITORY } from './ground/map-territory.ts';
import {
  BasemapFailedEvent,
  type BaseLayerChosenEvent,
  PositionWantedEvent,
  MovedEvent,
  PickedEvent,
  SelectedEvent,
} from './map-events.ts';
import './controls/base-layer-menu.ts';
import { mapControls } from './controls/map-controls.ts';
import { mapFoot } from './controls/map-foot.ts';
import type { BaseLayer } from './ground/base-layer.ts';
import { isOnline } from './ground/base-layer.ts';
import { ONLINE_BASE_LAYERS } from './ground/tile-sources.ts';
import { mapLegend } from './controls/map-legend.ts';
import { mapNote } from './controls/map-note.ts';
import type { MapItem } from './items/map-item.ts';
import { mapCommand } from './base/map-keys.ts';
import './controls/map-list.ts';
import type { MapViewListener } from './map-view.ts';
import { MapView } from './map-view.ts';
import type { MapWords } from './map-words.ts';
import { areOtherWords } from './map-words.ts';
import { mapStyles } from './map.styles.ts';
import { packStyles } from './ground/pack.styles.ts';
import { nearestPlaceName } from './ground/nearest-place.ts';
import type { TileSource } from './ground/online-tiles.ts';
import type { MapOverlays } from './overlays/overlays.ts';
import { boundsOfWays, NO_OVERLAYS } from './overlays/overlays.ts';
import { overlayStyles } from './overlays/overlay.styles.ts';
import { packBackground } from './ground/pack-maker.ts';
import { readPalette } from './ground/palette.ts';
import { watchTheme } from './base/theme-watch.ts';

/**
 * The territory with what is to be done in it, drawn without any network. Every page that shows it
 * shows the same items as a list, and says so in `words.equalList`.
 *
 * Takes: `items`, `overlays` (what lies beside them: ways, stops, numbers), `land`, `words`, `selected`,
 * `here`, `center`, `online`, `ground` (the one that was chosen), `onlineGrounds`, `pickable` with `picked`,
 * `background` (read once, when the map appears), `basemap` (a pack's ground, with `basemapSource`).
 * Events: SelectedEvent, PickedEvent, MovedEvent, HereWantedEvent, GroundChosenEvent, BasemapFailedEvent.
 */
@customElement('cm-map')
export class MapElement extends LitElement {
  static override styles = [...mapStyles, packStyles, overlayStyles, legendStyles];

  @property({ attribute: false }) items: readonly MapItem[] = [];
  @property({ attribute: false }) overlays: MapOverlays = NO_OVERLAYS;
  @property({ attribute: false }) territory: MapTerritory = NO_TERRITORY;
  @property({ attribute: false, hasChanged: areOtherWords }) words: MapWords | undefined;
  @property() selected: string | undefined;
  @property({ attribute: false }) here: Position | undefined;
  @property({ attribute: false }) center: { lat: number; lon: number } | undefined;
  @property({ type: Boolean }) online = false;
  /** Reflected for the styles: outdoors they are others. */
  @property({ reflect: true }) ground: BaseLayer = 'own';
  @property({ attribute: false }) onlineGrounds = ONLINE_BASE_LAYERS;
  @property({ type: Boolean }) pickable = false;
  @property({ attribute: false }) picked: { lat: number; lon: number } | undefined;
  @property({ attribute: false }) background: BackgroundMaker = (map) => new DrawnBackground(map);

  @property({ attribute: false }) basemap: Blob | undefined;
  @property({ attribute: false }) basemapSource = '';

  @state() private metresPerPixel = 0;
  @state() private shownTiles: TileSource | undefined;
  @state() private said = '';
  @state() private note = '';
  @state() private list: { items: MapItem[]; count: number; button: HTMLElement } | undefined;

  @query('#ground') private stage!: HTMLElement;
  @query('cm-ground-menu') private lastControl!: HTMLElement;
  @query('#probe') private probe!: HTMLElement;

  #view: MapView | undefined;
  #goToHere = false;
  #stop: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop.splice(0)) stop();
    this.#view?.remove();
    this.#view = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return html`
      <section aria-label=${words.map} aria-describedby="equal-list">
        <p id="equal-list" class="visually-hidden">${words.equalList}</p>
        <div
          id="ground"
          tabindex="0"
          role="application"
          aria-label=${words.keys}
          @keydown=${this.#onKeyDown}
        ></div>
        ${mapControls(words, this.#controls)} ${mapLegend(this.overlays)}
        ${mapFoot(words, this.metresPerPixel, this.#sources)}
        <cm-ground-menu
          .words=${words}
          .ground=${this.ground}
          ?online=${this.online}
          @cm-map-ground-chosen=${this.#onGround}
        ></cm-ground-menu>
        ${this.list ? this.#listOf(this.list, words) : nothing}
        ${this.note ? mapNote(this.note, words.close, this.#onNoteClosed) : nothing}
        <p role="status" class="visually-hidden">${this.said}</p>
        <i id="probe" hidden></i>
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { words } = this;
    if (!words) return;
    const isNew = !this.#view;
    this.#view ??= this.#open();
    const has = (...names: (keyof MapElement)[]): boolean =>
      isNew || names.some((name) => changed.has(name));
    if (isNew ? this.basemap : changed.has('basemap')) void this.#showBasemap(this.basemap);
    if (has('territory', 'ground'))
      this.#view.showTerritory(this.territory, readPalette(this.probe));
    if (has('territory', 'overlays')) this.#view.showOverlays(this.overlays);
    if (has('territory', 'center', 'items', 'overlays')) this.#view.camera.settle(this.#home());
    if (has('items', 'selected', 'words')) {
      this.#view.showItems({ items: this.items, selected: this.selected, words });
    }
    if (has('online', 'ground')) this.#view.showTiles(this.#tiles);
    if (has('here', 'words')) this.#showHere(words);
    if (has('pickable', 'picked', 'words')) {
      this.#view.showPick(this.pickable, this.picked, words.pickMarker);
    }
  }

  /** The detailed ground is fetched when there is one; one that cannot be read gives way to the drawn. */
  async #showBasemap(basemap: Blob | undefined): Promise<void> {
    const onBroken = (): void => {
      this.#view?.useBackground(this.background);
      this.dispatchEvent(new BasemapFailedEvent());
    };
    const maker = basemap && (await packBackground(basemap, this.probe, onBroken));
    if (basemap === this.basemap) this.#view?.useBackground(maker ?? this.background);
  }

  #open(): MapView {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Where a pack is, nothing is drawn that it would cover a moment later.
    const first = this.basemap ? (): Background => NO_BACKGROUND : this.background;
    const view = new MapView(this.stage, first, this.#listener, !calm);
    const resized = new ResizeObserver(() => view.camera.resize());
    resized.observe(this.stage);
    const steer = (): void => view.camera.steer();
    this.stage.addEventListener('pointerdown', steer);
    this.stage.addEventListener('wheel', steer, { passive: true });
    this.#stop = [
      () => resized.disconnect(),
      watchTheme(() => view.showTerritory(this.territory, readPalette(this.probe))),
      () => this.stage.removeEventListener('pointerdown', steer),
      () => this.stage.removeEventListener('wheel', steer),
    ];
    return view;
  }

  readonly #listener: MapViewListener = {
    onSelect: (id) => this.dispatchEvent(new SelectedEvent(id)),
    onList: ({ count }, items, button) => {
      this.list = { items, count, button };
    },
    onPick: (lat, lon) => {
      this.said = this.words?.picked(nearestPlaceName(this.territory, { lat, lon })) ?? '';
      this.dispatchEvent(new PickedEvent(lat, lon));
    },
    onMoved: ({ bounds, itemCount, metresPerPixel }) => {
      this.metresPerPixel = metresPerPixel;
      this.said = this.words?.inView(itemCount) ?? '';
      this.dispatchEvent(new MovedEvent(bounds));
    },
    onTiles: (source) => {
      this.shownTiles = source;
    },
    onTold: (sentence) => {
      this.note = sentence;
    },
  };

  /** Home is where the page says, else a whole trip or round, else the territory, else all items. */
  #home(): Home | undefined {
    if (this.center) return { around: this.center };
    const ways = boundsOfWays(this.overlays);
    if (ways) return { whole: ways, clear: true };
    const whole = boundsOfTerritory(this.territory) ?? boundsOf(this.items);
    return whole && { whole };
  }

  #showHere(words: MapWords): void {
    this.#view?.showHere(this.here, words.youAreHere);
    if (this.here && this.#goToHere) this.#view?.camera.approach(this.here);
    if (this.here) this.#goToHere = false;
  }

  /** Whose data is seen now. */
  get #sources(): readonly string[] {
    const ground = this.basemap ? this.basemapSource : this.territory.attribution;
    return [ground, this.shownTiles?.attribution].flatMap((one) => (one ? [one] : []));
  }

  /** Pictures of others, for who has chosen them, while there is a network. */
  get #tiles(): TileSource | undefined {
    const { ground, online } = this;
    return online && isOnline(ground) ? this.onlineGrounds[ground] : undefined;
  }

  #listOf(list: { items: MapItem[]; count: number }, words: MapWords): TemplateResult {
    return html`
      <cm-map-list
        .items=${list.items}
        .count=${list.count}
        .words=${words}
        @cm-map-list-closed=${this.#onListClosed}
      ></cm-map-list>
    `;
  }

  #onListClosed(): void {
    const back = this.list?.button;
    this.list = undefined;
    (back?.isConnected ? back : this.stage).focus({ preventScroll: true });
  }

  readonly #onNoteClosed = (): void => {
    this.note = '';
    this.stage.focus({ preventScroll: true });
  };

  #onGround(event: BaseLayerChosenEvent): void {
    this.ground = event.ground;
  }

  readonly #controls = {
    onZoomIn: (): void => this.#view?.camera.zoomBy(1),
    onZoomOut: (): void => this.#view?.camera.zoomBy(-1),
    onWholeTerritory: (): void => this.#view?.camera.home(),
    onMyPosition: (): void => {
      this.#goToHere = !this.here;
      if (this.here) this.#view?.camera.approach(this.here);
      this.dispatchEvent(new PositionWantedEvent());
    },
  };

  #onKeyDown(event: KeyboardEvent): void {
    const command = mapCommand(event);
    const camera = this.#view?.camera;
    if (!command || !camera) return;
    event.preventDefault();
    switch (command.do) {
      case 'pan':
        camera.pan(command.x, command.y);
        break;
      case 'zoom':
        camera.zoomBy(command.by);
        break;
      case 'whole-territory':
        camera.home();
        break;
      case 'leave':
        // First from a marker to the map, then to its last stop: the next Tab is past it.
        (event.target === this.stage ? this.lastControl : this.stage).focus({
          preventScroll: true,
        });
    }
  }
}

// What Leaflet shows is only known once it has shown it, so drawing may ask for one more drawing.
MapElement.disableWarning?.('change-in-update');

declare global {
  interface HTMLElementTagNameMap {
    'cm-map': MapElement;
  }
}
