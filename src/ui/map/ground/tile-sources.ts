import type { OnlineBaseLayer } from './base-layer.ts';
import type { TileSource } from './online-tiles.ts';

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

/** A layer of the Géoplateforme: open licence, no key and no limit (data.geopf.fr, WMTS). */
function geopf(layer: string, format: 'png' | 'jpeg'): string {
  return (
    'https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile' +
    `&LAYER=${layer}&STYLE=normal&FORMAT=image/${format}` +
    '&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'
  );
}
