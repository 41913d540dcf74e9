import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../../src/domain/rules.ts';
import { repairAndJudgeAnew } from '../../../server/referee/judge-anew.ts';
import { Referee } from '../../../server/referee/referee.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { anId, COORDINATOR, uuid, volunteerNo } from '../../support/builders.ts';
import { damageColumn } from '../store/embedded/damage-file.ts';
import { clock, offersOf, openReceivingServer, verdictsOf } from './receiving-server.ts';

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

test('a repair makes anew what the disk has damaged, and judges what was set aside for it where it stood in the order', async (t) => {
  const server = await openReceivingServer(() => undefined);
  t.after(() => server.close());
  await server.push(COORDINATOR, ...offersOf(10), ...offersOf(11));
  damageColumn(server.file, anId('request', 10), 'body');
  damageColumn(server.file, `mission:${uuid(11)}`, 'body');
  const lost = accept(10);
  await server.push(ONE, lost);
  const verdictId = lost._id.replace('fact:', 'verdict:');
  assert.equal((await server.doc(verdictId))['refusal'], 'could-not-be-applied');
  const at = new Date(clock()).toISOString();
  const { documents, facts } = await repairAndJudgeAnew(server.shelf, RULES, at);
  assert.deepEqual(facts, [lost._id]);
  assert.ok(documents.includes(anId('request', 10)));
  assert.ok(documents.includes(`mission:${uuid(11)}`));
  assert.equal((await server.doc(`claim:${uuid(10)}.${uuid(1)}`))['standing'], 'confirmed');
  const verdict = await server.doc(verdictId);
  assert.deepEqual(verdict['audience'], [], 'it is refused no more');
  assert.ok(Object.hasOwn(verdict['former'] as object, 'office'));
  assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
  // Once: the next repair finds nothing, and what comes next is applied.
  assert.deepEqual(await repairAndJudgeAnew(server.shelf, RULES, at), { documents: [], facts: [] });
  await server.push(ONE, accept(11));
  assert.equal((await server.doc(`claim:${uuid(11)}.${uuid(1)}`))['standing'], 'confirmed');
  const again = new Referee(server.shelf, { rules: RULES, clock, report: () => undefined });
  await again.catchUp();
  assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
});

test('who could once read what is damaged, and may not any more, is told to forget it', async (t) => {
  const server = await openReceivingServer(() => undefined);
  t.after(() => server.close());
  await server.push(COORDINATOR, ...offersOf(10));
  await server.push(ONE, accept(10));
  const brief = `brief:${uuid(10)}`;
  const held = (await server.doc(brief))['audience'] as readonly string[];
  await server.push(
    ONE,
    verdictsOf('mission.given-back', { volunteer: anId('volunteer', 1) }, ONE, { n: 10 }),
  );
  const left = (await server.doc(brief))['audience'] as readonly string[];
  damageColumn(server.file, brief, 'body');
  await repairAndJudgeAnew(server.shelf, RULES, new Date(clock()).toISOString());
  const mended = await server.doc(brief);
  const gone = held.filter((tag) => !left.includes(tag));
  assert.notEqual(gone.length, 0);
  assert.deepEqual(mended['audience'], left);
  for (const tag of gone) assert.ok(Object.hasOwn(mended['former'] as object, tag), tag);
});
