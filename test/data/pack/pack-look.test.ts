import { assert } from 'chai';
import type { PackManifest } from '../../../src/contract/pack/pack.ts';
import { aTerritory, askTestServer, type TestTerritory } from '../support/test-server.ts';
import { until as waited } from '../../support/waiting.ts';
import { aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

let town: TestTerritory;
let phone: Phone;
const asOfNow = { connection: undefined as unknown, onLine: true };

const publish = (seed: number): Promise<PackManifest> =>
  askTestServer('pack', {
    territory: town.territory,
    pack: { sizes: { 'admin.json': 40_000, 'roads.bin': 9_000 }, seed },
  });
const looks = (): number => phone.asked.filter((path) => path.endsWith('/pack')).length;
const offered = async (): Promise<string | undefined> =>
  (await until(phone.territoryPack.state())).offered?.version;
/** The person comes back to the app. */
const comeBack = async (): Promise<void> => {
  dispatchEvent(new Event('focus'));
  // What a return sets off has begun by then; asking for the same is behind it.
  await phone.territoryPack.lookIfDue();
};

describe('looking for a newer pack', () => {
  before(() => {
    for (const name of ['connection', 'onLine'] as const) {
      Object.defineProperty(navigator, name, { configurable: true, get: () => asOfNow[name] });
    }
  });
  after(() => {
    for (const name of ['connection', 'onLine']) Reflect.deleteProperty(navigator, name);
  });
  beforeEach(async () => {
    Object.assign(asOfNow, { connection: undefined, onLine: true });
    town = await aTerritory();
    await publish(1);
    phone = await aPhoneOf(town.agent);
  });
  afterEach(leavePhones);

  it('happens when the device is opened, fetches no file, and is known to every tab', async () => {
    await until(phone.territoryPack.state(), (state) => state.offered !== undefined);
    assert.equal(looks(), 1);
    assert.deepEqual(
      phone.asked.filter((path) => path.includes('/pack/')),
      [],
    );
    const other = await phone.tab();
    await until(other.territoryPack.state(), (state) => state.offered !== undefined);
    assert.notInclude(other.asked.join(), '/pack');
  });

  it('happens once a day, however often the person comes back', async () => {
    await until(phone.territoryPack.state(), (state) => state.offered !== undefined);
    phone.later = 23 * HOUR;
    await comeBack();
    assert.equal(looks(), 1);
    const { version } = await publish(2);
    phone.later = 25 * HOUR;
    await comeBack();
    await until(phone.territoryPack.state(), (state) => state.offered?.version === version);
    phone.later = 26 * HOUR;
    await comeBack();
    assert.equal(looks(), 2);
  });

  it('costs nothing when nothing changed', async () => {
    await until(phone.territoryPack.state(), (state) => state.offered !== undefined);
    const before = await offered();
    const answers: number[] = [];
    phone.intercept(async (path, pass) => {
      const answer = await pass();
      if (path.endsWith('/pack')) answers.push(answer.status);
      return answer;
    });
    await phone.territoryPack.look();
    assert.deepEqual(answers, [304]);
    assert.equal(await offered(), before);
    const { version } = await publish(2);
    await phone.territoryPack.look();
    assert.deepEqual(answers, [304, 200]);
    assert.equal(await offered(), version);
  });

  it('does not count when it failed: the next moment tries again', async () => {
    await until(phone.territoryPack.state(), (state) => state.offered !== undefined);
    phone.later = 25 * HOUR;
    phone.setOffline(true);
    await phone.territoryPack.lookIfDue();
    const { version } = await publish(2);
    phone.setOffline(false);
    await until(phone.territoryPack.state(), (state) => state.offered?.version === version);
  });

  it('does not happen by itself without network, nor for who saves data', async () => {
    await until(phone.territoryPack.state(), (state) => state.offered !== undefined);
    phone.later = 25 * HOUR;
    asOfNow.onLine = false;
    await comeBack();
    Object.assign(asOfNow, { onLine: true, connection: { saveData: true } });
    await comeBack();
    assert.equal(looks(), 1);
    await phone.territoryPack.look();
    assert.equal(looks(), 2, 'whoever opens the settings asks themselves');
  });

  it('keeps its offer to itself for a week when the person wants that', async () => {
    const { territoryPack } = phone;
    await until(territoryPack.state(), (state) => state.offered !== undefined);
    await territoryPack.later();
    await until(territoryPack.state(), ({ quiet, offered }) => quiet === true && !!offered);
    phone.later = 6 * DAY;
    await territoryPack.look();
    assert.isTrue((await until(territoryPack.state())).quiet);
    phone.later = 8 * DAY;
    await territoryPack.look();
    assert.isUndefined((await until(territoryPack.state())).quiet);
  });

  it('takes the last answer for the newest, although another was longer on its way', async () => {
    const { territoryPack } = phone;
    await until(territoryPack.state(), (state) => state.offered !== undefined);
    let answerNow: (() => void) | undefined;
    phone.intercept(async (path, pass) => {
      const answer = await pass();
      if (path.endsWith('/pack')) await new Promise<void>((resolve) => (answerNow = resolve));
      return answer;
    });
    const slow = territoryPack.look();
    const arrive = await waited('an answer on its way', () => answerNow);
    const { version } = await publish(2);
    phone.intercept(undefined);
    const quick = territoryPack.look();
    await waited('the other question to wait', async () => {
      const { pending = [] } = await navigator.locks.query();
      return pending.some(({ name }) => name?.startsWith(phone.name));
    });
    arrive();
    await Promise.all([slow, quick]);
    assert.equal(await offered(), version);
  });

  it('keeps its offer to itself after the pack was removed by hand', async () => {
    await phone.territoryPack.download();
    await phone.territoryPack.remove();
    const { kept, offered, quiet } = await until(phone.territoryPack.state());
    assert.isUndefined(kept);
    assert.isDefined(offered);
    assert.isTrue(quiet);
  });
});
