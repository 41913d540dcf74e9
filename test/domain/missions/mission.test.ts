import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { claimOf } from '../../../src/domain/requests/claim.ts';
import { CLOSINGS, OUTCOMES } from '../../../src/domain/requests/phase.ts';
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

let town: InMemoryTerritory;

beforeEach(() => {
  town = new InMemoryTerritory(aPerson(), aVolunteer(1), aVolunteer(2), aVolunteer(3));
  town.receive(aFact('request.noted', requestDetails()), AGENT);
});

/** Tells the town a fact that it must let through. */
function now(...told: Parameters<InMemoryTerritory['receive']>): void {
  const outcome = town.receive(...told);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal);
}

const publish = () => now(aFact('mission.published', {}), COORDINATOR);
const accept = (n: number) =>
  now(aFact('mission.accepted', of(n), { by: volunteerNo(n) }), volunteerNo(n));
const promise = (n: number) => now(aFact('mission.promised', of(n)), COORDINATOR);
const giveBack = (n: number) =>
  now(aFact('mission.given-back', of(n), { by: volunteerNo(n) }), volunteerNo(n));
const start = (n: number) =>
  now(aFact('mission.started', of(n), { by: volunteerNo(n) }), volunteerNo(n));
const report = (n: number, outcome: (typeof OUTCOMES)[number] = 'done') =>
  now(aFact('mission.reported', { ...of(n), outcome, minutes: 40, km: 12 }), volunteerNo(n));
const phase = () => town.request().phase;

describe('the way of a request', () => {
  it('goes from noted to open, confirmed, under way and done', () => {
    assert.equal(phase(), 'noted');
    publish();
    assert.equal(phase(), 'open');
    accept(1);
    assert.equal(phase(), 'confirmed');
    start(1);
    assert.equal(phase(), 'under-way');
    report(1);
    assert.equal(phase(), 'done');
    assert.deepEqual(
      town.request().history.map((step) => step.type),
      [
        'request.noted',
        'mission.published',
        'mission.accepted',
        'mission.started',
        'mission.reported',
      ],
    );
  });

  for (const outcome of OUTCOMES) {
    it(`a report of ${outcome} ends it as ${outcome}, also when nobody said that they started`, () => {
      publish();
      accept(1);
      report(1, outcome);
      assert.equal(phase(), outcome);
      assert.deepEqual(town.claimStandings(), ['confirmed']);
      const [told] = town.request().reports;
      assert.deepEqual([told?.minutes, told?.km], [40, 12]);
    });
  }

  for (const as of CLOSINGS) {
    it(`a coordinator closes it as ${as}; everybody concerned is released`, () => {
      publish();
      accept(1);
      accept(2);
      now(aFact('request.closed', { as, reason: 'weather', words: 'verglas' }), COORDINATOR);
      assert.equal(phase(), as);
      assert.equal(town.request().reason, 'weather');
      assert.equal(town.request().history.at(-1)?.words, 'verglas');
      assert.deepEqual(town.claimStandings(), ['released', 'released']);
    });
  }

  it('an offer that nobody took goes back to noted, and can be made again', () => {
    publish();
    now(aFact('mission.withdrawn', {}), COORDINATOR);
    assert.equal(phase(), 'noted');
    publish();
    accept(1);
    assert.equal(phase(), 'confirmed');
  });

  it('a promise publishes what was only noted', () => {
    promise(1);
    assert.equal(phase(), 'confirmed');
    assert.ok(town.request().publishedAt);
  });

  it('with two places stays open until the second volunteer', () => {
    now(aFact('request.amended', { changes: { places: 2 } }), AGENT);
    publish();
    accept(1);
    assert.equal(phase(), 'open');
    accept(2);
    assert.equal(phase(), 'confirmed');
    accept(3);
    assert.deepEqual(town.claimStandings(), ['confirmed', 'confirmed', 'substitute']);
  });
});

