import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { CLOSINGS, OUTCOMES, type Outcome } from '../../../src/domain/requests/phase.ts';
import type { Report, ReportChanges } from '../../../src/domain/requests/request.ts';
import { aFact, AGENT, anId, aRequest, aVolunteer } from '../../support/builders.ts';
import { COORDINATOR, NOW, volunteerNo } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const ME = volunteerNo(1);
const of = (n: number) => ({ volunteer: anId('volunteer', n) });

let town: InMemoryTerritory;

beforeEach(() => {
  town = new InMemoryTerritory(aRequest(), aVolunteer(1), aVolunteer(2));
});

const accept = (n: number) =>
  town.receive(aFact('mission.accepted', of(n), { by: volunteerNo(n) }), volunteerNo(n));

function tell(by: Actor, n = 1, outcome: Outcome = 'done') {
  const told = { ...of(n), outcome, minutes: 45, km: 12, words: 'Tout bien' };
  const fact = aFact('mission.reported', told, { by });
  assert.ok(town.receive(fact, by).ok);
  return fact._id;
}

function amend(report: Report['fact'], changes: ReportChanges, by: Actor, received?: string) {
  const fact = aFact('mission.report-amended', { report, changes }, { by });
  const { user: _, ...may } = by;
  return town.receive(received ? { ...fact, received: { at: received, ...may } } : fact, by);
}

const refusal = (outcome: ReturnType<typeof amend>) => (outcome.ok ? 'taken in' : outcome.refusal);
const days = (n: number) => new Date(Date.parse(NOW) + n * 86_400_000).toISOString();

describe('a report that is corrected', () => {
  it('says what it says now, on the day it was told, and what it said at first', () => {
    accept(1);
    const report = tell(ME);
    const [before] = town.request().reports;
    assert.ok(amend(report, { minutes: 90, km: null }, ME).ok);
    assert.ok(amend(report, { words: 'Long au retour' }, COORDINATOR).ok);
    const [now, ...others] = town.request().reports;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [now?.minutes, now?.km, now?.words, now?.at],
      [90, undefined, 'Long au retour', before?.at],
    );
    assert.equal(now?.amended?.by, COORDINATOR.user);
    const first = { outcome: 'done', minutes: 45, km: 12, words: 'Tout bien' };
    assert.deepEqual(now.amended.first, first);
  });

  it('is told in the history: what was told first, then who corrected it', () => {
    accept(1);
    amend(tell(ME), { words: 'Long au retour' }, COORDINATOR);
    const told = town.request().history.slice(-2);
    assert.deepEqual(
      told.map(({ type, by, words }) => [type, by, words]),
      [
        ['mission.reported', ME.user, 'Tout bien'],
        ['mission.report-amended', COORDINATOR.user, 'Long au retour'],
      ],
    );
    assert.ok(told.every(({ volunteer }) => volunteer === of(1).volunteer));
  });

  for (const outcome of OUTCOMES) {
    it(`and had ended the mission lets it stand as ${outcome}`, () => {
      accept(1);
      const report = tell(ME, 1, outcome === 'done' ? 'not-done' : 'done');
      amend(report, { outcome }, ME);
      assert.equal(town.request().phase, outcome);
      assert.deepEqual(town.claimStandings(), ['confirmed']);
    });
  }

  it('keeps no reason why not, once it was done after all', () => {
    accept(1);
    const report = tell(ME, 1, 'not-done');
    amend(report, { reason: 'weather' }, ME);
    assert.equal(town.request().reports[0]?.reason, 'weather');
    amend(report, { outcome: 'done' }, ME);
    assert.equal(town.request().reports[0]?.reason, undefined);
  });

  it('ends nothing when it was kept beside another one', () => {
    accept(1);
    accept(2);
    const substitute = tell(volunteerNo(2), 2);
    tell(ME);
    amend(substitute, { outcome: 'not-done' }, volunteerNo(2));
    assert.equal(town.request().phase, 'done');
  });

  for (const as of CLOSINGS) {
    it(`says nothing against an end that a coordinator gave it: ${as}`, () => {
      accept(1);
      const report = tell(ME);
      town.receive(aFact('request.reopened', {}), COORDINATOR);
      amend(report, { outcome: 'not-done' }, ME);
      assert.equal(town.request().phase, 'confirmed');
      town.receive(aFact('request.closed', { as, reason: 'other' }), COORDINATOR);
      amend(report, { outcome: 'done' }, ME);
      assert.equal(town.request().phase, as);
    });
  }

  it('of before this was noted ends what it ended', () => {
    const told = { fact: anId('fact', 9), by: ME.user, at: NOW, outcome: 'done' as const };
    const reports = [{ ...told, ...of(1) }];
    town = new InMemoryTerritory(aRequest({ phase: 'done', reports }), aVolunteer(1));
    assert.ok(amend(told.fact, { outcome: 'partly-done' }, ME).ok);
    assert.equal(town.request().phase, 'partly-done');
  });
});

