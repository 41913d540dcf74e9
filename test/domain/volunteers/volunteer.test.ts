import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Volunteer, VolunteerChanges } from '../../../src/domain/volunteers/volunteer.ts';
import {
  aFact,
  anId,
  aVolunteer,
  COORDINATOR,
  volunteerDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const volunteer = (town: InMemoryTerritory) => town.lookup(anId('volunteer')) as Volunteer;

describe('a volunteer', () => {
  it('is to be met first, approved by a coordinator, and joins with the code they were given', () => {
    const town = new InMemoryTerritory();
    town.receive(aFact('volunteer.registered', volunteerDetails()), COORDINATOR);
    assert.deepEqual([volunteer(town).status, volunteer(town).joined], ['pending', false]);
    town.receive(aFact('volunteer.approved', {}), COORDINATOR);
    assert.deepEqual([volunteer(town).status, volunteer(town).joined], ['active', false]);
    town.receive(aFact('volunteer.joined', {}), volunteerNo(1));
    assert.deepEqual([volunteer(town).status, volunteer(town).joined], ['active', true]);
  });

  it('pauses until a day or without one, and comes back', () => {
    const town = new InMemoryTerritory(aVolunteer());
    town.receive(aFact('volunteer.paused', { until: '2026-09-01' }), volunteerNo(1));
    assert.deepEqual(
      [volunteer(town).status, volunteer(town).pausedUntil],
      ['paused', '2026-09-01'],
    );
    town.receive(aFact('volunteer.paused', {}), volunteerNo(1));
    assert.ok(!('pausedUntil' in volunteer(town)));
    town.receive(aFact('volunteer.resumed', {}), volunteerNo(1));
    assert.equal(volunteer(town).status, 'active');
  });

  it('keeps their pause when they correct what they say of themselves', () => {
    const town = new InMemoryTerritory(aVolunteer());
    town.receive(aFact('volunteer.paused', { until: '2026-09-01' }), volunteerNo(1));
    town.receive(aFact('volunteer.amended', { changes: { maxKm: 5 } }), volunteerNo(1));
    const { status, pausedUntil, maxKm, family } = volunteer(town);
    assert.deepEqual([status, pausedUntil, maxKm, family], ['paused', '2026-09-01', 5, 'Morel']);
  });

  it('no longer has what a correction takes away', () => {
    const town = new InMemoryTerritory(aVolunteer());
    const amended = (changes: VolunteerChanges): void => {
      town.receive(aFact('volunteer.amended', { changes }), volunteerNo(1));
    };
    amended({ phone: '04 65 71 00 11', words: 'plutôt le jeudi' });
    assert.equal(volunteer(town).phone, '04 65 71 00 11');
    amended({ phone: null, words: 'pas en août' });
    assert.ok(!('phone' in volunteer(town)));
    assert.equal(volunteer(town).words, 'pas en août');
  });

  it('leaves, and may be approved again', () => {
    const town = new InMemoryTerritory(aVolunteer());
    town.receive(aFact('volunteer.left', {}), volunteerNo(1));
    assert.equal(volunteer(town).status, 'left');
    town.receive(aFact('volunteer.approved', {}), COORDINATOR);
    assert.equal(volunteer(town).status, 'active');
    assert.deepEqual(
      volunteer(town).history.map((step) => step.type),
      ['volunteer.left', 'volunteer.approved'],
    );
  });
});