describe('a volunteer gives it back', () => {
  it('it is open again, the substitute is offered it first, and the earlier yes stays in the history', () => {
    publish();
    accept(1);
    accept(2);
    giveBack(1);
    assert.equal(phase(), 'open');
    assert.deepEqual(town.claimStandings(), ['given-back', 'offered']);
    assert.equal(
      town.request().history.filter((step) => step.volunteer === of(1).volunteer).length,
      2,
    );
  });

  it('the substitute who is offered it takes it; so may anybody who is faster', () => {
    publish();
    accept(1);
    accept(2);
    giveBack(1);
    accept(3);
    assert.equal(claimOf(town.request().claims, of(3).volunteer)?.standing, 'confirmed');
    assert.equal(claimOf(town.request().claims, of(2).volunteer)?.standing, 'substitute');
    giveBack(3);
    accept(2);
    assert.equal(claimOf(town.request().claims, of(2).volunteer)?.standing, 'confirmed');
  });

  it('whoever gave it back may take it again', () => {
    publish();
    accept(1);
    giveBack(1);
    accept(1);
    assert.deepEqual(town.claimStandings(), ['confirmed']);
  });

  it('a substitute who steps back changes nothing for whoever is on the way', () => {
    publish();
    accept(1);
    accept(2);
    start(1);
    giveBack(2);
    assert.equal(phase(), 'under-way');
    assert.deepEqual(town.claimStandings(), ['confirmed', 'given-back']);
  });

  it('also after having started: somebody else is needed', () => {
    publish();
    accept(1);
    start(1);
    giveBack(1);
    assert.equal(phase(), 'open');
  });

  it('a promise given back is a promise no more', () => {
    promise(1);
    giveBack(1);
    assert.equal(town.request().claims[0]?.promised, undefined);
    accept(1);
    promise(2);
    assert.deepEqual(town.claimStandings(), ['substitute', 'confirmed']);
  });

  it('keeps the reason and the words', () => {
    publish();
    accept(1);
    const fact = aFact('mission.given-back', { ...of(1), reason: 'ill', words: 'grippe' });
    now(fact, volunteerNo(1));
    assert.deepEqual(
      [town.request().history.at(-1)?.reason, town.request().history.at(-1)?.words],
      ['ill', 'grippe'],
    );
  });
});

describe('a promise made over the telephone', () => {
  it('goes before whoever accepted first: they are thanked and become the substitute', () => {
    publish();
    accept(1);
    promise(2);
    assert.equal(claimOf(town.request().claims, of(2).volunteer)?.standing, 'confirmed');
    assert.equal(claimOf(town.request().claims, of(1).volunteer)?.standing, 'substitute');
    assert.equal(phase(), 'confirmed');
  });

  it('takes the place of the latest to come, not of another promise', () => {
    now(aFact('request.amended', { changes: { places: 2 } }), AGENT);
    publish();
    promise(1);
    accept(2);
    promise(3);
    const by = (n: number) => claimOf(town.request().claims, of(n).volunteer)?.standing;
    assert.deepEqual([by(1), by(2), by(3)], ['confirmed', 'substitute', 'confirmed']);
  });

  it('sends back, of two who accepted, the one who came last', () => {
    now(aFact('request.amended', { changes: { places: 2 } }), AGENT);
    publish();
    accept(1);
    accept(2);
    promise(3);
    const by = (n: number) => claimOf(town.request().claims, of(n).volunteer)?.standing;
    assert.deepEqual([by(1), by(2), by(3)], ['confirmed', 'substitute', 'confirmed']);
  });

  it('to the substitute changes places with the one confirmed', () => {
    publish();
    accept(1);
    accept(2);
    promise(2);
    const by = (n: number) => claimOf(town.request().claims, of(n).volunteer)?.standing;
    assert.deepEqual([by(1), by(2)], ['substitute', 'confirmed']);
  });
});

describe('places are added or taken away', () => {
  it('a substitute is offered the place that is added, and takes it', () => {
    publish();
    accept(1);
    accept(2);
    now(aFact('request.amended', { changes: { places: 2 } }), AGENT);
    assert.equal(phase(), 'open');
    assert.deepEqual(town.claimStandings(), ['confirmed', 'offered']);
    accept(2);
    assert.deepEqual(town.claimStandings(), ['confirmed', 'confirmed']);
  });

  it('nobody who was confirmed is sent away when fewer are needed', () => {
    now(aFact('request.amended', { changes: { places: 2 } }), AGENT);
    publish();
    accept(1);
    accept(2);
    now(aFact('request.amended', { changes: { places: 1 } }), AGENT);
    assert.equal(phase(), 'confirmed');
    assert.deepEqual(town.claimStandings(), ['confirmed', 'confirmed']);
  });

  it('a substitute who says yes once more keeps their turn', () => {
    publish();
    accept(1);
    accept(2);
    accept(3);
    accept(2);
    assert.deepEqual(
      town.request().claims.map((claim) => claim.volunteer),
      [1, 2, 3].map((n) => of(n).volunteer),
    );
  });
});
