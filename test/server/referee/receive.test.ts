import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FACT_BYTES } from '../../../src/contract/kernel/check-fact.ts';
import { anId, COORDINATOR, personDetails, uuid, volunteerNo } from '../../support/builders.ts';
import {
  offersOf,
  openReceivingServer,
  verdictsOf,
  type ReceivingServer,
} from './receiving-server.ts';

describe('what a device pushes', () => {
  let server: ReceivingServer;
  before(async () => {
    server = await openReceivingServer();
  });
  after(() => server.close());

  const register = (n: number) =>
    verdictsOf('person.registered', personDetails(), COORDINATOR, { n });
  const errorOf = (result: unknown) => (result as { error?: string } | undefined)?.error;

  it('has one result for each document, in order', async () => {
    const results = await server.push(COORDINATOR, register(20), { nonsense: true }, register(21));
    assert.deepEqual(
      results.map((result) => ('ok' in result ? 'ok' : result.error)),
      ['ok', 'unknown-type', 'ok'],
    );
  });

  it('is one fact when it comes twice, in one push or in two', async () => {
    const fact = register(22);
    const [first, again] = await server.push(COORDINATOR, fact, fact);
    const [later] = await server.push(COORDINATOR, fact);
    assert.deepEqual(first, again);
    assert.deepEqual(first, later);
    assert.equal(((await server.doc(anId('person', 22)))['history'] as unknown[]).length, 1);
  });

  it('is refused when it bears the id of another fact', async () => {
    const fact = register(23);
    await server.push(COORDINATOR, fact);
    const other = { ...fact, data: personDetails({ family: 'Autre' }) };
    const [result] = await server.push(COORDINATOR, other);
    assert.equal(errorOf(result), 'conflict');
    assert.equal((await server.doc(anId('person', 23)))['family'], personDetails().family);
  });

  it('is refused when two facts of one push share an id, and the first one counts', async () => {
    const fact = register(24);
    const other = { ...fact, data: personDetails({ family: 'Autre' }) };
    const results = await server.push(COORDINATOR, fact, other);
    assert.deepEqual(results.map(errorOf), [undefined, 'conflict']);
  });

  it('is refused when somebody else signed it', async () => {
    const [result] = await server.push(volunteerNo(1), register(25));
    assert.equal(errorOf(result), 'wrong-author');
  });

  it('is refused when it bears a stamp of its own', async () => {
    const received = { at: '2020-01-01T00:00:00.000Z', roles: ['coordinator'] };
    const [result] = await server.push(COORDINATOR, { ...register(26), received });
    assert.equal(errorOf(result), 'malformed');
  });

  it('is refused when it is larger than a fact may be', async () => {
    const data = personDetails({ notes: 'é'.repeat(FACT_BYTES / 2) });
    const [result] = await server.push(
      COORDINATOR,
      verdictsOf('person.registered', data, COORDINATOR, { n: 27 }),
    );
    assert.equal(errorOf(result), 'too-large');
  });

  it('is refused field by field, without repeating what was written', async () => {
    const data = { ...personDetails(), birthYear: 'mille neuf cents', secret: 'Perrachon' };
    const fact = { ...register(28), data };
    const [result] = await server.push(COORDINATOR, fact);
    assert.equal(errorOf(result), 'malformed');
    assert.match(JSON.stringify(result), /data\.birthYear/);
    assert.ok(!JSON.stringify(result).includes('Perrachon'));
  });

  it('is judged by the order of receipt, whatever the devices’ clocks say', async () => {
    await server.push(COORDINATOR, ...offersOf(29));
    const acceptance = (volunteer: number, at: string) =>
      verdictsOf(
        'mission.accepted',
        { volunteer: anId('volunteer', volunteer) },
        volunteerNo(volunteer),
        {
          n: 29,
          at,
        },
      );
    await server.push(volunteerNo(2), acceptance(2, '2029-01-01T00:00:00.000Z'));
    await server.push(volunteerNo(1), acceptance(1, '2023-01-01T00:00:00.000Z'));
    const claim = await server.doc(`claim:${uuid(29)}.${uuid(2)}`);
    assert.equal(claim['standing'], 'confirmed');
  });
});
