import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import {
  communesOf,
  hamletsOf,
  territoryOf,
} from '../../../../server/demo/territory/demo-territory.ts';
import {
  HAMLETS,
  TROIS_CLOCHERS_COMMUNES,
  VAL_VOISIN_COMMUNES,
} from '../../../../server/demo/territory/place-names.ts';
import { edgesOf, isWithin, surfaceOf } from '../../../../server/demo/territory/plane.ts';
import { randomFor } from '../../../../server/demo/random.ts';

const plan = {
  seed: 2_026,
  center: { lat: 46.3, lon: 4.9 },
  width: 18,
  height: 15,
  communes: TROIS_CLOCHERS_COMMUNES,
  hamlets: HAMLETS,
};
const territory = territoryOf(plan);

describe('the territory of the demonstration', () => {
  it('is the same for the same seed, to the metre, and another for another seed', () => {
    assert.deepEqual(territoryOf(plan), territory);
    assert.notDeepEqual(territoryOf({ ...plan, seed: 7 }), territory);
  });

  it('has eight communes and sixty hamlets on about 18 by 15 kilometres', () => {
    assert.deepEqual([territory.communes.length, territory.hamlets.length], [8, 60]);
    const spots = territory.communes.flatMap(({ border }) => border);
    const width = Math.max(...spots.map(({ x }) => x)) - Math.min(...spots.map(({ x }) => x));
    const height = Math.max(...spots.map(({ y }) => y)) - Math.min(...spots.map(({ y }) => y));
    assert.ok(Math.abs(width - 18) < 1.5 && Math.abs(height - 15) < 1.5, `${width} × ${height}`);
  });

  it('is shared out whole: neighbours draw their common border alike, nothing overlaps, no gap is left', () => {
    for (const seed of [1, 2, 3, 4, 2_026]) {
      const { communes } = territoryOf({ ...plan, seed });
      const edges = new Map<string, number>();
      for (const [a, b] of communes.flatMap(({ border }) => edgesOf(border))) {
        const name = [a, b]
          .map(({ x, y }) => `${x},${y}`)
          .sort()
          .join(' ');
        edges.set(name, (edges.get(name) ?? 0) + 1);
      }
      assert.ok([...edges.values()].every((times) => times <= 2));
      const shared = [...edges.values()].filter((times) => times === 2).length;
      assert.ok(shared > 100, `only ${shared} stretches of border are shared`);

      const chance = randomFor(seed, 'test');
      let inside = 0;
      const tries = 4_000;
      for (let n = 0; n < tries; n += 1) {
        const spot = { x: (chance.next() - 0.5) * 20, y: (chance.next() - 0.5) * 17 };
        const owners = communes.filter(({ border }) => isWithin(border, spot)).length;
        assert.ok(owners <= 1, 'two communes claim the same spot');
        inside += owners;
      }
      const all = communes.reduce((sum, { border }) => sum + surfaceOf(border), 0);
      assert.ok(Math.abs((inside / tries) * 340 - all) < 15, 'surfaces and spots agree');
    }
  });

  it('has every bourg and every hamlet within its own commune', () => {
    for (const { code, border, seat } of territory.communes) {
      assert.ok(isWithin(border, seat));
      const own = territory.hamlets.filter((one) => one.commune === code);
      assert.ok(own.length >= 3, `${code} has ${own.length} hamlets`);
      assert.ok(own.every(({ spot }) => isWithin(border, spot)));
    }
  });

  it('tells of itself in degrees, with closed rings around the places it lies at', () => {
    for (const { outline = [], point } of communesOf(territory)) {
      const [ring = []] = outline;
      assert.deepEqual(ring[0], ring.at(-1));
      assert.ok(ring.every(([lon, lat]) => lon > 4.7 && lon < 5.1 && lat > 46.2 && lat < 46.4));
      assert.ok(point && point.lat > 46.2 && point.lon < 5.1);
    }
    assert.ok(hamletsOf(territory).every(({ lat, lon }) => lat > 46.2 && lon > 4.7));
  });

  it('bears names and codes that no real commune has', () => {
    const require = createRequire(import.meta.url);
    const real = require('@etalab/decoupage-administratif/data/communes.json') as {
      code: string;
      nom: string;
    }[];
    const taken = new Set(real.flatMap(({ code, nom }) => [code, nom.toLowerCase()]));
    for (const { code, name } of [...TROIS_CLOCHERS_COMMUNES, ...VAL_VOISIN_COMMUNES]) {
      assert.ok(!taken.has(code) && !taken.has(name.toLowerCase()), name);
    }
  });
});
