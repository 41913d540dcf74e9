import { assert } from 'chai';
import { readJournal, tellOpenedFiles } from '../../../src/contract/journal/endpoints.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import { AGENT, anId, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { until } from '../../support/waiting.ts';
import { openTestDevice, type TestDevice } from '../support/test-device.ts';
import { refusal } from '../support/test-network.ts';

const DAY = '2026-03-02';
const JEANNE = anId('person', 1);
const PAUL = anId('person', 2);

describe('files that are opened on a device', () => {
  let device: TestDevice;
  before(async () => {
    device = await openTestDevice();
  });
  after(() => device.close());

  const told = (): readonly unknown[] =>
    device.network.askedOf(tellOpenedFiles).map(({ body }) => body);
  const open = (person: Id<'person'>, day = DAY): Promise<void> =>
    device.journal.fileOpened(person, day);
  const opened = (...persons: readonly Id<'person'>[]): unknown => ({
    opened: persons.map((person) => ({ person, day: DAY })),
  });
  const agree = (): void =>
    device.network.on(tellOpenedFiles, () => new Response(undefined, { status: 204 }));

  it('are told once for a person and day, the person and the day and no more', async () => {
    await device.handTo(AGENT, []);
    agree();
    const before = await device.rowCount();
    await open(JEANNE);
    await open(JEANNE);
    await open(PAUL);
    assert.deepEqual(told(), [opened(JEANNE), opened(PAUL)]);
    assert.equal(await device.rowCount(), before, 'nothing of it stays');
  });

  it('are told once also when the device tells them at two occasions at once', async () => {
    await device.handTo(COORDINATOR, []);
    agree();
    await Promise.all([open(JEANNE), device.journal.tell(), device.journal.tell()]);
    assert.deepEqual(told(), [opened(JEANNE)]);
  });

  it('without a network wait, and are told when it is back', async () => {
    await device.handTo(COORDINATOR, []);
    await open(JEANNE);
    await open(PAUL);
    device.network.on(tellOpenedFiles, () => refusal('unavailable'));
    await device.journal.tell();
    device.network.asked.length = 0;
    agree();
    await until('they are told', () => {
      window.dispatchEvent(new Event('online'));
      return told().length > 0;
    });
    assert.deepEqual(told(), [opened(JEANNE, PAUL)]);
    await until('once', async () => {
      await device.journal.tell();
      return told().length === 1;
    });
  });

  it('of somebody who has no right to tell any more are forgotten', async () => {
    await device.handTo(AGENT, []);
    device.network.on(tellOpenedFiles, () => refusal('forbidden'));
    await open(JEANNE);
    agree();
    device.network.asked.length = 0;
    await device.journal.tell();
    assert.deepEqual(told(), []);
  });

  it('by a volunteer, who has no files, are nothing', async () => {
    await device.handTo(volunteerNo(1), []);
    agree();
    await open(JEANNE);
    await device.journal.tell();
    assert.deepEqual(told(), []);
  });

  it('stand in a journal that says why it does not come', async () => {
    await device.handTo(COORDINATOR, []);
    assert.deepEqual(await device.journal.read({}), { ok: false, problem: 'offline' });
    device.network.on(readJournal, () => refusal('unauthorized'));
    assert.deepEqual(await device.journal.read({}), { ok: false, problem: 'sign-in-needed' });
    device.network.on(readJournal, () => refusal('unavailable'));
    assert.deepEqual(await device.journal.read({}), { ok: false, problem: 'failed' });
    const page = { lines: [], people: [], older: 0, unreadable: [] };
    device.network.answer(readJournal, page);
    assert.deepEqual(await device.journal.read({ kind: 'restored' }), { ok: true, page });
    assert.deepEqual(device.network.askedOf(readJournal).at(-1)?.body, { kind: 'restored' });
  });
});
