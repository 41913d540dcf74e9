import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { PackManifest } from '../../../src/contract/pack/pack.ts';
import { readAddresses } from '../../../src/pack/addresses/addresses.ts';
import { readPlaces } from '../../../src/pack/places/places.ts';
import { readRoads } from '../../../src/pack/roads/roads.ts';
import { PackFolder } from '../../../server/pack/pack-folder.ts';
import { tilesWithin } from '../../../server/pack/tiles/tile-address.ts';
import { geodata, without } from './geodata.ts';
import {
  archiveIn,
  geoJson,
  node,
  openPackDesk,
  twoCommunes,
  villageXml,
  way,
  type PackDesk,
} from './pack-desk.ts';

let desk: PackDesk;
before(async () => {
  desk = await openPackDesk();
});
after(() => desk.close());

const asked = async (osm: string | Uint8Array, communes = twoCommunes()): Promise<string[]> => [
  ...['--osm', await desk.put('map.osm', osm)],
  ...['--communes', await desk.put('communes.geojson', communes)],
  ...['--territory', 'deux-chenes', '--quiet'],
];
const manifestIn = async (...path: string[]): Promise<PackManifest> =>
  JSON.parse(await desk.text(...path, 'manifest.json')) as PackManifest;

describe('a territory pack', () => {
  it('holds the map, the roads, the addresses, the places and the communes, each as it says', async () => {
    const { code, said } = await desk.run(
      ...(await asked(villageXml())),
      '--out',
      join(desk.folder, 'a'),
    );
    assert.equal(code, 0, said);
    const manifest = await manifestIn('a');
    assert.deepEqual(
      manifest.files.map(({ name }) => name),
      ['basemap.pmtiles', 'roads.bin', 'addresses.bin', 'places.json', 'admin.json'],
    );
    for (const { name, bytes, sha256, attribution, dated } of manifest.files) {
      const file = await desk.bytes('a', name);
      assert.equal(file.length, bytes);
      assert.equal(createHash('sha256').update(file).digest('hex'), sha256);
      assert.notEqual(attribution, '');
      assert.equal(dated, '2026-11-01');
    }
    const roads = readRoads(await desk.bytes('a', 'roads.bin'));
    const trip = roads.between({ lat: 46.225, lon: 4.91 }, { lat: 46.245, lon: 4.947 });
    assert.ok(!trip.approximate && trip.km > 4.5 && trip.km < 6, `${trip.km} km`);
    const [found] = readAddresses(await desk.bytes('a', 'addresses.bin')).search('14 ch lavoir');
    assert.equal(found?.label, '14 Chemin du Lavoir, Deux-Chênes');
    const { places, services } = readPlaces(await desk.text('a', 'places.json'));
    assert.deepEqual(places[0], { name: 'Les Teppes', kind: 'hamlet', lat: 46.2261, lon: 4.931 });
    // The map names neither of them; the list of communes does.
    const named = places.slice(1).map(({ name, kind }) => `${kind} ${name}`);
    assert.deepEqual(named, ['village Deux-Chênes', 'village Bois-Joli']);
    assert.deepEqual(services, [{ kind: 'shop', name: 'Au Bon Pain', lat: 46.226, lon: 4.93 }]);
  });

  it('has a basemap that the map’s own library reads, level 6 to 14', async () => {
    const archive = archiveIn(await desk.bytes('a', 'basemap.pmtiles'));
    const header = await archive.getHeader();
    assert.deepEqual([header.minZoom, header.maxZoom], [6, 14]);
    assert.ok(header.minLon < 4.9 && header.maxLon > 5 && header.clustered);
    const { vector_layers: layers } = (await archive.getMetadata()) as {
      vector_layers: { id: string }[];
    };
    const names = layers.map(({ id }) => id);
    for (const name of ['earth', 'water', 'roads', 'boundaries', 'places', 'pois']) {
      assert.ok(names.includes(name), name);
    }
    const { x, y } = tileAt(14, 4.92, 46.225);
    const tile = await archive.getZxy(14, x, y);
    assert.ok(tile && Buffer.from(tile.data).includes('Chemin du Lavoir'));
  });

  it('is the same to the byte when nothing changed, and a new version when something did', async () => {
    const args = await asked(villageXml());
    await desk.run(...args, '--out', join(desk.folder, 'b'));
    assert.deepEqual(await manifestIn('b'), await manifestIn('a'));
    const other = await asked(
      villageXml(node(305, 46.22, 4.94, { place: 'hamlet', name: 'Le Mas' })),
    );
    await desk.run(...other, '--out', join(desk.folder, 'c'));
    assert.notEqual((await manifestIn('c')).version, (await manifestIn('a')).version);
  });

  it('is offered to devices whole, and the one before is kept a while', async () => {
    const folder = new PackFolder(desk.folder);
    assert.equal(await folder.current('deux-chenes'), undefined);
    const versions: string[] = [];
    for (const name of ['Le Mas', 'Le Moulin', 'La Combe']) {
      const map = villageXml(node(305, 46.22, 4.94, { place: 'hamlet', name }));
      assert.equal((await desk.run(...(await asked(map)))).code, 0);
      versions.push((await folder.current('deux-chenes'))?.version ?? '');
    }
    const kept = await readdir(join(desk.folder, 'packs', 'deux-chenes'));
    const last = versions.at(-1) ?? '';
    assert.ok(kept.includes(last) && kept.includes('current.json'));
    assert.equal(kept.filter((name) => versions.includes(name)).length, 2);
    const found = await folder.find('deux-chenes', last, 'roads.bin');
    assert.equal((await readFile(join(found?.root ?? '', 'roads.bin'))).length, found?.file.bytes);
    assert.equal(await folder.find('deux-chenes', last, '../current.json'), undefined);
    assert.equal(await folder.find('deux-chenes', '..', 'roads.bin'), undefined);
  });
});

