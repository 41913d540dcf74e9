import type { TemplateResult } from 'lit';
import { render } from 'lit';

import type { NamedPlace } from './overlays.ts';
import { divIcon, marker, type LeafletMap, type Marker } from '../base/leaflet.ts';

/** How something looks that stands at one place. */
export interface StaticMarkerLook {
  readonly className: string;
  readonly content: TemplateResult | string;
  /** Makes it a button; without it, it is a picture with a name. */
  readonly onPress?: () => void;
}

/** Between the discs (400) and the items (600). */
const PANE = 'marks';
const DEPTH = '590';

/** Places a static marker, above the base map and below the items. */
export function staticMarkerAt(map: LeafletMap, place: NamedPlace, look: StaticMarkerLook): Marker {
  const pane = map.getPane(PANE) ?? map.createPane(PANE);
  pane.style.zIndex = DEPTH;
  const body: HTMLElement = document.createElement(look.onPress ? 'button' : 'span');
  body.className = look.className;
  body.title = place.label;
  body.setAttribute('aria-label', place.label);
  if (body instanceof HTMLButtonElement) body.type = 'button';
  else body.setAttribute('role', 'img');
  render(look.content, body);
  body.addEventListener('click', (event) => {
    // A finger that drags the map may end where it began; a key press has no detail.
    if (event.detail > 0 && wasDragged(map)) return;
    event.stopPropagation();
    look.onPress?.();
  });
  body.addEventListener('dblclick', (event) => event.stopPropagation());
  return marker([place.lat, place.lon], {
    pane: PANE,
    icon: divIcon({ className: 'mark', html: body, iconSize: undefined }),
    ...{ interactive: false, keyboard: false },
  }).addTo(map);
}

/** Leaflet knows it, and its types do not. */
function wasDragged(map: LeafletMap): boolean {
  return (map.dragging as unknown as { moved(): boolean }).moved();
}
