import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openTestGateway, TERRITORY, type TestGateway } from './test-gateway.ts';
import { aReplica, contents, pull, remote } from './replica.ts';
import { missionNo, put, putMany } from './town.ts';

const URL = `/db/${TERRITORY}/_changes`;

describe('when the store fails', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('rose', 'board');
    await putMany(gateway.shelf, 0, 3_000, ['board']);
  });
  afterEach(() => {
    gateway.failAfter(undefined);
  });
  after(() => gateway.close());

  it('before anything was sent, a device is told to try again', async () => {
    gateway.failAfter(0);
    const response = await gateway.ask('rose', URL);
    assert.equal(response.status, 503);
    assert.equal(((await response.json()) as { error: string }).error, 'unavailable');
  });

  it('in the middle of an answer, the answer breaks off and never looks whole', async () => {
    gateway.failAfter(2);
    const response = await gateway.ask('rose', URL);
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
  });

  it('while somebody waits, their answer breaks off and never looks whole', async () => {
    const { last_seq } = await gateway.json<{ last_seq: string }>('rose', `${URL}?since=now`);
    const wait = (more: string): Promise<Response> =>
      gateway.ask('rose', `${URL}?feed=longpoll&since=${last_seq}${more}`);
    const silent = await wait('');
    const begun = await wait('&heartbeat=100');
    gateway.failAfter(0);
    await put(gateway.shelf, missionNo(9_999), ['board']);
    await assert.rejects(silent.text());
    await assert.rejects(begun.text());
    gateway.failAfter(undefined);
    const later = (await (await wait('')).json()) as { results: { id: string }[] };
    assert.equal(later.results[0]?.id, missionNo(9_999));
  });

  it('in the middle of a pull, the next pull brings the rest', async () => {
    const replica = aReplica();
    const door = remote(gateway.origin, 'rose');
    gateway.failAfter(3);
    await assert.rejects(pull(replica, door, { batch_size: 500 }));
    gateway.failAfter(undefined);
    await pull(replica, door, { batch_size: 500 });
    assert.equal((await contents(replica)).length, 3_001);
  });
});
