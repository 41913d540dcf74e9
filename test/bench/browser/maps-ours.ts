// A page with a map has all of this before it opens one.
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/cards/territory/territory-view.ts';
import { map as ofMap } from '../../../src/messages/map/fr.ts';
import { countsAs } from '../../../src/domain/kernel/kind.ts';
import { vocabulary } from '../../../src/messages/kernel/vocabulary-fr.ts';
import { loadMap } from '../../../src/ui/map/load-map.ts';
import type { MapItem } from '../../../src/ui/map/items/map-item.ts';
import type { MapWords } from '../../../src/ui/map/map-words.ts';
import type { MapElement } from '../../../src/ui/map/map.ts';
import { CENTER, filling, painted, rest, someplaces, timed } from './map-side.ts';

const words: MapWords = {
  ...ofMap,
  map: ofMap.requests,
  kindWord: (kind) => vocabulary.kinds[countsAs(kind)],
};

// Its letters are there, too.
await document.fonts.load("1rem 'Atkinson Hyperlegible Next Variable'");

/** `<cm-map>`, as the app uses it. */
globalThis.mapSide = {
  firstView: (basemap) =>
    timed(async () => {
      const { shadowRoot } = await opened({ basemap });
      if (shadowRoot) await painted(shadowRoot);
    }),
  rest,
  pan: () =>
    timed(async () => {
      const root = document.querySelector('cm-map')?.shadowRoot;
      const ground = root?.querySelector('#ground');
      if (!root || !ground) throw new Error('no map is open');
      for (const shiftKey of [true, false]) {
        ground.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey }));
      }
      await painted(root);
    }),
  cluster: async (count) => {
    const map = await opened({});
    const items = someplaces(count).map((place, at): MapItem => ({
      ...{ id: String(at), ...place, kind: 'ride', phase: 'open' },
      ...{ label: `Ride ${at}`, approximate: false },
    }));
    return timed(async () => {
      map.items = items;
      await map.updateComplete;
      if (map.shadowRoot?.querySelector('.marker')?.clientWidth === 0) throw new Error('nothing');
    });
  },
};

async function opened(but: Partial<MapElement>): Promise<MapElement> {
  await loadMap(but.basemap !== undefined);
  const map = document.createElement('cm-map');
  Object.assign(map, { words, center: CENTER }, but);
  filling(map);
  await map.updateComplete;
  return map;
}
