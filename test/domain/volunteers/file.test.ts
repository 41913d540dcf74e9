import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckToSee } from '../../../src/domain/territory/kind-setting.ts';
import { checkLacking } from '../../../src/domain/volunteers/checks.ts';
import { endingChecks, fileChecks, stageOf } from '../../../src/domain/volunteers/file.ts';
import type { Volunteer } from '../../../src/domain/volunteers/volunteer.ts';
import {
  aFact,
  anId,
  aPerson,
  aRequest,
  aTerritory,
  aVolunteer,
  COORDINATOR,
  volunteerDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const volunteer = (town: InMemoryTerritory) => town.lookup(anId('volunteer')) as Volunteer;
const asking = (check: CheckToSee) =>
  aTerritory({ kinds: [], kindSettings: [{ kind: 'ride', check }] });
const seen = (until?: string) => ({
  checks: [
    {
      check: 'licence' as const,
      on: '2026-01-01',
      by: COORDINATOR.user,
      ...(until !== undefined && { until }),
    },
  ],
});

describe('the file of a volunteer', () => {
  it('goes from candidate to met, to a signed charter, to welcomed, and says who did what', () => {
    const town = new InMemoryTerritory();
    const stages = [];
    const facts = [
      aFact('volunteer.registered', volunteerDetails()),
      aFact('volunteer.met', { on: '2026-03-01' }),
      aFact('volunteer.charter-signed', {
        signed: { version: 'model-1', how: 'paper', on: '2026-03-01' },
      }),
    ];
    for (const fact of facts) {
      assert.ok(town.receive(fact, COORDINATOR).ok);
      stages.push(stageOf(volunteer(town)));
    }
    assert.deepEqual(stages, ['candidate', 'met', 'signed']);
    assert.equal(volunteer(town).status, 'pending');
    assert.ok(town.receive(aFact('volunteer.approved', {}), COORDINATOR).ok);
    assert.equal(volunteer(town).status, 'active');
    assert.deepEqual(
      volunteer(town).history.map(({ type, by }) => [type, by]),
      [...facts.map(({ type }) => type), 'volunteer.approved'].map((type) => [
        type,
        COORDINATOR.user,
      ]),
    );
  });

  it('lets a volunteer sign on their own screen, and note nothing of paper, of others or of checks', () => {
    const town = new InMemoryTerritory(aVolunteer(), aVolunteer(2));
    const signs = (how: 'screen' | 'paper', n = 1, by = volunteerNo(1)) =>
      town.receive(
        aFact(
          'volunteer.charter-signed',
          { signed: { version: 'model-1', how, on: '2026-03-01' } },
          { n },
        ),
        by,
      );
    assert.ok(signs('screen').ok);
    assert.deepEqual(volunteer(town).charter?.how, 'screen');
    assert.deepEqual(signs('paper'), { ok: false, refusal: 'not-allowed' });
    assert.deepEqual(signs('screen', 2), { ok: false, refusal: 'not-allowed' });
    const check = aFact('volunteer.check-seen', { check: 'licence', seen: { on: '2026-03-01' } });
    assert.deepEqual(town.receive(check, volunteerNo(1)), { ok: false, refusal: 'not-allowed' });
  });

  it('keeps what was seen last of each paper, and forgets what was noted by mistake', () => {
    const town = new InMemoryTerritory(aVolunteer());
    const note = (check: CheckToSee, on: string | null, until?: string): void => {
      const data = { check, seen: on === null ? null : { on, ...(until && { until }) } };
      assert.ok(town.receive(aFact('volunteer.check-seen', data), COORDINATOR).ok);
    };
    note('licence', '2025-01-01', '2026-01-01');
    note('identity', '2025-01-01');
    note('licence', '2026-02-01', '2031-01-01');
    assert.deepEqual(volunteer(town).checks, [
      { check: 'identity', on: '2025-01-01', by: COORDINATOR.user },
      { check: 'licence', on: '2026-02-01', until: '2031-01-01', by: COORDINATOR.user },
    ]);
    note('licence', null);
    assert.deepEqual(
      volunteer(town).checks?.map(({ check }) => check),
      ['identity'],
    );
    town.receive(aFact('volunteer.met', { on: '2026-03-01' }), COORDINATOR);
    town.receive(aFact('volunteer.met', { on: null }), COORDINATOR);
    assert.ok(!('met' in volunteer(town)));
  });

  it('shows the papers that the kinds of help here ask for first, and for which', () => {
    const [first, ...others] = fileChecks(seen(), asking('licence'));
    assert.equal(first?.check, 'licence');
    assert.deepEqual(
      first.asked.map(({ id }) => id),
      ['ride'],
    );
    assert.equal(first.seen?.on, '2026-01-01');
    assert.ok(others.every(({ asked, seen: one }) => asked.length === 0 && !one));
  });

  it('is to be looked at when a paper ends within thirty days or has ended, as long as they are here', () => {
    const until = (day: string, status: Volunteer['status'] = 'active') =>
      endingChecks({ ...seen(day), status }, '2026-03-02').length;
    assert.deepEqual(
      ['2026-01-01', '2026-03-02', '2026-04-01', '2026-04-02'].map((day) => until(day)),
      [1, 1, 1, 0],
    );
    assert.equal(until('2026-01-01', 'paused'), 1);
    assert.equal(until('2026-01-01', 'left'), 0);
    assert.equal(endingChecks({ ...seen(), status: 'active' }, '2026-03-02').length, 0);
  });
});

describe('a paper that a kind of help asks for', () => {
  it('lacks until it was seen, and again after its last day', () => {
    const lacks = (one: Pick<Volunteer, 'checks'>) =>
      checkLacking(one, 'ride', asking('licence'), '2026-03-02');
    assert.equal(lacks({}), 'licence');
    assert.equal(lacks(seen()), undefined);
    assert.equal(lacks(seen('2026-03-02')), undefined);
    assert.equal(lacks(seen('2026-03-01')), 'licence');
    assert.equal(checkLacking({}, 'visit', asking('licence'), '2026-03-02'), undefined);
    assert.equal(checkLacking({}, 'ride', undefined, '2026-03-02'), undefined);
  });

  it('is asked of the yes of a volunteer, on the day of the mission; the town hall may promise all the same', () => {
    const request = aRequest({ kind: 'ride', when: { day: '2026-05-10' } });
    const yes = aFact('mission.accepted', { volunteer: anId('volunteer') });
    const says = (one: Volunteer) =>
      new InMemoryTerritory(asking('licence'), aPerson(), request, one).receive(
        yes,
        volunteerNo(1),
      );
    const refused = { ok: false, refusal: 'check-needed' };
    assert.deepEqual(says(aVolunteer()), refused);
    assert.deepEqual(says(aVolunteer(1, seen('2026-05-09'))), refused);
    assert.ok(says(aVolunteer(1, seen('2026-05-10'))).ok);
    const town = new InMemoryTerritory(asking('licence'), aPerson(), request, aVolunteer());
    const promise = aFact('mission.promised', { volunteer: anId('volunteer') });
    assert.ok(town.receive(promise, COORDINATOR).ok);
  });
});
