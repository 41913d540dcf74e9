import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { compareWithFacts, repairFromFacts } from '../../../server/referee/replay.ts';
import type { Doc } from '../../../server/store/store.ts';
import {
  anId,
  AGENT,
  COORDINATOR,
  personDetails,
  requestDetails,
  uuid,
  volunteerNo,
} from '../../support/builders.ts';
import {
  clock,
  offersOf,
  openReceivingServer,
  verdictsOf,
  type ReceivingServer,
} from './receiving-server.ts';
import { RULES } from '../../../src/domain/rules.ts';

const ONE = volunteerNo(1);
const TWO = volunteerNo(2);

describe('the referee', () => {
  let server: ReceivingServer;
  before(async () => {
    server = await openReceivingServer();
  });
  after(() => server.close());

  const accept = (n: number, volunteer: number) =>
    verdictsOf(
      'mission.accepted',
      { volunteer: anId('volunteer', volunteer) },
      volunteerNo(volunteer),
      {
        n,
      },
    );

  it('shows a published request to the board without a name, an address or a phone', async () => {
    await server.push(COORDINATOR, ...offersOf(10));
    const mission = await server.doc(anId('mission', 10));
    assert.ok(audience(mission).includes('board'));
    const { given, family, address, phones } = personDetails();
    for (const secret of [given, family, address, phones[0]!.number]) {
      assert.ok(!JSON.stringify(mission).includes(secret));
    }
    assert.deepEqual(mission['near'], { lat: 46.3, lon: 4.9 });
    assert.equal(await server.shelf.get(anId('brief', 10)), undefined);
  });

  it('confirms the first acceptance received and makes the second the substitute', async () => {
    await server.push(COORDINATOR, ...offersOf(11));
    await server.push(TWO, accept(11, 2));
    await server.push(ONE, accept(11, 1));
    const first = await server.doc(`claim:${uuid(11)}.${uuid(2)}`);
    const second = await server.doc(`claim:${uuid(11)}.${uuid(1)}`);
    assert.equal(first['standing'], 'confirmed');
    assert.equal(second['standing'], 'substitute');
    const brief = await server.doc(anId('brief', 11));
    assert.equal(brief['family'], personDetails().family);
    assert.ok(audience(brief).includes(anId('volunteer', 2)));
    assert.ok(!audience(brief).includes(anId('volunteer', 1)));
  });

  it('remembers who must forget a mission that left the board', async () => {
    await server.push(COORDINATOR, ...offersOf(12));
    await server.push(ONE, accept(12, 1));
    const mission = await server.doc(anId('mission', 12));
    assert.ok(!audience(mission).includes('board'));
    assert.equal(former(mission)['board']?.generation, Number.parseInt(mission._rev, 10));
  });

  it('takes the brief away from a volunteer who gives the mission back', async () => {
    await server.push(COORDINATOR, ...offersOf(13));
    await server.push(ONE, accept(13, 1));
    const volunteer = anId('volunteer', 1);
    await server.push(ONE, verdictsOf('mission.given-back', { volunteer }, ONE, { n: 13 }));
    const brief = await server.doc(anId('brief', 13));
    assert.ok(!audience(brief).includes(volunteer));
    assert.ok(former(brief)[volunteer]);
    const mission = await server.doc(anId('mission', 13));
    assert.ok(audience(mission).includes('board'), 'it is on offer again');
    assert.ok(!former(mission)['board'], 'the board is no longer to forget it');
  });

  it('brings a corrected telephone number to the brief', async () => {
    await server.push(COORDINATOR, ...offersOf(14));
    await server.push(ONE, accept(14, 1));
    const phones = [{ number: '04 65 71 99 88' }];
    await server.push(AGENT, verdictsOf('person.amended', { changes: { phones } }, AGENT));
    assert.deepEqual((await server.doc(anId('brief', 14)))['phones'], phones);
  });

  it('answers a refused fact with a verdict for its author and the coordinators', async () => {
    await server.push(COORDINATOR, ...offersOf(15));
    const fact = verdictsOf('mission.published', {}, ONE, { n: 15 });
    const [result] = await server.push(ONE, fact);
    assert.ok(result && 'ok' in result, 'the fact is kept');
    const verdict = await server.doc(fact._id.replace('fact:', 'verdict:'));
    assert.equal(verdict['refusal'], 'not-allowed');
    assert.deepEqual(audience(verdict), ['office', ONE.user]);
    assert.deepEqual(verdict['fact'], fact);
  });

  it('answers a subject of another territory as one that does not exist', async () => {
    const fact = verdictsOf('mission.published', {}, COORDINATOR, { n: 4_040 });
    await server.push(COORDINATOR, fact);
    const notice = await server.doc(fact._id.replace('fact:', 'waiting:'));
    assert.deepEqual(audience(notice), [COORDINATOR.user]);
  });

  it('serves facts to nobody', async () => {
    const page = await server.shelf.changes('0', { limit: 1_000, prefixes: ['fact:'] });
    assert.ok(page.changes.length > 10);
    assert.ok(page.changes.every((change) => audience(change.doc).length === 0));
  });

  it('makes the same state as its facts replayed from the start', async () => {
    await server.push(
      AGENT,
      verdictsOf('request.noted', requestDetails({ kind: 'visit' }), AGENT, { n: 16 }),
    );
    await server.push(
      COORDINATOR,
      verdictsOf(
        'request.closed',
        { as: 'unmet', reason: 'no-volunteer', words: 'personne de libre' },
        COORDINATOR,
        { n: 16 },
      ),
    );
    const comparison = await compareWithFacts(server.shelf, RULES);
    assert.deepEqual(comparison.different, []);
    assert.ok(comparison.documents > 20);
  });

  it('is repaired where it says something else than its facts, and who may not know it any more forgets it', async () => {
    const id = anId('request', 16);
    const { _rev, _id, ...body } = await server.doc(id);
    const forged = { ...body, phase: 'open', audience: ['staff', 'copy', 'board'] };
    await server.shelf.write([{ id, expected: _rev, body: forged }]);
    assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, [id]);
    const repaired = await repairFromFacts(server.shelf, RULES, new Date(clock()).toISOString());
    assert.deepEqual(repaired, [id]);
    assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
    const now = await server.doc(id);
    assert.equal(now['phase'], 'unmet');
    assert.ok(former(now)['board']);
  });
});

function audience(doc: Doc): readonly string[] {
  return doc['audience'] as readonly string[];
}

function former(doc: Doc): Record<string, { generation: number } | undefined> {
  return (doc['former'] ?? {}) as Record<string, { generation: number }>;
}
