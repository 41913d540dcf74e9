/**
 * What lies under everything: the territory as this device holds it (`own`), the same for the sun
 * (`outdoor`), or pictures that somebody else sends while there is a network.
 */
export type BaseLayer = 'own' | 'outdoor' | OnlineBaseLayer;

/** A ground that somebody else sends. */
export type OnlineBaseLayer = 'plan' | 'aerial' | 'osm';

/** All of them, as they are offered. */
export const BASE_LAYERS: readonly BaseLayer[] = ['own', 'outdoor', 'plan', 'aerial', 'osm'];

const DRAWN_HERE: readonly BaseLayer[] = ['own', 'outdoor'];

/** Whether this ground needs the network. */
export function isOnline(ground: BaseLayer): ground is OnlineBaseLayer {
  return !DRAWN_HERE.includes(ground);
}

/** Reads a ground that was kept; anything else is the territory's own. */
export function baseLayerFrom(kept: unknown): BaseLayer {
  return BASE_LAYERS.find((ground) => ground === kept) ?? 'own';
}
