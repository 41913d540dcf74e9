import type { Box } from '../base/box.ts';
import type { MapTerritory } from './map-territory.ts';
import type { Palette } from './palette.ts';
import type { LeafletMap } from '../base/leaflet.ts';

/**
 * What the map shows under its items without any network. A replaceable part: today the drawn
 * communes, later a territory's own basemap file.
 */
export interface Background {
  /** Shows this land in these colours, from now on and at every movement. */
  update(territory: MapTerritory, palette: Palette): void;
  /** The view has come to rest: shows it, with no name over these boxes of the world's pixels. */
  settle(taken: readonly Box[]): void;
  /** Leaves the map: nothing of it stays. */
  remove(): void;
}

/** Puts one kind of background on a map. */
export type BackgroundMaker = (map: LeafletMap) => Background;

/** The bare paper. */
export const NO_BACKGROUND: Background = {
  update: () => undefined,
  settle: () => undefined,
  remove: () => undefined,
};
