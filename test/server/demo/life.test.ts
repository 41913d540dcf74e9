import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { thursdayFrom } from '../../../server/demo/story/market.ts';
import { terrainOf } from '../../../src/domain/drives/drive.ts';
import { errandOf, type Errand, type ErrandPlace } from '../../../src/domain/drives/errand.ts';
import { outingsAmong } from '../../../src/domain/drives/together.ts';
import type { Point } from '../../../src/domain/kernel/place.ts';
import { guessedTravel, type TravelTable } from '../../../src/domain/kernel/travel.ts';
import { CHECKS } from '../../../src/contract/checks.ts';
import { FACT_BYTES } from '../../../src/contract/kernel/check-fact.ts';
import { actorOf } from '../../../src/domain/kernel/fact.ts';
import { RULES } from '../../../src/domain/rules.ts';
import type { Aggregate } from '../../../src/domain/nouns.ts';
import { holds } from '../../../src/domain/requests/claim.ts';
import { PHASES } from '../../../src/domain/requests/phase.ts';
import { dayIn, PARIS } from '../../../src/domain/kernel/zone.ts';
import { addDays, lastDayOf } from '../../../src/domain/kernel/when.ts';
import { factsOfYear } from '../../../server/demo/demo-year.ts';
import { troisClochers } from '../../../server/demo/trois-clochers.ts';
import { valVoisin } from '../../../server/demo/val-voisin.ts';
import { asWritten, type ReceivedFact } from '../../../server/referee/stored-facts.ts';
import { anId } from '../../support/builders.ts';

const TODAY = '2026-11-23';
const users = {
  coordinator: anId('user', 1),
  agent: anId('user', 2),
  volunteers: [anId('user', 3), anId('user', 4)],
} as const;

const facts = factsOfYear(troisClochers(2_026, TODAY, users));
const neighbours = factsOfYear(valVoisin(2_026, TODAY, anId('user', 5)));
const states = lived(facts);

const spot = ({ lat, lon }: Point): ErrandPlace => ({ lat, lon, rough: false });

describe('a year in Trois Clochers', () => {
  it('is the same for the same seed and day, ids and clocks included', () => {
    assert.deepEqual(factsOfYear(troisClochers(2_026, TODAY, users)), facts);
    assert.notDeepEqual(factsOfYear(troisClochers(2_027, TODAY, users)), facts);
  });

  it('is made of facts as devices write them: the contract takes every one', () => {
    for (const fact of [...facts, ...neighbours]) {
      const checked = CHECKS.checkFact(asWritten(fact));
      assert.ok(checked.ok, checked.ok ? '' : `${fact.type}: ${checked.where}`);
    }
    assert.equal(new Set(facts.map((fact) => fact._id)).size, facts.length);
    const [founded] = facts;
    assert.ok(JSON.stringify(founded).length < FACT_BYTES / 2);
  });

  it('happens in the twelve months before today, received in order and never before it was written', () => {
    const start = addDays(TODAY, -400);
    facts.forEach((fact, index) => {
      assert.ok(fact.at <= fact.received.at && dayIn(PARIS, fact.received.at) <= TODAY);
      assert.ok(fact.at > start);
      assert.ok((facts[index - 1]?.received.at ?? '') <= fact.received.at);
    });
    assert.ok(facts.some((fact) => Date.parse(fact.received.at) - Date.parse(fact.at) > 3_600_000));
  });

  it('has 8 communes, 60 hamlets, 45 volunteers, 120 people, 400 requests and encounters', () => {
    const [territory] = of('territory');
    assert.deepEqual([territory?.communes.length, territory?.hamlets.length], [8, 60]);
    assert.deepEqual(
      [of('volunteer').length, of('person').length, of('request').length],
      [45, 120, 400],
    );
    assert.ok(of('encounter').length > 150);
  });

  it('shows every phase that a server knows, in believable shares', () => {
    const share = (phase: string) =>
      of('request').filter((one) => one.phase === phase).length / 400;
    for (const phase of PHASES) assert.equal(share(phase) > 0, phase !== 'provisional', phase);
    assert.ok(share('done') > 0.55 && share('done') < 0.8);
    assert.ok(share('unmet') > 0.03 && share('unmet') < 0.15);
  });

  it('has 30 requests to be met, some of them urgent, half taken, given back, or with a substitute', () => {
    const live = of('request').filter((one) =>
      ['noted', 'open', 'confirmed', 'under-way'].includes(one.phase),
    );
    assert.equal(live.length, 30);
    const open = live.filter((one) => one.phase === 'open');
    const urgent = open.filter((one) => one.when.day <= addDays(TODAY, 2));
    assert.ok(urgent.length >= 5 && open.length > urgent.length);
    assert.ok(open.some((one) => one.claims.some(holds)));
    assert.ok(open.some((one) => one.claims.some((claim) => claim.standing === 'offered')));
    assert.ok(live.some((one) => one.claims.some((claim) => claim.standing === 'substitute')));
    assert.ok(live.some((one) => one.claims.some((claim) => claim.promised)));
    assert.ok(
      open.some((one) => lastDayOf(one.when) < TODAY),
      'one has been forgotten',
    );
  });

  it('has neighbours who could share a car, and some who do', () => {
    const live = of('request').filter((one) => one.phase === 'open' || one.phase === 'confirmed');
    const shared = live.filter((one) => one.outing);
    assert.equal(shared.length, 2);
    assert.equal(new Set(shared.map((one) => one.outing)).size, 1);
    assert.ok(shared.every((one) => one.phase === 'confirmed'));
    const people = new Map(of('person').map((one) => [one._id, one]));
    const roads = (places: readonly Point[]): TravelTable => ({
      size: places.length,
      at: (from, to) => guessedTravel(places[from]!, places[to]!),
    });
    const errands = live.flatMap((request): Errand[] => {
      const { person, destination, when, kind, needs, _id } = request;
      const home = people.get(person)?.point;
      if (
        when.day !== thursdayFrom(addDays(TODAY, 2)) ||
        when.until ||
        !home ||
        !destination?.point
      )
        return [];
      const spots = { home: spot(home), destination: spot(destination.point) };
      return [errandOf({ id: _id, kind, when, needs, ...spots })];
    });
    const spots = errands.flatMap(({ home, destination = home }) => [home, destination]);
    const found = outingsAmong(errands, terrainOf(spots, roads));
    assert.ok(
      found.some(({ drive }) => drive.errands.length === 3),
      'three for one market',
    );
  });

  it('has volunteers of every status, many asked seldom and a few asked often', () => {
    const statuses = new Set(of('volunteer').map((one) => one.status));
    assert.deepEqual(statuses, new Set(['active', 'paused', 'pending', 'left']));
    assert.ok(of('volunteer').some((one) => one.status === 'active' && !one.joined));
    const claims = of('request').flatMap((one) => one.claims.map((claim) => claim.volunteer));
    const counts = of('volunteer').map((one) => claims.filter((id) => id === one._id).length);
    assert.ok(Math.max(...counts) > 20 && counts.filter((count) => count === 0).length > 5);
  });

  it('tells how it went: time, kilometres, words, closing reasons, corrections and endings', () => {
    const reports = of('request').flatMap((one) => one.reports);
    assert.ok(reports.filter((one) => one.minutes && one.km).length > 150);
    assert.ok(reports.filter((one) => one.words).length > 40);
    assert.ok(new Set(of('request').map((one) => one.reason)).size > 6);
    for (const type of ['request.amended', 'request.reopened', 'person.amended', 'person.ended']) {
      assert.ok(
        facts.some((fact) => fact.type === type),
        type,
      );
    }
  });

  it('rings only numbers that are kept for fiction', () => {
    const ranges = /^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/;
    const numbers = JSON.stringify([facts, neighbours]).match(/"\+?0\d[ \d.]{6,}"/g) ?? [];
    assert.ok(numbers.length > 200);
    for (const number of numbers) assert.match(number.slice(1, -1), ranges);
  });

  it('gives the two volunteers who sign in homes in different communes and something to do', () => {
    const [one, two] = users.volunteers.map((user) => {
      const joined = facts.find((fact) => fact.type === 'volunteer.joined' && fact.by === user);
      return of('volunteer').find((volunteer) => volunteer._id === joined?.subject);
    });
    assert.deepEqual([one?.status, two?.status], ['active', 'active']);
    assert.notEqual(one?.commune, two?.commune);
    for (const volunteer of [one, two]) {
      const held = of('request').filter(
        (request) =>
          ['confirmed', 'under-way'].includes(request.phase) &&
          request.claims.some((claim) => claim.volunteer === volunteer?._id && holds(claim)),
      );
      assert.ok(held.length > 0);
    }
  });
});