describe('bad input', () => {
  const refusal = async (osm: string | Uint8Array, communes?: string): Promise<string> => {
    const { code, said } = await desk.run(...(await asked(osm, communes)), '--out', desk.folder);
    assert.equal(code, 1, said);
    return said;
  };

  it('a file that is cut, packed or not, is refused with one sentence', async () => {
    const xml = villageXml();
    assert.match(await refusal(xml.slice(0, 2_000)), /map\.osm: .*(whole OSM XML|damaged)/);
    assert.match(
      await refusal(new Uint8Array(gzipSync(xml).subarray(0, 600))),
      /map\.osm: .*(damaged|end)/,
    );
    assert.match(await refusal('Bonjour'), /neither \.osm\.pbf nor \.osm/);
    assert.match(await refusal(''), /empty/);
    assert.match(await refusal('<html></html>'), /no OpenStreetMap data/);
  });

  it('a damaged .osm.pbf is refused too, and the process goes on', async () => {
    const head = Uint8Array.from([0, 0, 0, 13, 0x0a, 9, ...Buffer.from('OSMHeader'), 0x18, 40]);
    const noise = new Uint8Array(40).fill(0x7f);
    assert.match(
      await refusal(Uint8Array.from([...head, ...noise])),
      /map\.osm: The file is damaged/,
    );
    assert.match(await refusal(head), /map\.osm: The file is damaged/);
    // A block that is packed by anything but zlib: field 4 of a blob is lzma.
    const lzma = Uint8Array.from([0x22, 38, ...new Uint8Array(38)]);
    assert.match(
      await refusal(Uint8Array.from([...head, ...lzma])),
      /map\.osm: .*not packed by zlib/,
    );
  });

  it('a packed file is read as it is, whatever its name', async () => {
    const { code } = await desk.run(
      ...(await asked(new Uint8Array(gzipSync(villageXml())))),
      '--out',
      desk.folder,
    );
    assert.equal(code, 0);
  });

  it('communes of another place, swapped or in Lambert-93 are told apart', async () => {
    const elsewhere = twoCommunes({ lon: 2.3, lat: 48.8 });
    assert.match(await refusal(villageXml(), elsewhere), /another place/);
    const ring = [
      [46.2, 4.9],
      [46.2, 5],
      [46.3, 5],
      [46.2, 4.9],
    ];
    const swapped = geoJson([{ code: '01457', name: 'Vonnas', ring }]);
    assert.match(await refusal(villageXml(), swapped), /feature 1: .*swapped/);
    const metres = ring.map(() => [860_000, 6_570_000]);
    const lambert = geoJson([{ code: '01457', name: 'Vonnas', ring: metres }]);
    assert.match(await refusal(villageXml(), lambert), /feature 1: .*Lambert-93/);
    assert.match(await refusal(villageXml(), '{}'), /no GeoJSON FeatureCollection/);
  });

  it('an extract without roads or addresses makes a pack without them, and says so', async () => {
    const xml = `<osm>${node(1, 46.21, 4.92)}${node(2, 46.21, 4.93)}${node(3, 46.22, 4.93)}
      ${way(1, [1, 2, 3, 1], { landuse: 'forest' })}</osm>`;
    const { code, said } = await desk.run(...(await asked(xml)), '--out', join(desk.folder, 'd'));
    assert.equal(code, 0, said);
    assert.match(said, /no roads/);
    assert.match(said, /No address/);
    const names = (await manifestIn('d')).files.map(({ name }) => name);
    assert.ok(!names.includes('roads.bin') && names.includes('addresses.bin'));
    assert.equal(readAddresses(await desk.bytes('d', 'addresses.bin')).size, 0);
  });

  it('outlines that cross themselves or do not close harm nothing', async () => {
    const knot = [node(401, 46.21, 4.94), node(402, 46.22, 4.96), node(403, 46.22, 4.94)];
    const more = `${knot.join('')}${node(404, 46.21, 4.96)}
      ${way(7, [401, 402, 403, 404, 401], { landuse: 'forest' })}
      ${way(8, [401, 402, 403], { landuse: 'meadow' })}
      <relation id="9"><member type="way" ref="999" role="outer"/>
        <tag k="type" v="multipolygon"/><tag k="natural" v="wood"/></relation>`;
    const { code, said } = await desk.run(
      ...(await asked(villageXml(more))),
      '--out',
      join(desk.folder, 'e'),
    );
    assert.equal(code, 0, said);
    assert.match(said, /2 outlines do not close/);
    const { x, y } = tileAt(10, 4.92, 46.225);
    assert.ok(await archiveIn(await desk.bytes('e', 'basemap.pmtiles')).getZxy(10, x, y));
  });

  it('what is broken elsewhere in the extract is nobody’s concern', async () => {
    const far = `${node(411, 47, 6)}${node(412, 47, 6.01)}${node(413, 47.01, 6.01)}
      ${way(11, [411, 412, 413], { landuse: 'meadow' })}
      <relation id="12"><member type="way" ref="11" role="outer"/>
        <tag k="type" v="multipolygon"/><tag k="natural" v="wood"/></relation>`;
    const { code, said } = await desk.run(
      ...(await asked(villageXml(far))),
      '--out',
      join(desk.folder, 'i'),
    );
    assert.equal(code, 0, said);
    assert.doesNotMatch(said, /do not close/);
  });

  it('a wood around the whole territory is drawn, though its edge is nowhere near', async () => {
    const corners = [
      node(421, 45.9, 4.6),
      node(422, 45.9, 5.3),
      node(423, 46.6, 5.3),
      node(424, 46.6, 4.6),
    ];
    const wood = `${corners.join('')}
      ${way(13, [421, 422, 423, 424, 421], { natural: 'wood', name: 'Grand Bois' })}`;
    await desk.run(...(await asked(villageXml(wood))), '--out', join(desk.folder, 'j'));
    const { x, y } = tileAt(12, 4.92, 46.225);
    const tile = await archiveIn(await desk.bytes('j', 'basemap.pmtiles')).getZxy(12, x, y);
    assert.ok(tile && Buffer.from(tile.data).includes('Grand Bois'));
    assert.match(await refusal(wood.replace(/^/, '<osm>').concat('</osm>')), /another place/);
  });

  it('a territory on two islands has roads on both', async () => {
    const second = Array.from({ length: 25 }, (_, n) => node(n + 501, 46.202, 4.951 + n * 0.001));
    const more = `${second.join('')}${way(
      10,
      Array.from({ length: 25 }, (_, n) => n + 501),
      {
        highway: 'residential',
      },
    )}${Array.from({ length: 24 }, (_, n) =>
      way(20 + n, [501 + n, 502 + n], { highway: 'residential' }),
    ).join('')}`;
    await desk.run(...(await asked(villageXml(more))), '--out', join(desk.folder, 'f'));
    const roads = readRoads(await desk.bytes('f', 'roads.bin'));
    const island = { lat: 46.202, lon: 4.955 };
    assert.equal(roads.between(island, { lat: 46.202, lon: 4.97 }).approximate, false);
  });

  it('the command says how it is called', async () => {
    assert.equal((await desk.run('--help')).code, 0);
    const { code, said } = await desk.run('--osm', 'x');
    assert.equal(code, 2);
    assert.match(said, /--communes is a GeoJSON/);
    const missing = [
      '--osm',
      '/nowhere.pbf',
      '--communes',
      '/nowhere.json',
      '--territory',
      'andorra',
    ];
    assert.match((await desk.run(...missing)).said, /There is no file/);
  });
});

