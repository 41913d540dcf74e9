import { DensityLayer } from './density-layer.ts';
import { GapLayer } from './gap-layer.ts';
import { HeatLayer } from './heat-layer.ts';
import type { MapTerritory } from '../ground/map-territory.ts';
import type { MapOverlays } from './overlays.ts';
import { PlaceLayer } from './place-layer.ts';
import { RoundLayer } from './round-layer.ts';
import { TripLayer } from './trip-layer.ts';
import type { LeafletMap } from '../base/leaflet.ts';

/** What is told by those who choose something on a layer. */
export interface OverlayListener {
  readonly onStop: (id: string) => void;
  /** A sentence to be read. */
  readonly onTold: (sentence: string) => void;
}

/** All overlays beside the items, from the widest to the smallest. */
export class OverlayLayers {
  readonly #density: DensityLayer;
  readonly #heat: HeatLayer;
  readonly #trip: TripLayer;
  readonly #round: RoundLayer;
  readonly #places: PlaceLayer;
  readonly #gaps: GapLayer;

  constructor(map: LeafletMap, { onStop, onTold }: OverlayListener) {
    this.#density = new DensityLayer(map, onTold);
    this.#heat = new HeatLayer(map);
    this.#trip = new TripLayer(map);
    this.#places = new PlaceLayer(map, onTold);
    this.#gaps = new GapLayer(map, onTold);
    this.#round = new RoundLayer(map, onStop);
  }

  /** Shows exactly these over this land. */
  update(overlays: MapOverlays, territory: MapTerritory): void {
    this.#density.update(overlays.density, territory);
    this.#heat.update(overlays.heat);
    this.#trip.update(overlays.trip);
    this.#places.update(overlays);
    this.#gaps.update(overlays.gaps);
    this.#round.update(overlays.round);
  }

  /** The colours are others now; only a canvas does not know by itself. */
  repaint(): void {
    this.#heat.repaint();
  }

  remove(): void {
    this.#density.remove();
    this.#heat.remove();
    this.#trip.remove();
    this.#places.remove();
    this.#gaps.remove();
    this.#round.remove();
  }
}
