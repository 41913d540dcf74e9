import type { Point } from '../../../domain/kernel/place.ts';

/** Where to: the exact point, or words to be looked for when nobody has placed it. */
export interface DirectionsTarget {
  readonly point?: Point;
  readonly address?: string;
}

const APPLE = /iPad|iPhone|iPod/;

/**
 * Hands a place over to the phone's own navigation, when somebody taps on it and never before:
 * `geo:` (RFC 5870, and Android's `q` for words), Apple's maps on its phones, which know no `geo:`.
 * Never a name: what leaves the app is where, not who.
 */
export function directionsTo(
  { point, address = '' }: DirectionsTarget,
  device = navigator.userAgent,
): string {
  const place = point ? `${String(point.lat)},${String(point.lon)}` : encodeURIComponent(address);
  if (APPLE.test(device)) return `maps://?daddr=${place}`;
  return point ? `geo:${place}?q=${place}` : `geo:0,0?q=${place}`;
}
