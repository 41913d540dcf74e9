import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { claimOf } from '../../../src/domain/requests/claim.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import {
  aFact,
  AGENT,
  anId,
  aPerson,
  aVolunteer,
  COORDINATOR,
  requestDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const of = (n: number) => ({ volunteer: anId('volunteer', n) });
const accepted = (n: number) => aFact('mission.accepted', of(n), { by: volunteerNo(n) });

let town: InMemoryTerritory;

beforeEach(() => {
  town = new InMemoryTerritory(aPerson(), aVolunteer(1), aVolunteer(2));
  const beginning: Fact[] = [
    aFact('request.noted', requestDetails()),
    aFact('mission.published', {}),
  ];
  for (const fact of beginning) assert.ok(town.receive(fact, COORDINATOR).ok);
});

const standing = (n: number) => claimOf(town.request().claims, of(n).volunteer)?.standing;

describe('what goes otherwise than planned (field notes, 3.3)', () => {
  it('two accept without network: the first one received is confirmed, whatever their clocks say', () => {
    const early = { ...accepted(2), at: '2023-01-01T00:00:00.000Z' };
    const late = { ...accepted(1), at: '2029-12-31T23:59:59.000Z' };
    town.receive(late, volunteerNo(1));
    town.receive(early, volunteerNo(2));
    assert.deepEqual([standing(1), standing(2)], ['confirmed', 'substitute']);
  });

  it('before it was received, a yes is provisional; two of them on one device are never both confirmed', () => {
    town.applyProvisionally(accepted(1), volunteerNo(1));
    assert.equal(standing(1), 'provisional');
    assert.equal(town.request().phase, 'provisional');
    town.applyProvisionally(accepted(2), volunteerNo(2));
    assert.equal(standing(2), 'substitute');
  });

  it('a coordinator promised it without network while somebody accepted: the promise wins in either order', () => {
    const promise = () => aFact('mission.promised', of(2));
    const other = new InMemoryTerritory(...Object.values(town.all()));
    town.receive(accepted(1), volunteerNo(1));
    town.receive(promise(), COORDINATOR);
    other.receive(promise(), COORDINATOR);
    other.receive(accepted(1), volunteerNo(1));
    for (const one of [town, other]) {
      assert.equal(claimOf(one.request().claims, of(2).volunteer)?.standing, 'confirmed');
      assert.equal(claimOf(one.request().claims, of(1).volunteer)?.standing, 'substitute');
    }
  });

  it('a volunteer does not come: it is not done, for a reason, and can be offered again at once', () => {
    town.receive(accepted(1), volunteerNo(1));
    const told = aFact('mission.reported', {
      ...of(1),
      outcome: 'not-done',
      reason: 'car-trouble',
    });
    town.receive(told, COORDINATOR);
    assert.equal(town.request().phase, 'not-done');
    town.receive(aFact('request.reopened', {}), COORDINATOR);
    town.receive(aFact('mission.given-back', of(1)), COORDINATOR);
    assert.equal(town.request().phase, 'open');
  });

  it('nobody was at the door: not done, person absent; nothing is held against anybody', () => {
    town.receive(accepted(1), volunteerNo(1));
    const told = aFact('mission.reported', {
      ...of(1),
      outcome: 'not-done',
      reason: 'person-absent',
    });
    town.receive(told, volunteerNo(1));
    assert.equal(town.request().reports[0]?.reason, 'person-absent');
    assert.equal(standing(1), 'confirmed');
  });

  it('the person cancels while a volunteer accepts without network: the late yes gets a reason', () => {
    town.receive(
      aFact('request.closed', { as: 'cancelled', reason: 'person-declined' }),
      COORDINATOR,
    );
    const outcome = town.receive(accepted(1), volunteerNo(1));
    assert.deepEqual(outcome, { ok: false, refusal: 'closed' });
  });

  it('a substitute who went all the same reports: kept beside, without ending what another holds', () => {
    town.receive(accepted(1), volunteerNo(1));
    town.receive(accepted(2), volunteerNo(2));
    town.receive(aFact('mission.reported', { ...of(2), outcome: 'done', km: 8 }), volunteerNo(2));
    assert.equal(town.request().phase, 'confirmed');
    assert.equal(town.request().reports.length, 1);
  });

  it('somebody who gave it back and went all the same ends it when nobody else holds it', () => {
    town.receive(accepted(1), volunteerNo(1));
    town.receive(aFact('mission.given-back', of(1)), volunteerNo(1));
    town.receive(aFact('mission.reported', { ...of(1), outcome: 'done' }), volunteerNo(1));
    assert.equal(town.request().phase, 'done');
  });

  it('a report that comes weeks late is kept beside the end that was written meanwhile', () => {
    town.receive(accepted(1), volunteerNo(1));
    town.receive(aFact('request.closed', { as: 'unmet', reason: 'no-volunteer' }), COORDINATOR);
    const late = aFact('mission.reported', { ...of(1), outcome: 'done', minutes: 60 });
    const receivedAt = '2026-04-20T09:00:00.000Z';
    const received = { at: receivedAt, roles: ['volunteer'], ...of(1) } as const;
    town.receive({ ...late, received }, volunteerNo(1));
    assert.equal(town.request().phase, 'unmet');
    assert.equal(town.request().reports[0]?.at, receivedAt);
    assert.ok(
      claimOf(town.request().claims, of(1).volunteer)?.applied.some((a) => a.fact === late._id),
    );
  });

  it('an end that was a mistake is taken back: everybody stands as before, the late report stays known', () => {
    town.receive(accepted(1), volunteerNo(1));
    town.receive(accepted(2), volunteerNo(2));
    town.receive(aFact('request.closed', { as: 'cancelled', reason: 'other' }), COORDINATOR);
    const late = aFact('mission.reported', { ...of(1), outcome: 'done' });
    town.receive(late, volunteerNo(1));
    town.receive(aFact('request.reopened', { words: 'fausse manœuvre' }), COORDINATOR);
    assert.equal(town.request().phase, 'confirmed');
    assert.equal(town.request().reason, undefined);
    assert.deepEqual([standing(1), standing(2)], ['confirmed', 'substitute']);
    const own = claimOf(town.request().claims, of(1).volunteer);
    assert.ok(own?.applied.some((one) => one.fact === late._id));
    assert.equal(town.request().reports.length, 1);
  });

  it('somebody dies: what they asked for is closed with that reason, and nothing new is asked', () => {
    town.receive(aFact('person.ended', { ending: 'deceased' }), AGENT);
    assert.deepEqual([town.request().phase, town.request().reason], ['cancelled', 'deceased']);
    const again = town.receive(aFact('request.noted', requestDetails(), { n: 2 }), AGENT);
    assert.deepEqual(again, { ok: false, refusal: 'ended' });
  });

  it('nobody takes it, a partner does: it is passed on, or it was done elsewhere', () => {
    town.receive(aFact('request.closed', { as: 'passed-on', reason: 'not-for-us' }), COORDINATOR);
    assert.equal(town.request().phase, 'passed-on');
  });

  it('two agents correct the same person without network: both corrections stay, field by field', () => {
    town.receive(aFact('person.amended', { changes: { address: '3 le bourg' } }), AGENT);
    town.receive(aFact('person.amended', { changes: { access: 'portail vert' } }), COORDINATOR);
    const person = town.lookup(anId('person')) as Person;
    assert.deepEqual([person.address, person.access], ['3 le bourg', 'portail vert']);
    assert.equal(person.history.length, 2);
  });
});
