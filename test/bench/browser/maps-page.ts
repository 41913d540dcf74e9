import type {} from './map-side.ts';

/** The page in which maps are measured: `?ours` or `?stock`. */
const { side } =
  location.search === '?ours' ? await import('./maps-ours.ts') : await import('./maps-stock.ts');
globalThis.mapSide = side;
