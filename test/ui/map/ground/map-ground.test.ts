import { assert } from 'chai';

import { baseLayerFrom, BASE_LAYERS } from '../../../../src/ui/map/ground/base-layer.ts';
import { ONLINE_BASE_LAYERS } from '../../../../src/ui/map/ground/tile-sources.ts';

describe('the grounds of the map', () => {
  it('are the territory’s own as long as nobody has chosen another', () => {
    for (const kept of [undefined, 'satellite', 3]) assert.equal(baseLayerFrom(kept), 'own');
    for (const ground of BASE_LAYERS) assert.equal(baseLayerFrom(ground), ground);
  });

  it('name whose pictures they are, and come from where the page may ask', () => {
    for (const { url, attribution } of Object.values(ONLINE_BASE_LAYERS)) {
      assert.match(attribution, /^© (IGN|contributeurs OpenStreetMap)$/);
      assert.match(url, /^https:\/\/(data\.geopf\.fr|tile\.openstreetmap\.org)\//);
    }
  });
});
