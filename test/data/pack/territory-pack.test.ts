import { assert } from 'chai';
import type { PackManifest } from '../../../src/contract/pack/pack.ts';
import { NO_ROADS } from '../../../src/pack/roads/road-travel.ts';
import {
  aTerritory,
  askTestServer,
  anAccount,
  testServerOrigin,
  type TestAccount,
  type TestTerritory,
} from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';
import { ours } from '../support/test-network.ts';

const SIZES = { 'basemap.pmtiles': 1_300_000, 'roads.bin': 200_000, 'admin.json': 900 };
const ALL = 1_500_900;
const TOLD = { dated: '2026-11-12', attribution: 'Territoire imaginaire', bytes: ALL };

let town: TestTerritory;
let agent: TestAccount;
let phone: Phone;

const publish = (seed: number): Promise<PackManifest> =>
  askTestServer('pack', { territory: town.territory, pack: { sizes: SIZES, seed } });
const files = (): string[] =>
  phone.asked.filter((path) => path.includes('/pack/')).map((path) => path.split('/').at(-1)!);
const bytesOf = async (name: 'basemap.pmtiles' | 'roads.bin'): Promise<number | undefined> =>
  (await phone.territoryPack.file(name))?.size;

/** A file of the pack, asked for without a range. */
async function whole(path: string): Promise<Response> {
  const answer = await fetch(`${await testServerOrigin()}/as/${phone.name}${path}`);
  return ours(new Response(await answer.arrayBuffer(), { status: answer.status }));
}