describe('the national register of addresses', () => {
  const head =
    'id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;' +
    'code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld';
  const line = (numero: string, lon: string, lat: string, insee = '01457'): string =>
    `a;b;${numero};bis;Rue des Écoles;01540;${insee};Vonnas;01458;Luponnas;860000;6570000;${lon};${lat};;;`;

  it('is read line by line: a bad one is told with its number and the others are kept', async () => {
    const ban = await desk.put(
      'ban.csv',
      [
        head,
        line('3', '4.985', '46.221'),
        line('5', '', ''),
        line('7', '46.221', '4.985'),
        line('9', '860000', '6570000'),
        line('11', '4.985', '46.221', '99999'),
      ].join('\n'),
    );
    const communes = geoJson([
      {
        code: '01457',
        name: 'Vonnas',
        ring: [
          [4.9, 46.2],
          [5, 46.2],
          [5, 46.25],
          [4.9, 46.2],
        ],
      },
    ]);
    const args = await asked(villageXml(), communes);
    const { code, said } = await desk.run(...args, '--ban', ban, '--out', join(desk.folder, 'g'));
    assert.equal(code, 0, said);
    assert.match(said, /ban\.csv, line 3: it has no longitude/);
    assert.match(said, /ban\.csv, line 4: .*swapped/);
    assert.match(said, /ban\.csv, line 5: .*Lambert-93/);
    assert.ok(!said.includes('Écoles'), 'the report quotes nobody’s address');
    const addresses = readAddresses(await desk.bytes('g', 'addresses.bin'));
    assert.equal(addresses.search('3 bis rue ecoles luponnas')[0]?.precision, 'door');
    assert.equal(addresses.search('5 bis rue ecoles')[0]?.precision, 'near-door');
  });
});

