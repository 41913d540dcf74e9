/** One map that is measured: `<cm-map>`, or the library without us. Times are in milliseconds. */
export interface MapSide {
  /** Opens a map of this basemap, from fetching its code until every tile in view is painted. */
  firstView(basemap: Blob): Promise<number>;
  /** Waits until the page has shown what it has, and has nothing left to do. */
  rest(): Promise<void>;
  /** Moves the open map by 384 pixels, until every tile in view is painted. */
  pan(): Promise<number>;
  /** Shows so many requests on an open map without tiles, clustered, until they are laid out. */
  cluster(count: number): Promise<number>;
}

declare global {
  /** Set once the page is ready. */
  var mapSide: MapSide | undefined;
}

/** In the middle of Andorra, in the towns. */
export const CENTER = { lat: 42.5078, lon: 1.5211 };
/** As far as `<cm-map>` moves by one arrow with Shift and one without. */
export const PAN_PX = 384;

/** Places spread over 40 km, the same for every side. */
export function someplaces(count: number): { lat: number; lon: number }[] {
  let seed = 42;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () => ({
    lat: CENTER.lat + (random() - 0.5) * 0.4,
    lon: CENTER.lon + (random() - 0.5) * 0.5,
  }));
}

/** An element that fills the page. */
export function filling<E extends HTMLElement>(element: E): E {
  element.style.cssText = 'display: block; width: 100vw; height: 100vh';
  document.body.replaceChildren(element);
  return element;
}

/** Waits until every tile of a map is painted; a message comes sooner than a frame, and always. */
export async function painted(root: ParentNode): Promise<void> {
  const end = performance.now() + 60_000;
  const channel = new MessageChannel();
  for (;;) {
    const tiles = [...root.querySelectorAll('.leaflet-tile')];
    if (tiles.length > 0 && tiles.every((tile) => tile.matches('.leaflet-tile-loaded'))) return;
    if (performance.now() > end) throw new Error(`${tiles.length} tiles, not all painted`);
    await new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(undefined);
    });
  }
}

/** See {@link MapSide.rest}. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestIdleCallback(resolve));
}

/** How long some work took. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
