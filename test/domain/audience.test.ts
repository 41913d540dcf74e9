import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RULES } from '../../src/domain/rules.ts';
import { type Tag, tagsOf } from '../../src/domain/kernel/audience.ts';
import type { ClaimStanding } from '../../src/domain/requests/claim.ts';
import { PHASES } from '../../src/domain/requests/phase.ts';
import {
  briefOf,
  claimViewsOf,
  missionOf,
  whereaboutsOf,
} from '../../src/domain/missions/projections.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import {
  aClaim,
  aFact,
  AGENT,
  anId,
  anEncounter,
  aPerson,
  aRequest,
  aTerritory,
  aVolunteer,
} from '../support/builders.ts';

const one = anId('volunteer', 1);
const two = anId('volunteer', 2);

const missionTags = (request: Request) =>
  RULES.audienceOf(missionOf(request, whereaboutsOf(aPerson()))!, request);
const briefTags = (request: Request) => RULES.audienceOf(briefOf(request, aPerson())!, request);

function read(tags: readonly Tag[], audience: readonly Tag[]): boolean {
  return tags.some((tag) => audience.includes(tag));
}

describe('who may know what', () => {
  it('people and requests are for coordinators and agents', () => {
    assert.deepEqual(RULES.audienceOf(aPerson()), ['staff', 'copy']);
    assert.deepEqual(RULES.audienceOf(aRequest()), ['staff', 'copy']);
  });

  it('the territory is for everybody in it', () => {
    assert.deepEqual(RULES.audienceOf(aTerritory()), ['member', 'copy']);
  });

  it('a volunteer is known to the staff and to themselves', () => {
    assert.deepEqual(RULES.audienceOf(aVolunteer()), ['staff', 'copy', one]);
  });

  it('a mission is on the board while it is open, and stays with whoever it concerns', () => {
    for (const phase of PHASES) {
      const tags = missionTags(aRequest({ phase, claims: [aClaim(1, 'substitute')] }));
      assert.equal(tags.includes('board'), phase === 'open', phase);
      assert.ok(tags.includes(one));
    }
  });

  const standings: Record<ClaimStanding, { mission: boolean; brief: boolean }> = {
    provisional: { mission: true, brief: false },
    confirmed: { mission: true, brief: true },
    substitute: { mission: true, brief: false },
    offered: { mission: true, brief: false },
    'given-back': { mission: false, brief: false },
    released: { mission: false, brief: false },
  };
  for (const [standing, may] of Object.entries(standings)) {
    it(`whoever is ${standing} ${may.brief ? 'sees mission and brief' : may.mission ? 'sees the mission without the brief' : 'sees neither'}`, () => {
      const request = aRequest({
        phase: 'confirmed',
        claims: [aClaim(1, standing as ClaimStanding)],
      });
      assert.equal(missionTags(request).includes(one), may.mission);
      assert.equal(briefTags(request).includes(one), may.brief);
      assert.deepEqual(RULES.audienceOf(claimViewsOf(request)[0]!), ['staff', 'copy', one]);
    });
  }

  it('the brief leaves as soon as there is nothing more to do', () => {
    for (const phase of PHASES) {
      const live = ['noted', 'open', 'provisional', 'confirmed', 'under-way'].includes(phase);
      const request = aRequest({ phase, claims: [aClaim(1, 'confirmed')] });
      assert.equal(briefTags(request).includes(one), live, phase);
    }
  });

  it('a promise made in between moves the brief from one volunteer to the other', () => {
    const claims = [aClaim(1, 'substitute'), aClaim(2, 'confirmed', { promised: true })];
    const request = aRequest({ phase: 'confirmed', claims });
    assert.deepEqual(briefTags(request), ['staff', 'copy', two]);
    assert.deepEqual(missionTags(request), ['staff', 'copy', one, two]);
  });

  it('an encounter says itself whether agents may read it; its author always may', () => {
    const recorded = (readers: 'staff' | 'office') => anEncounter({ readers });
    const others = tagsOf(anId('user', 5), ['agent'], undefined);
    const author = tagsOf(AGENT.user, ['agent'], undefined);
    assert.ok(read(others, RULES.audienceOf(recorded('staff'))));
    assert.ok(!read(others, RULES.audienceOf(recorded('office'))));
    assert.ok(read(author, RULES.audienceOf(recorded('office'))));
  });

  it('a refused fact reaches its author and the coordinators, and no replication key', () => {
    const fact = aFact('mission.published', {}, { by: AGENT });
    const verdict = { noun: 'verdict', fact, refusal: 'closed', at: fact.at } as const;
    const state = { ...verdict, _id: anId('verdict'), schema: 1, applied: [] } as const;
    assert.deepEqual(RULES.audienceOf(state), ['office', AGENT.user]);
  });
});

describe('the tags that somebody carries', () => {
  const user = anId('user', 5);

  it('only an active volunteer carries the board', () => {
    assert.deepEqual(tagsOf(user, ['volunteer'], aVolunteer(1)), ['member', user, one, 'board']);
    for (const status of ['pending', 'paused', 'left'] as const) {
      const tags = tagsOf(user, ['volunteer'], aVolunteer(1, { status }));
      assert.deepEqual(tags, ['member', user, one], status);
    }
  });

  it('roles add up; a volunteer without the role carries nothing of it', () => {
    const all = tagsOf(user, ['coordinator', 'agent', 'volunteer'], aVolunteer(1));
    assert.deepEqual(new Set(all), new Set(['member', user, 'office', 'staff', one, 'board']));
    assert.deepEqual(tagsOf(user, ['agent'], aVolunteer(1)), ['member', user, 'staff']);
    assert.deepEqual(tagsOf(user, [], undefined), ['member', user]);
  });

  it('nobody carries the tag of a replication key', () => {
    const all = tagsOf(user, ['coordinator', 'agent', 'volunteer'], aVolunteer(1));
    assert.ok(!all.includes('copy'));
  });
});
