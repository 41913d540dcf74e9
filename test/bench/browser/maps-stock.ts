// Without its style sheet tiles stand one below the other, and few are on the screen.
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import type * as Leaflet from 'leaflet';
import type { RangeResponse, Source } from 'pmtiles';
import { CENTER, filling, PAN_PX, painted, rest, someplaces, timed } from './map-side.ts';

let open: Leaflet.Map | undefined;

/** protomaps-leaflet on the same file in its own style; leaflet.markercluster on the same places. */
globalThis.mapSide = {
  firstView: (basemap) =>
    timed(async () => {
      const map = await opened();
      const [{ leafletLayer }, { PMTiles }] = await Promise.all([
        import('protomaps-leaflet'),
        import('pmtiles'),
      ]);
      const layer = leafletLayer({
        url: new PMTiles(new BlobSource(basemap)),
        ...{ flavor: 'light', lang: 'fr', maxDataZoom: 14 },
      });
      (layer as unknown as { addTo(map: Leaflet.Map): void }).addTo(map);
      await painted(map.getContainer());
    }),
  rest,
  pan: () =>
    timed(async () => {
      if (!open) throw new Error('no map is open');
      open.panBy([PAN_PX, 0], { animate: false });
      await painted(open.getContainer());
    }),
  cluster: async (count) => {
    const map = await opened();
    await import('leaflet.markercluster');
    const { divIcon, marker, markerClusterGroup } = await leaflet();
    const places = someplaces(count);
    return timed(async () => {
      const icon = divIcon({ html: 'Ride' });
      const group = markerClusterGroup();
      group.addLayers(places.map(({ lat, lon }) => marker([lat, lon], { icon })));
      map.addLayer(group);
      await Promise.resolve();
      const shown = map.getContainer().querySelector('.leaflet-marker-icon');
      if (!shown || shown.clientWidth === 0) throw new Error('nothing');
    });
  },
};

/** Both libraries want Leaflet as a global. */
async function leaflet(): Promise<typeof Leaflet> {
  const found = await import('leaflet');
  const whole = found.default;
  (globalThis as { L?: typeof whole }).L = whole;
  return whole;
}

async function opened(): Promise<Leaflet.Map> {
  const { map } = await leaflet();
  open = map(filling(document.createElement('div')), {
    ...{ center: [CENTER.lat, CENTER.lon], zoom: 13, maxZoom: 18 },
    ...{ zoomAnimation: false, fadeAnimation: false },
  });
  return open;
}

/** A file on this device, read by ranges. */
class BlobSource implements Source {
  readonly #file: Blob;

  constructor(file: Blob) {
    this.#file = file;
  }

  getKey(): string {
    return 'pack';
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: await this.#file.slice(offset, offset + length).arrayBuffer() };
  }
}
