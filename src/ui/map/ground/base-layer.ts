import type { TileSource } from './online-tiles.ts';

/**
 * What lies under everything: the territory as this device holds it (`own`), the same for the sun
 * (`outdoor`), or pictures that somebody else sends while there is a network.
 */
export type BaseLayer = 'own' | 'outdoor' | OnlineBaseLayer;

/** A ground that somebody else sends. */
export type OnlineBaseLayer = 'plan' | 'aerial' | 'osm';

/** All of them, as they are offered. */
export const BASE_LAYERS: readonly BaseLayer[] = ['own', 'outdoor', 'plan', 'aerial', 'osm'];

/** Who sends what; never needed, and asked only for who has chosen it. */
export const ONLINE_BASE_LAYERS: Readonly<Record<OnlineBaseLayer, TileSource>> = {
  plan: {
    url: geopf('GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2', 'png'),
    attribution: '© IGN',
    maxZoom: 18,
  },
  aerial: {
    url: geopf('ORTHOIMAGERY.ORTHOPHOTOS', 'jpeg'),
    attribution: '© IGN',
    maxZoom: 18,
    isPhoto: true,
  },
  osm: {
    url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    attribution: '© contributeurs OpenStreetMap',
    maxZoom: 18,
    // Its servers refuse who does not say from which site they come.
    wantsOrigin: true,
  },
};

/** Whether this ground needs the network. */
export function isOnline(ground: BaseLayer): ground is OnlineBaseLayer {
  return ground in ONLINE_BASE_LAYERS;
}

/** Reads a ground that was kept; anything else is the territory's own. */
export function baseLayerFrom(kept: unknown): BaseLayer {
  return BASE_LAYERS.find((ground) => ground === kept) ?? 'own';
}

/** A layer of the Géoplateforme: open licence, no key and no limit (data.geopf.fr, WMTS). */
function geopf(layer: string, format: 'png' | 'jpeg'): string {
  return (
    'https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile' +
    `&LAYER=${layer}&STYLE=normal&FORMAT=image/${format}` +
    '&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'
  );
}
