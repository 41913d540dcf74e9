import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Apply } from '../../../src/domain/kernel/noun.ts';
import type { MissionFact } from '../../../src/domain/missions/mission.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { briefOf, missionOf, whereaboutsOf } from '../../../src/domain/missions/projections.ts';
import {
  aClaim,
  aFact,
  aPerson,
  aRequest,
  aVolunteer,
  COORDINATOR,
  requestDetails,
  uuid,
  volunteerNo,
} from '../../support/builders.ts';
import { preview } from '../../../src/domain/missions/preview.ts';
import { CHECKS } from '../../../src/contract/checks.ts';
import { PHASES } from '../../../src/domain/requests/phase.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const OUTING = uuid(7);
const grouped = aFact('request.grouped', { outing: OUTING });

const apply: Apply<MissionFact> = (fact, by, lookup) => RULES.apply(fact, by, lookup);

describe('requests in one car', () => {
  it('carry what they share to the volunteers, and nothing else of each other', () => {
    const town = new InMemoryTerritory(aRequest(), aPerson());
    town.receive(grouped, COORDINATOR);
    const mission = missionOf(town.request(), whereaboutsOf(aPerson()));
    assert.equal(mission?.outing, OUTING);
    const alone = missionOf(aRequest(), whereaboutsOf(aPerson()))!;
    const added = Object.keys(mission).filter((key) => !(key in alone));
    assert.deepEqual(added, ['outing']);
    assert.equal(CHECKS.checkState(mission).ok, true);
    assert.equal(CHECKS.checkState(town.request()).ok, true);
  });

  it('go apart again when somebody says so, or when the hour or the place changes', () => {
    const changes = [
      aFact('request.ungrouped', {}),
      aFact('request.amended', { changes: { when: { day: '2026-03-09' } } }),
      aFact('request.amended', { changes: { destination: null } }),
    ];
    for (const fact of changes) {
      const town = new InMemoryTerritory(aRequest({ outing: OUTING }), aPerson());
      town.receive(fact, COORDINATOR);
      assert.equal('outing' in town.request(), false, fact.type);
    }
  });

  it('stay together when something else is corrected', () => {
    const town = new InMemoryTerritory(aRequest({ outing: OUTING }), aPerson());
    town.receive(aFact('request.amended', { changes: { said: 'deux cabas' } }), COORDINATOR);
    assert.equal(town.request().outing, OUTING);
  });

  it('are put together as long as nobody is on the way, and something is still to be done', () => {
    for (const phase of PHASES) {
      const refusal = RULES.decide(
        grouped,
        COORDINATOR,
        new InMemoryTerritory(aRequest({ phase })).lookup,
      );
      const isOpen = ['noted', 'open', 'provisional', 'confirmed'].includes(phase);
      assert.equal(refusal === undefined, isOpen, phase);
    }
  });

  it('are still together on the phone of the one who has just said yes', () => {
    const request = aRequest({ outing: OUTING });
    const mission = missionOf(request, whereaboutsOf(aPerson()))!;
    const yes = aFact('mission.accepted', { volunteer: aVolunteer()._id });
    const shown = preview(yes, volunteerNo(1), { mission }, aVolunteer(), apply);
    assert.equal(shown.ok && shown.mission.outing, OUTING);
  });
});

describe('a distance that somebody agreed to', () => {
  it('reaches the one who drives, and nobody on the board', () => {
    const request = aRequest({
      ...requestDetails({ agreedKm: 26.5 }),
      claims: [aClaim(1, 'confirmed')],
    });
    assert.equal(briefOf(request, aPerson())?.agreedKm, 26.5);
    assert.equal('agreedKm' in missionOf(request, whereaboutsOf(aPerson()))!, false);
    assert.equal(CHECKS.checkState(briefOf(request, aPerson())).ok, true);
  });

  it('is forgotten when the place becomes another, unless it is told with it', () => {
    const destination = { label: 'Gare', commune: '99901' };
    const town = new InMemoryTerritory(aRequest({ agreedKm: 26.5 }), aPerson());
    town.receive(aFact('request.amended', { changes: { said: 'deux cabas' } }), COORDINATOR);
    assert.equal(town.request().agreedKm, 26.5);
    town.receive(aFact('request.amended', { changes: { destination } }), COORDINATOR);
    assert.equal('agreedKm' in town.request(), false);
    const both = { changes: { destination, agreedKm: 12 } };
    town.receive(aFact('request.amended', both), COORDINATOR);
    assert.equal(town.request().agreedKm, 12);
  });

  it('is taken away again', () => {
    const town = new InMemoryTerritory(aRequest({ agreedKm: 26.5 }), aPerson());
    town.receive(aFact('request.amended', { changes: { agreedKm: null } }), COORDINATOR);
    assert.equal('agreedKm' in town.request(), false);
  });
});
