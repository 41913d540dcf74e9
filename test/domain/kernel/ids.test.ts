import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { THIS_TERRITORY } from '../../../src/domain/territory/this-territory.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { requestOf } from '../../../src/domain/requests/request.ts';
import { claimIdOf, idOf, nounOf, uuid7, uuidOf } from '../../../src/domain/kernel/ids.ts';
import { aFact, anId, requestDetails, uuid } from '../../support/builders.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });
const nothing = (): undefined => undefined;
const moment = fc.integer({ min: 0, max: Date.parse('2200-01-01') });

describe('ids', () => {
  it('are version 7 UUIDs that hold the moment and sort by it', () => {
    fc.assert(
      fc.property(moment, moment, bytes, (a, b, random) => {
        const id = uuid7(a, random);
        assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), a);
        if (a < b) assert.ok(id < uuid7(b, random));
      }),
    );
  });

  it('take a noun and a UUID, and give them back', () => {
    const id = idOf('person', uuid(1));
    assert.deepEqual([nounOf(id), uuidOf(id)], ['person', uuid(1)]);
    assert.equal(nounOf('nonsense'), '');
  });

  it('tie a claim to one mission and one volunteer', () => {
    const claim = claimIdOf(anId('request', 1), anId('volunteer', 2));
    assert.equal(claim, `claim:${uuid(1)}.${uuid(2)}`);
  });
});

describe('what a fact concerns', () => {
  it('a fact about a mission concerns its request', () => {
    assert.equal(requestOf(anId('mission', 3)), anId('request', 3));
    assert.deepEqual(RULES.concerns(aFact('mission.published', {}, { n: 3 }), nothing), [
      anId('request', 3),
    ]);
  });

  it('a yes also concerns the volunteer, a request the person, and both what the territory has set', () => {
    const accepted = aFact('mission.accepted', { volunteer: anId('volunteer', 4) });
    assert.deepEqual(RULES.concerns(accepted, nothing), [
      anId('request'),
      anId('volunteer', 4),
      THIS_TERRITORY,
    ]);
    const noted = aFact('request.noted', requestDetails({ person: anId('person', 5) }));
    assert.deepEqual(RULES.concerns(noted, nothing), [
      anId('request'),
      anId('person', 5),
      THIS_TERRITORY,
    ]);
  });
});
