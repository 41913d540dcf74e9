import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readAddresses, type Addresses } from '../../../src/pack/addresses/addresses.ts';
import { readPlaces } from '../../../src/pack/places/places.ts';
import { node, openPackDesk, twoCommunes, villageXml, way, type PackDesk } from './pack-desk.ts';

let desk: PackDesk;
before(async () => {
  desk = await openPackDesk();
});
after(() => desk.close());

const relation = (
  id: number,
  members: readonly string[],
  tags: Readonly<Record<string, string>>,
): string => {
  const all = Object.entries(tags).map(([key, value]) => `<tag k="${key}" v="${value}"/>`);
  return `<relation id="${id}">${members.join('')}${all.join('')}</relation>`;
};
const member = (type: string, ref: number, role: string): string =>
  `<member type="${type}" ref="${ref}" role="${role}"/>`;

async function packed(more: string): Promise<{ addresses: Addresses; said: string }> {
  const { code, said } = await desk.run(
    ...['--osm', await desk.put('map.osm', villageXml(more))],
    ...['--communes', await desk.put('communes.geojson', twoCommunes())],
    ...['--territory', 'deux-chenes', '--quiet', '--out', join(desk.folder, 'a')],
  );
  assert.equal(code, 0, said);
  return { addresses: readAddresses(await desk.bytes('a', 'addresses.bin')), said };
}

describe('the addresses of a map', () => {
  it('are of streets: stops, lifts, platforms and crossings have names and no doors', async () => {
    const { addresses } = await packed(
      node(501, 46.21, 4.91, { highway: 'bus_stop', name: 'Vieux Pressoir' }) +
        node(502, 46.21, 4.912, { highway: 'motorway_junction', name: 'Échangeur Nord' }) +
        node(503, 46.211, 4.914, { highway: 'elevator', name: 'Ascenseur' }) +
        way(50, [201, 202], { highway: 'platform', name: 'Quai Long' }) +
        way(51, [202, 203], { highway: 'proposed', name: 'Rocade Future' }) +
        way(52, [201, 203], { highway: 'footway', name: 'Sentier des Ânes' }),
    );
    for (const text of ['pressoir', 'echangeur', 'ascenseur', 'quai long', 'rocade future']) {
      assert.deepEqual(addresses.search(text), [], text);
    }
    assert.equal(addresses.search('sentier des anes')[0]?.precision, 'street');
  });

  it('have their street from the relation that puts them into one', async () => {
    const { addresses, said } = await packed(
      node(511, 46.2254, 4.93, { 'addr:housenumber': '21' }) +
        node(512, 46.2256, 4.93, { 'addr:housenumber': '23;25' }) +
        way(53, [201, 202], { highway: 'residential', name: 'Rue des Forges' }) +
        way(54, [701, 702, 703], { building: 'yes', 'addr:housenumber': '27' }) +
        relation(60, [member('node', 511, 'house'), member('way', 1, 'street')], {
          type: 'associatedStreet',
        }) +
        relation(61, [member('node', 512, 'address'), member('way', 54, 'house')], {
          ...{ type: 'street', name: 'Rue des Forges' },
        }),
    );
    assert.equal(addresses.search('21 chemin du lavoir')[0]?.precision, 'door');
    assert.equal(addresses.search('25 rue des forges')[0]?.precision, 'door');
    assert.match(said, /1 house numbers stand on buildings that the extract cuts/);
  });

  it('know places that are outlines, once each', async () => {
    await packed(
      relation(62, [member('way', 3, 'outer')], {
        ...{ type: 'boundary', place: 'hamlet', name: 'La Serve' },
      }) + way(55, [201, 202, 203, 201], { place: 'hamlet', name: 'Les Teppes' }),
    );
    const { places } = readPlaces(await desk.text('a', 'places.json'));
    const hamlets = places.filter(({ kind }) => kind === 'hamlet');
    assert.deepEqual(hamlets.map(({ name }) => name).sort(), ['La Serve', 'Les Teppes']);
    const { addresses } = await packed(
      relation(63, [member('way', 3, 'outer')], {
        ...{ type: 'multipolygon', place: 'hamlet', name: 'La Serve' },
      }),
    );
    assert.equal(addresses.search('serve')[0]?.precision, 'hamlet');
  });
});