describe('a file that is not the register', () => {
  const said = async (name: string, content: string | Uint8Array): Promise<string> => {
    const ban = await desk.put(name, content);
    const args = [...(await asked(villageXml())), '--ban', ban, '--out', join(desk.folder, 'k')];
    const made = await desk.run(...args);
    return `${made.code} ${made.said}`;
  };
  const head = 'numero;nom_voie;code_insee;nom_commune;lon;lat\n';
  const lines = (commune: string): string => {
    const line = (n: number): string => `${n};Rue ${n * 7919};${commune};Deux-Chênes;4.92;46.22\n`;
    return head + Array.from({ length: 3_000 }, (_, n) => line(n + 1)).join('');
  };

  it('is refused: another table, half a download, no file at all', async () => {
    assert.match(await said('cities.csv', 'a;lon\n1;2\n'), /^1 .*cities\.csv: The columns numero/);
    const half = gzipSync(lines('99901')).subarray(0, 9_000);
    assert.match(
      await said('half.csv.gz', new Uint8Array(half)),
      /^1 .*half\.csv\.gz: It is damaged/,
    );
    const args = [...(await asked(villageXml())), '--ban', join(desk.folder, 'nowhere.csv')];
    const made = await desk.run(...args);
    assert.equal(made.code, 1);
    assert.match(made.said, /There is no file .*nowhere\.csv/);
  });

  it('is told when it is of another département', async () => {
    assert.match(
      await said('38.csv', lines('38001')),
      /^0 38\.csv has no address of these communes/,
    );
  });
});

