import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anId, COORDINATOR, uuid, volunteerNo } from '../../support/builders.ts';
import { damageColumn } from '../store/embedded/damage-file.ts';
import { offersOf, openReceivingServer, verdictsOf } from './receiving-server.ts';

const ONE = volunteerNo(1);

const accept = (n: number) =>
  verdictsOf('mission.accepted', { volunteer: anId('volunteer', 1) }, ONE, { n });

test('a fact about what the disk has damaged is set aside and told, the others are applied', async (t) => {
  const reports: string[] = [];
  const server = await openReceivingServer((what) => reports.push(what));
  t.after(() => server.close());
  await server.push(COORDINATOR, ...offersOf(10), ...offersOf(11));
  damageColumn(server.file, anId('request', 10), 'body');
  const lost = accept(10);
  await server.push(ONE, lost, accept(11));
  assert.equal((await server.doc(`claim:${uuid(11)}.${uuid(1)}`))['standing'], 'confirmed');
  const verdict = await server.doc(lost._id.replace('fact:', 'verdict:'));
  assert.equal(verdict['refusal'], 'could-not-be-applied');
  assert.ok(reports.some((what) => what.includes(lost._id)));
});

test('a damaged fact is no obstacle to those after it, and its device is told that it is unavailable', async (t) => {
  const server = await openReceivingServer();
  t.after(() => server.close());
  await server.push(COORDINATOR, ...offersOf(10), ...offersOf(11));
  const damaged = accept(10);
  await server.push(ONE, damaged);
  damageColumn(server.file, damaged._id, 'body');
  const [again, next] = await server.push(ONE, damaged, accept(11));
  assert.equal(again && 'error' in again && again.error, 'unavailable');
  assert.ok(next && 'ok' in next);
  assert.equal((await server.doc(`claim:${uuid(11)}.${uuid(1)}`))['standing'], 'confirmed');
});