describe('who may correct a report', () => {
  beforeEach(() => void accept(1));

  it('whoever told it, for seven whole days; a coordinator at any time', () => {
    const report = tell(ME);
    assert.equal(refusal(amend(report, { km: 1 }, ME, days(7.9))), 'taken in');
    assert.equal(refusal(amend(report, { km: 2 }, ME, days(8.1))), 'too-late');
    assert.equal(refusal(amend(report, { km: 3 }, COORDINATOR, days(300))), 'taken in');
  });

  it('the days are counted from the first words, however often they were corrected', () => {
    const report = tell(ME);
    amend(report, { km: 1 }, ME, days(7));
    assert.equal(refusal(amend(report, { km: 2 }, ME, days(9))), 'too-late');
  });

  it('a volunteer for whom somebody at the town hall told it, and nobody else', () => {
    const report = tell(COORDINATOR);
    assert.equal(refusal(amend(report, { km: 1 }, ME)), 'taken in');
    assert.equal(refusal(amend(report, { km: 2 }, volunteerNo(2))), 'not-allowed');
    assert.equal(refusal(amend(report, { km: 2 }, AGENT)), 'not-allowed');
  });

  it('nobody who has left; a coordinator still may', () => {
    const report = tell(ME);
    town.receive(aFact('volunteer.left', {}), COORDINATOR);
    assert.equal(refusal(amend(report, { km: 1 }, ME)), 'not-active');
    assert.equal(refusal(amend(report, { km: 1 }, COORDINATOR)), 'taken in');
  });

  it('one that is not known yet is waited for', () => {
    assert.equal(refusal(amend(anId('fact', 9), { km: 1 }, ME)), 'unknown-subject');
  });
});

describe('two who correct one report', () => {
  const FIELDS: readonly (keyof ReportChanges)[] = ['outcome', 'minutes', 'km', 'words'];
  const DATA = fc.record({
    outcome: fc.constantFrom(...OUTCOMES),
    minutes: fc.constantFrom(30, 90, null),
    km: fc.constantFrom(3, 30, null),
    words: fc.constantFrom('Long', null),
  });

  it('both keep what they corrected, in whichever order it arrives', () => {
    fc.assert(
      fc.property(DATA, DATA, fc.subarray([...FIELDS]), (one, other, ofOne) => {
        const some = pick(one, ofOne);
        const rest = pick(
          other,
          FIELDS.filter((field) => !ofOne.includes(field)),
        );
        const ends = [true, false].map((isFirst) => {
          town = new InMemoryTerritory(aRequest(), aVolunteer(1));
          accept(1);
          const report = tell(ME);
          amend(report, isFirst ? some : rest, isFirst ? ME : COORDINATOR);
          amend(report, isFirst ? rest : some, isFirst ? COORDINATOR : ME);
          const { phase, reports } = town.request();
          const [{ amended, fact: _, ...told } = { amended: undefined, fact: '' }] = reports;
          return { phase, told, first: amended?.first };
        });
        assert.deepEqual(ends[0], ends[1]);
      }),
      { numRuns: 100 },
    );
  });
});

function pick(changes: ReportChanges, fields: readonly (keyof ReportChanges)[]): ReportChanges {
  return Object.fromEntries(fields.map((field) => [field, changes[field]]));
}