describe('real ground', () => {
  it(
    'Andorra: roads over the pass, a map and places',
    { skip: without('andorre-2021-04-13.osm.pbf') },
    async () => {
      const ring = [
        [1.44, 42.45],
        [1.76, 42.45],
        [1.76, 42.64],
        [1.44, 42.64],
        [1.44, 42.45],
      ];
      const communes = await desk.put(
        'andorra.geojson',
        geoJson([{ code: '99001', name: 'Andorra', ring }]),
      );
      const args = ['--osm', geodata('andorre-2021-04-13.osm.pbf'), '--communes', communes];
      const { code, said } = await desk.run(
        ...args,
        '--territory',
        'andorra',
        '--out',
        join(desk.folder, 'h'),
      );
      assert.equal(code, 0, said);
      const roads = readRoads(await desk.bytes('h', 'roads.bin'));
      const pass = roads.between({ lat: 42.507, lon: 1.522 }, { lat: 42.543, lon: 1.734 });
      assert.ok(!pass.approximate && pass.km > 24 && pass.km < 36, `${pass.km} km`);
      const { places, services } = readPlaces(await desk.text('h', 'places.json'));
      assert.ok(places.length > 40 && services.length > 100);
      const whole = new Uint8Array(await readFile(geodata('andorre-2021-04-13.osm.pbf')));
      const turned = whole.map((byte, at) => (at === 800_000 ? byte ^ 0xff : byte));
      for (const damaged of [whole.subarray(0, 900_000), turned]) {
        const pbf = await desk.put('damaged.osm.pbf', damaged);
        const made = await desk.run('--osm', pbf, '--communes', communes, '--territory', 'andorra');
        assert.match(made.said, /damaged\.osm\.pbf: The file is damaged/);
      }
    },
  );

  it(
    'CC de la Veyle: eighteen communes around Pont-de-Veyle',
    { skip: without('cc-de-la-veyle.geojson') },
    async () => {
      const args = ['--osm', geodata('pont-de-veyle-2022-03-11.osm.gz')];
      args.push('--communes', geodata('cc-de-la-veyle.geojson'), '--territory', 'veyle');
      const { code, said } = await desk.run(...args, '--out', join(desk.folder, 'i'));
      assert.equal(code, 0, said);
      const admin = JSON.parse(await desk.text('i', 'admin.json')) as {
        communes: unknown[];
      };
      assert.equal(admin.communes.length, 18);
      assert.ok(readAddresses(await desk.bytes('i', 'addresses.bin')).size > 50);
    },
  );
});

function tileAt(z: number, lon: number, lat: number): { x: number; y: number } {
  const [tile] = tilesWithin({ west: lon, south: lat, east: lon, north: lat }, z);
  assert.ok(tile);
  return tile;
}
