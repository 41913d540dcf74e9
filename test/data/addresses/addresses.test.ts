import { assert } from 'chai';
import { addressesOf, type AddressSearch } from '../../../src/data/addresses/addresses.ts';
import type { PackFileName } from '../../../src/contract/pack/pack.ts';
import { NO_GEODATA, type PackGeodata } from '../../../src/data/pack/pack-geodata.ts';
import { addressIndexOf } from '../../../src/pack/addresses/address-index.ts';
import { encodeAddresses } from '../../../src/pack/addresses/addresses-file.ts';
import { AGENT } from '../../support/builders.ts';
import { sampleTerritory } from '../../support/three-steeples.ts';
import { aTerritory, askTestServer } from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until } from '../support/phone.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';

const LAVOIR = addressIndexOf([
  ...['2', '12'].map((number, index) => ({
    ...{ street: 'Chemin du Lavoir', number, commune: '99901', communeName: 'Valmorand' },
    ...{ lat: 46.301 + index / 1_000, lon: 4.902 },
  })),
]);

const GROUND: PackGeodata = {
  ...NO_GEODATA,
  places: () =>
    Promise.resolve({
      places: [],
      services: [{ kind: 'pharmacy', name: 'Pharmacie du Bourg', lat: 46.301, lon: 4.9 }],
    }),
};

async function labelsOf(
  { addresses }: { readonly addresses: AddressSearch },
  text: string,
): Promise<readonly string[]> {
  return (await addresses.search(text)).map(({ label }) => label);
}

describe('the addresses of a device', () => {
  let bench: DataBench;
  /** What is in the pack; undefined: there is none. */
  let file: Blob | undefined;
  const asked: unknown[] = [];
  const doubted: PackFileName[] = [];
  let answer: unknown;

  const open = async (geodata: PackGeodata = NO_GEODATA): Promise<AddressSearch> => {
    const membership = bench.signInAs(AGENT);
    await bench.receive(sampleTerritory().map((state) => ({ ...state, _rev: '1-a' })));
    return addressesOf({
      ...{ ...bench.live, reader: bench.reader, currentMembership: { membership }, geodata },
      pack: {
        doubt: (name) => Promise.resolve(void doubted.push(name)),
        file: (name: PackFileName) => Promise.resolve(name === 'addresses.bin' ? file : undefined),
      },
      server: {
        ask: (_, params, body) => {
          asked.push({ params, body });
          return Promise.resolve(answer as never);
        },
      },
    });
  };
  const packed = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes]);

  before(async () => {
    bench = await aDataBench();
  });
  beforeEach(() => {
    file = undefined;
    asked.length = 0;
    answer = { ok: false, problem: 'not_found' };
  });
  after(() => bench.close());

  it('are communes and hamlets without a pack', async () => {
    const addresses = await open();
    assert.deepEqual(await labelsOf({ addresses }, 'teppes'), ['Les Teppes, Valmorand']);
    assert.deepEqual(await labelsOf({ addresses }, 'saint aubrin'), [
      'Saint-Aubrin',
      'La Bruyère, Saint-Aubrin',
    ]);
    assert.deepEqual(await labelsOf({ addresses }, 'lavoir'), []);
  });

  it('are streets, doors and services once the pack is there, without opening anything again', async () => {
    const addresses = await open(GROUND);
    assert.deepEqual(await labelsOf({ addresses }, '12 lavoir'), []);
    file = packed(encodeAddresses(LAVOIR));
    bench.live.tabs.post({ about: 'pack', territory: 'bourg' });
    assert.deepEqual(await labelsOf({ addresses }, '12 lavoir'), [
      '12 Chemin du Lavoir, Valmorand',
    ]);
    assert.deepEqual(await labelsOf({ addresses }, 'pharmacie'), ['Pharmacie du Bourg, Valmorand']);
    const near = await addresses.nearest({ lat: 46.302, lon: 4.9021 });
    assert.equal(near?.label, '12 Chemin du Lavoir, Valmorand');
  });

  it('are as without a pack when its file is damaged, and the pack is told', async () => {
    file = packed(encodeAddresses(LAVOIR).slice(0, -4));
    const addresses = await open();
    assert.deepEqual(await labelsOf({ addresses }, 'teppes'), ['Les Teppes, Valmorand']);
    assert.deepEqual(await labelsOf({ addresses }, 'lavoir'), []);
    assert.deepEqual(doubted, ['addresses.bin']);
  });

  it('know a hamlet that the territory has named since', async () => {
    const addresses = await open();
    assert.deepEqual(await labelsOf({ addresses }, 'moulin'), []);
    const [territory] = sampleTerritory();
    if (territory?.noun !== 'territory') throw new Error('The land comes first.');
    const moulin = { name: 'Le Moulin', commune: '99902', lat: 46.33, lon: 4.96 };
    const hamlets = [...territory.hamlets, moulin];
    await bench.receive([{ ...territory, hamlets, _rev: '2-b' }]);
    assert.deepEqual(await labelsOf({ addresses }, 'moulin'), ['Le Moulin, Saint-Aubrin']);
  });

  it('are asked for online only when told to, with a place that tells little', async () => {
    const addresses = await open();
    await addresses.search('12 rue de la gare');
    assert.deepEqual(asked, []);
    const found = { label: 'Rue de la Gare, Mâcon' };
    answer = { ok: true, value: { found: [found] } };
    const online = await addresses.searchOnline(' rue de la gare ', { lat: 46.3012, lon: 4.8678 });
    assert.deepEqual(online, [found] as never);
    const body = { text: 'rue de la gare', near: { lat: 46.3, lon: 4.9 } };
    assert.deepInclude(asked[0] as object, { body });
    assert.deepEqual(await addresses.searchOnline('ru'), []);
    assert.equal(asked.length, 1);
    answer = { ok: false, problem: 'offline' };
    assert.deepEqual(await addresses.searchOnline('rue de la gare'), []);
  });
});

describe('the addresses of a phone, at a real service', () => {
  afterEach(leavePhones);

  it('answer before and after a pack came whose addresses make no sense', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.agent);
    const territory = await until(phone.territory.current(), (one) => one !== undefined);
    const hamlets = [{ name: 'Les Teppes', commune: '99901', lat: 46.3, lon: 4.9 }];
    await town.pushFacts(town.fact('territory.amended', territory!._id, { changes: { hamlets } }));
    await until(phone.territory.current(), (one) => one?.hamlets.length === 1);
    assert.deepEqual(await labelsOf(phone, 'teppes'), ['Les Teppes, Valmorand']);
    const pack = { sizes: { 'addresses.bin': 400 }, seed: 1 };
    await askTestServer('pack', { territory: town.territory, pack });
    await phone.territoryPack.download();
    assert.equal((await phone.territoryPack.file('addresses.bin'))?.size, 400);
    assert.deepEqual(await labelsOf(phone, 'teppes'), ['Les Teppes, Valmorand']);
  });

  it('are nowhere online when the service asks nobody, and the words are in no path', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.agent);
    assert.deepEqual(await phone.addresses.searchOnline('12 chemin du lavoir'), []);
    const paths = phone.asked.filter((path) => path.endsWith('/geocode'));
    assert.deepEqual(paths, [`/api/territories/${town.territory}/geocode`]);
  });
});