describe('Val Voisin, the neighbour', () => {
  it('is small: 3 communes, 6 people, 4 volunteers, 10 requests', () => {
    const there = [...lived(neighbours).values()];
    const count = (noun: string) => there.filter((one) => one.noun === noun).length;
    assert.deepEqual(['person', 'volunteer', 'request'].map(count), [6, 4, 10]);
    const founded = neighbours.find((fact) => fact.type === 'territory.founded');
    assert.equal(founded?.type === 'territory.founded' && founded.data.communes.length, 3);
  });

  it('shares no id with Trois Clochers', () => {
    const ids = new Set(JSON.stringify(facts).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g));
    const theirs = JSON.stringify(neighbours).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    assert.ok(theirs.length > 50);
    assert.deepEqual(
      theirs.filter((id) => ids.has(id)),
      [],
    );
  });
});

describe('on whatever day and from whatever seed', () => {
  for (const today of ['2024-02-29', '2026-01-01', '2026-03-30', '2026-11-22', '2027-12-31']) {
    it(`${today}: nothing is refused`, () => {
      for (const seed of [1, 2, 2_026]) {
        lived(factsOfYear(troisClochers(seed, today, users)));
        lived(factsOfYear(valVoisin(seed, today, anId('user', 5))));
      }
    });
  }
});

/** Everything that the facts make, of which none may be refused. */
function lived(told: readonly ReceivedFact[]): ReadonlyMap<string, Aggregate> {
  const all = new Map<string, Aggregate>();
  for (const fact of told) {
    const outcome = RULES.apply(fact, actorOf(fact.by, fact.received), (id) => all.get(id));
    assert.ok(outcome.ok, outcome.ok ? '' : `${fact.type} is refused: ${outcome.refusal}`);
    for (const state of outcome.changed) all.set(state._id, state);
  }
  return all;
}

function of<N extends Aggregate['noun']>(noun: N): Extract<Aggregate, { noun: N }>[] {
  return [...states.values()].filter((one) => one.noun === noun) as Extract<
    Aggregate,
    { noun: N }
  >[];
}
