import type { Bounds } from './base/bounds.ts';
import type { BaseLayer } from './ground/base-layer.ts';

/** Somebody chose one item on the map. */
export class SelectedEvent extends Event {
  static readonly type = 'cm-map-selected';
  readonly id: string;

  constructor(id: string) {
    super(SelectedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** Somebody put the marker at a place (WGS 84 degrees, to about a metre). */
export class PickedEvent extends Event {
  static readonly type = 'cm-map-picked';
  readonly lat: number;
  readonly lon: number;

  constructor(lat: number, lon: number) {
    super(PickedEvent.type, { bubbles: true, composed: true });
    this.lat = lat;
    this.lon = lon;
  }
}

/** Another part of the map is in view. */
export class MovedEvent extends Event {
  static readonly type = 'cm-map-moved';
  readonly bounds: Bounds;

  constructor(bounds: Bounds) {
    super(MovedEvent.type, { bubbles: true, composed: true });
    this.bounds = bounds;
  }
}

/** Somebody asks where they are; the page answers by setting `here`, or says why it cannot. */
export class PositionWantedEvent extends Event {
  static readonly type = 'cm-map-here-wanted';

  constructor() {
    super(PositionWantedEvent.type, { bubbles: true, composed: true });
  }
}

/** The detailed ground cannot be read: the drawn one is shown instead. */
export class BasemapFailedEvent extends Event {
  static readonly type = 'cm-map-basemap-failed';

  constructor() {
    super(BasemapFailedEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody wants another ground under everything. */
export class BaseLayerChosenEvent extends Event {
  static readonly type = 'cm-map-ground-chosen';
  readonly ground: BaseLayer;

  constructor(ground: BaseLayer) {
    super(BaseLayerChosenEvent.type, { bubbles: true, composed: true });
    this.ground = ground;
  }
}

declare global {
  interface HTMLElementEventMap {
    [SelectedEvent.type]: SelectedEvent;
    [PickedEvent.type]: PickedEvent;
    [MovedEvent.type]: MovedEvent;
    [PositionWantedEvent.type]: PositionWantedEvent;
    [BaseLayerChosenEvent.type]: BaseLayerChosenEvent;
    [BasemapFailedEvent.type]: BasemapFailedEvent;
  }
}
