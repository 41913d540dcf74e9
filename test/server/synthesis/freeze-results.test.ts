import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { freezeResults } from '../../../server/synthesis/freeze-results.ts';
import { receive } from '../../../server/referee/receive.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { KNOWN_TO_EVERYBODY } from '../../../src/contract/known-to-everybody.ts';
import { CHECKS } from '../../../src/contract/checks.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { resultIdOf, type Result } from '../../../src/domain/synthesis/result.ts';
import { AGENT, anId, COORDINATOR } from '../../support/builders.ts';
import { answerDetails, FRAME, surveyDetails } from '../../support/surveys.ts';
import {
  openReceivingServer,
  verdictsOf,
  type ReceivingServer,
} from '../referee/receiving-server.ts';

const SURVEY = anId('survey');
const RESULT = resultIdOf(SURVEY);
const DAY_MS = 86_400_000;
const CLOSED = Date.parse('2026-03-02T12:00:00.000Z');

let serial = 0;
const answered = (code: string): Fact => {
  serial += 1;
  const replies = [{ question: 'isolation-change', version: 1, codes: [code] }];
  return {
    ...verdictsOf('answer.given', answerDetails({ replies }), AGENT),
    subject: anId('answer', serial),
  };
};
const times = (count: number, code: string): readonly Fact[] =>
  Array.from({ length: count }, () => answered(code));

/** So many days after the closing the referee has applied everything, and the server looks what is due. */
async function passes({ shelf, referee }: ReceivingServer, days: number): Promise<void> {
  await referee.catchUp();
  await freezeResults(shelf, RULES, CLOSED + days * DAY_MS);
}

describe('figures of a survey at the server', () => {
  let server: ReceivingServer;
  before(async () => {
    server = await openReceivingServer();
    await server.push(COORDINATOR, verdictsOf('survey.drafted', surveyDetails()));
    await server.push(
      COORDINATOR,
      verdictsOf('survey.opened', { frame: FRAME, day: '2026-03-02' }),
    );
    await server.push(AGENT, ...times(20, 'less'), ...times(10, 'same'));
    await server.push(COORDINATOR, verdictsOf('survey.closed', {}));
  });
  after(() => server.close());

  it('are frozen when the day after its closing is over, for the coordinators', async () => {
    await passes(server, 1);
    assert.equal(await server.shelf.get(RESULT), undefined);
    await passes(server, 2);
    const doc = await server.doc(RESULT);
    assert.deepEqual(doc['audience'], ['office']);
    const { audience: _, ...travels } = doc;
    const answer = CHECKS.checkState(travels);
    assert.ok(answer.ok && answer.state.noun === 'result');
    const [question] = answer.state.questions;
    assert.deepEqual([question?.answers, question?.yes, answer.state.edition], [30, 20, 1]);
  });

  it('stay as they are, however often the server looks and whatever comes late', async () => {
    const first = await server.doc(RESULT);
    await receive(server.shelf, AGENT, times(6, 'less'), CLOSED + 5 * DAY_MS, KNOWN_NOUNS);
    await passes(server, 6);
    await passes(server, 29);
    assert.deepEqual(await server.doc(RESULT), first);
  });

  it('are amended once, when no late answer is taken in any more', async () => {
    await passes(server, 40);
    const last = (await server.doc(RESULT)) as unknown as Result & { readonly _rev: string };
    assert.deepEqual([last.edition, last.isFinal], [2, true]);
    assert.deepEqual([last.questions[0]?.answers, last.questions[0]?.yes], [36, 26]);
    await receive(server.shelf, AGENT, times(6, 'less'), CLOSED + 41 * DAY_MS, KNOWN_NOUNS);
    await passes(server, 80);
    assert.equal((await server.doc(RESULT))._rev, last._rev);
  });

  it('are the same when they are made again, from an older backup say', async () => {
    const { _rev: _, ...before } = await server.doc(RESULT);
    await server.shelf.remove(RESULT, (await server.doc(RESULT))._rev);
    await Promise.all([passes(server, 90), passes(server, 90)]);
    const { _rev: __, ...again } = await server.doc(RESULT);
    assert.deepEqual(again, before);
    assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
  });

  it('are none for a server that is put together from other nouns', async () => {
    const bare = await openReceivingServer();
    try {
      await freezeResults(bare.shelf, KNOWN_TO_EVERYBODY.rules, CLOSED);
    } finally {
      await bare.close();
    }
  });
});