describe('the territory’s pack', () => {
  beforeEach(async () => {
    town = await aTerritory();
    agent = town.agent;
    phone = await aPhoneOf(agent);
  });
  afterEach(leavePhones);

  it('is not there until one was made; then its size is told before anything is fetched', async () => {
    const { territoryPack } = phone;
    await territoryPack.look();
    assert.deepEqual(await until(territoryPack.state()), {});
    const { version } = await publish(1);
    await territoryPack.look();
    const { offered } = await until(territoryPack.state());
    assert.deepEqual(offered, { version, ...TOLD });
    assert.deepEqual(files(), []);
  });

  it('comes whole, tells how far it is, and is used once it is there', async () => {
    const { version } = await publish(1);
    const seen: number[] = [];
    const failures: unknown[] = [];
    const stop = phone.territoryPack.state().subscribe(
      ({ progress }) => {
        if (progress) seen.push(progress.done);
      },
      // Whoever looks on while files take their names is not shown a failure.
      (failure) => failures.push(failure),
    );
    await phone.territoryPack.download();
    stop();
    assert.deepEqual(failures, []);
    const { kept, offered, trouble } = await until(phone.territoryPack.state());
    assert.deepEqual(kept, { version, ...TOLD });
    assert.isUndefined(offered);
    assert.isUndefined(trouble);
    assert.isAbove(seen.length, 3);
    assert.equal(await bytesOf('basemap.pmtiles'), 1_300_000);
  });

  it('goes on where a cut left it, and does not fetch twice what is there', async () => {
    await publish(1);
    let stretches = 0;
    phone.intercept((path, pass) => {
      if (!path.includes('/pack/') || (stretches += 1) < 3) return pass();
      return Promise.reject(new TypeError('The network is cut.'));
    });
    await phone.territoryPack.download();
    assert.equal((await until(phone.territoryPack.state())).trouble, 'offline');
    assert.isUndefined(await bytesOf('basemap.pmtiles'));
    phone.intercept(undefined);
    phone.asked.length = 0;
    await phone.territoryPack.download();
    assert.equal(await bytesOf('basemap.pmtiles'), 1_300_000);
    // 1,300,000 bytes are three stretches of 512 kB, of which two had come.
    assert.deepEqual(files(), ['basemap.pmtiles', 'roads.bin', 'admin.json']);
  });

  it('comes through a proxy that knows no ranges: the whole file is the file, from wherever it was', async () => {
    const { version } = await publish(1);
    let hasStretch = false;
    phone.intercept((path, pass) => {
      const isFirst = path.includes('basemap') && !hasStretch;
      hasStretch ||= isFirst;
      return isFirst || !path.includes('/pack/') ? pass() : whole(path);
    });
    await phone.territoryPack.download();
    const { kept, trouble } = await until(phone.territoryPack.state());
    assert.deepEqual([kept?.version, trouble], [version, undefined]);
    assert.equal(await bytesOf('basemap.pmtiles'), 1_300_000);
    assert.lengthOf(
      files().filter((name) => name === 'basemap.pmtiles'),
      2,
      'one stretch, and all the rest at once',
    );
  });

  it('that ends before where it was is not asked for again and again', async () => {
    await publish(1);
    phone.intercept((path, pass) => {
      if (!path.includes('/pack/')) return pass();
      return Promise.resolve(ours(new Response(new Uint8Array(), { status: 200 })));
    });
    await phone.territoryPack.download();
    assert.equal((await until(phone.territoryPack.state())).trouble, 'corrupt');
  });

  it('of a newer version brings only what changed; the one before is used until then', async () => {
    await publish(1);
    await phone.territoryPack.download();
    const { version } = await publish(2);
    await phone.territoryPack.look();
    const { offered } = await until(phone.territoryPack.state());
    assert.deepEqual([offered?.version, offered?.bytes], [version, ALL - 200_000]);
    phone.asked.length = 0;
    phone.intercept((path, pass) => (path.includes('admin.json') ? cut() : pass()));
    await phone.territoryPack.download();
    const before = await until(phone.territoryPack.state());
    assert.notEqual(before.kept?.version, version);
    assert.equal(await bytesOf('basemap.pmtiles'), 1_300_000);
    phone.intercept(undefined);
    await phone.territoryPack.download();
    assert.equal((await until(phone.territoryPack.state())).kept?.version, version);
    assert.notInclude(files(), 'roads.bin');
  });

  it('is refused when what came is not what it should be; the one before stays', async () => {
    const { version } = await publish(1);
    await phone.territoryPack.download();
    await publish(2);
    phone.intercept(async (path, pass) => {
      const answer = await pass();
      if (!path.includes('admin.json')) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      bytes[17] = (bytes[17] ?? 0) ^ 1;
      return new Response(bytes, { status: answer.status, headers: answer.headers });
    });
    await phone.territoryPack.download();
    const { kept, trouble } = await until(phone.territoryPack.state());
    assert.deepEqual([kept?.version, trouble], [version, 'corrupt']);
  });

  it('of a later layout is left alone, and that is said; the one before stays', async () => {
    const { version } = await publish(1);
    await phone.territoryPack.download();
    await publish(2);
    phone.asked.length = 0;
    phone.intercept(async (path, pass) => {
      const answer = await pass();
      if (!path.endsWith('/pack')) return answer;
      return ours(Response.json({ ...((await answer.json()) as object), format: 2 }));
    });
    await phone.territoryPack.download();
    const { kept, trouble } = await until(phone.territoryPack.state());
    assert.deepEqual([kept?.version, trouble], [version, 'newer']);
    assert.deepEqual(files(), []);
    assert.equal(await bytesOf('basemap.pmtiles'), 1_300_000);
  });

  it('is not begun where there is no room', async () => {
    await publish(1);
    const known = Object.getOwnPropertyDescriptor(StorageManager.prototype, 'estimate')!;
    StorageManager.prototype.estimate = () => Promise.resolve({ quota: 2_000_000, usage: 900_000 });
    try {
      await phone.territoryPack.download();
    } finally {
      Object.defineProperty(StorageManager.prototype, 'estimate', known);
    }
    assert.equal((await until(phone.territoryPack.state())).trouble, 'no-room');
    assert.deepEqual(files(), []);
  });

  it('is fetched once when two tabs ask for it, and both know', async () => {
    await publish(1);
    const other = await phone.tab();
    await until(other.session.state(), ({ phase }) => phase === 'open');
    await Promise.all([phone.territoryPack.download(), other.territoryPack.download()]);
    for (const tab of [phone, other]) {
      assert.isDefined((await until(tab.territoryPack.state(), ({ kept }) => !!kept)).kept);
    }
    const fetched = [...phone.asked, ...other.asked].filter((path) => path.includes('roads.bin'));
    assert.equal(fetched.length, 1);
  });

  it('goes on in the tab that waited for it when the tab that fetched it was closed', async () => {
    const { version } = await publish(1);
    const other = await phone.tab();
    await until(other.session.state(), ({ phase }) => phase === 'open');
    let stretches = 0;
    let close = (): void => undefined;
    const closed = new Promise<void>((resolve) => (close = resolve));
    phone.intercept((path, pass) => {
      if (!path.includes('/pack/') || (stretches += 1) < 3) return pass();
      return closed.then(cut);
    });
    const first = phone.territoryPack.download().catch(() => undefined);
    await until(other.territoryPack.state(), ({ progress }) => (progress?.done ?? 0) > 1_000_000);
    const second = other.territoryPack.download();
    await phone.close();
    close();
    await Promise.all([first, second]);
    const { kept, progress } = await until(other.territoryPack.state());
    assert.equal(kept?.version, version);
    assert.isUndefined(progress);
    // Two of the three stretches had come in the tab that was closed.
    assert.lengthOf(
      other.asked.filter((path) => path.endsWith('basemap.pmtiles')),
      1,
    );
  });

  it('is no longer shown as coming when the tab that fetched it was closed', async () => {
    await publish(1);
    const other = await phone.tab();
    await until(other.session.state(), ({ phase }) => phase === 'open');
    let close = (): void => undefined;
    const closed = new Promise<void>((resolve) => (close = resolve));
    phone.intercept((path, pass) => (path.includes('/pack/') ? closed.then(cut) : pass()));
    const first = phone.territoryPack.download().catch(() => undefined);
    await until(other.territoryPack.state(), ({ progress }) => progress !== undefined);
    await phone.close();
    close();
    await first;
    await until(other.territoryPack.state(), ({ progress }) => progress === undefined);
  });

  it('says that one has to sign in again when the session ran out meanwhile, and then goes on', async () => {
    const { version } = await publish(1);
    let stretches = 0;
    phone.intercept(async (path, pass) => {
      if (path.includes('/pack/') && (stretches += 1) === 2) {
        // Whoever changes their password ends the sessions of other devices.
        await askTestServer('password', { user: agent.user, password: agent.password });
      }
      return pass();
    });
    await phone.territoryPack.download();
    assert.equal((await until(phone.territoryPack.state())).trouble, 'sign-in-needed');
    phone.intercept(undefined);
    await phone.territoryPack.look();
    assert.equal((await until(phone.territoryPack.state())).trouble, 'sign-in-needed');
    await phone.session.signIn(agent.login, agent.password);
    phone.asked.length = 0;
    await phone.territoryPack.download();
    assert.equal((await until(phone.territoryPack.state())).kept?.version, version);
    // Of three stretches one had come.
    const rest = ['basemap.pmtiles', 'basemap.pmtiles', 'roads.bin', 'admin.json'];
    assert.deepEqual(files(), rest);
  });

  it('can be stopped, and taken away', async () => {
    await publish(1);
    phone.intercept((path, pass) => {
      if (path.includes('basemap')) phone.territoryPack.stop();
      return pass();
    });
    await phone.territoryPack.download();
    assert.equal((await until(phone.territoryPack.state())).trouble, 'stopped');
    phone.intercept(undefined);
    await phone.territoryPack.download();
    await phone.territoryPack.remove();
    const { kept, offered } = await until(phone.territoryPack.state());
    assert.isUndefined(kept);
    assert.equal(offered?.bytes, ALL);
    assert.isUndefined(await bytesOf('roads.bin'));
  });

  it('leaves with the place in the territory, and with signing out', async () => {
    await publish(1);
    await phone.territoryPack.download();
    const elsewhere = await aTerritory();
    await askTestServer('join', {
      user: agent.user,
      territory: elsewhere.territory,
      place: { roles: ['agent'] },
    });
    await askTestServer('leave', { user: agent.user, territory: town.territory });
    await phone.sync.syncNow();
    await until(phone.session.state(), (state) => {
      return state.phase === 'open' && state.me.territory?.name === elsewhere.territory;
    });
    await phone.session.choose(town.territory);
    assert.isUndefined(await bytesOf('roads.bin'));
  });

  it('answers with guesses as long as there are no roads that can be read', async () => {
    await publish(1);
    await phone.territoryPack.download();
    assert.equal(await phone.roads.travel(), NO_ROADS);
  });

  it('is for members only', async () => {
    await publish(1);
    const stranger = await anAccount((await aTerritory()).territory, { roles: ['agent'] });
    const theirs = await aPhoneOf(stranger);
    await theirs.territoryPack.look();
    assert.deepEqual(await until(theirs.territoryPack.state()), {});
  });
});

function cut(): Promise<Response> {
  return Promise.reject(new TypeError('The network is cut.'));
}
