import type { LeafletMap } from '../base/leaflet.ts';

/** The pane under everything else of the map, made when it is first asked for. */
export function territoryPane(map: LeafletMap): HTMLElement {
  const pane = map.getPane('territory') ?? map.createPane('territory');
  // Under the tiles (200): where a tile fails, the drawn territory is still there.
  pane.style.zIndex = '150';
  return pane;
}
