import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttemptOutcome, Call } from '../../../src/domain/attempts/call.ts';
import { MAX_ATTEMPTS_KEPT } from '../../../src/domain/attempts/evolve-call.ts';
import { outcomeOf, standingOf, triesOf } from '../../../src/domain/attempts/standing.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import {
  aCall,
  aCallList,
  aFact,
  AGENT,
  anActor,
  anId,
  aPerson,
  aVolunteer,
  COORDINATOR,
  type FactOverrides,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const OTHER = anActor(['agent'], 902);
const town = (call: Partial<Call> = {}, list = aCallList()): InMemoryTerritory =>
  new InMemoryTerritory(aCall(call), list, aPerson());
const callIn = (one: InMemoryTerritory): Call => one.lookup(anId('call')) as Call;
const claimed = (by: Actor, more: FactOverrides = {}) => aFact('call.claimed', {}, { by, ...more });
const rung = (outcome: AttemptOutcome, by: Actor = AGENT, more: FactOverrides = {}) =>
  aFact('call.attempted', { outcome }, { by, ...more });
const at = (minutes: number): string =>
  new Date(Date.parse('2026-03-02T10:00:00.000Z') + minutes * 60_000).toISOString();

describe('a claim on a call', () => {
  it('is noted once for each caller, in the order in which the server hears of them', () => {
    const one = town();
    one.receive(claimed(OTHER, { receivedAt: at(5) }), OTHER);
    one.receive(claimed(AGENT, { receivedAt: at(1) }), AGENT);
    one.receive(claimed(OTHER, { receivedAt: at(6) }), OTHER);
    assert.deepEqual(
      callIn(one).claims.map(({ by, heard }) => [by, heard]),
      [
        [AGENT.user, at(1)],
        [OTHER.user, at(6)],
      ],
    );
  });

  it('ends with the caller’s attempt, and with anybody’s that ends the call', () => {
    const one = town();
    one.receive(claimed(AGENT), AGENT);
    one.receive(claimed(OTHER), OTHER);
    one.receive(rung('busy', OTHER), OTHER);
    assert.deepEqual(
      callIn(one).claims.map(({ by }) => by),
      [AGENT.user],
    );
    one.receive(rung('answered', OTHER), OTHER);
    assert.deepEqual(callIn(one).claims, []);
  });

  it('is refused on a closed list, and for whoever takes no part any more', () => {
    const closed = town({}, aCallList({ status: 'closed' }));
    assert.deepEqual(closed.receive(claimed(AGENT), AGENT), { ok: false, refusal: 'closed' });
    const ended = new InMemoryTerritory(aCall(), aCallList(), aPerson({ status: 'ended' }));
    assert.deepEqual(ended.receive(claimed(AGENT), AGENT), { ok: false, refusal: 'ended' });
    const who = anId('volunteer');
    const left = new InMemoryTerritory(
      ...[aCall({ who }), aCallList(), aVolunteer(1, { status: 'left' })],
    );
    assert.deepEqual(left.receive(claimed(AGENT), AGENT), { ok: false, refusal: 'ended' });
  });
});

describe('an attempt', () => {
  it('is kept when somebody was quicker, and the first that ended the call stands', () => {
    const one = town();
    assert.ok(one.receive(rung('declined', AGENT, { receivedAt: at(0) }), AGENT).ok);
    assert.ok(one.receive(rung('answered', OTHER, { receivedAt: at(5) }), OTHER).ok);
    assert.equal(outcomeOf(callIn(one))?.outcome, 'declined');
    assert.equal(callIn(one).attempts.length, 2);
  });

  it('stands where the server first heard of it, also on a server that had lost it', () => {
    const one = town();
    one.receive(rung('declined', AGENT, { receivedAt: at(5) }), AGENT);
    const again = rung('answered', OTHER, { receivedAt: at(0) });
    const { received } = again;
    one.receive({ ...again, received: { ...received!, again: at(60) } }, OTHER);
    assert.equal(outcomeOf(callIn(one))?.outcome, 'answered');
  });

  it('is taken in on a list that was closed meanwhile, and after the person’s end', () => {
    const one = new InMemoryTerritory(
      ...[aCall(), aCallList({ status: 'closed' }), aPerson({ status: 'ended' })],
    );
    assert.ok(one.receive(rung('answered'), AGENT).ok);
    assert.equal(standingOf(callIn(one), aPerson({ status: 'ended' })), 'answered');
  });

  it('is refused from whoever helped this person, as a user or as a volunteer', () => {
    const both: Actor = { ...anActor(['agent'], 903), volunteer: anId('volunteer', 5) };
    const one = town({ notBy: [AGENT.user, anId('volunteer', 5)] });
    for (const by of [AGENT, both]) {
      assert.deepEqual(one.receive(rung('answered', by), by), {
        ok: false,
        refusal: 'helped-this-person',
      });
      assert.deepEqual(one.receive(claimed(by), by), { ok: false, refusal: 'helped-this-person' });
    }
    assert.ok(one.receive(rung('answered', OTHER), OTHER).ok);
  });

  it('is undone by its author or a coordinator, and by nobody else', () => {
    const one = town();
    const mistaken = rung('wrong-number');
    one.receive(mistaken, AGENT);
    const undo = (by: Actor) => aFact('call.undone', { attempt: mistaken._id }, { by });
    assert.deepEqual(one.receive(undo(OTHER), OTHER), { ok: false, refusal: 'not-allowed' });
    assert.ok(one.receive(undo(AGENT), AGENT).ok);
    assert.equal(standingOf(callIn(one), aPerson()), 'to-ring');
    one.receive(rung('declined', OTHER, { id: '00000000-0000-7000-8000-00000000abcd' }), OTHER);
    const [attempt] = callIn(one).attempts;
    const correction = aFact('call.undone', { attempt: attempt!.fact }, { by: COORDINATOR });
    assert.ok(one.receive(correction, COORDINATOR).ok);
    assert.equal(outcomeOf(callIn(one)), undefined);
  });

  it('is kept one by one up to a bound, then counted; what ended the call is never folded away', () => {
    const one = town();
    one.receive(rung('answered'), AGENT);
    for (let n = 0; n < MAX_ATTEMPTS_KEPT + 5; n += 1)
      assert.ok(one.receive(rung(n % 2 ? 'busy' : 'no-answer'), AGENT).ok);
    const call = callIn(one);
    assert.equal(call.attempts.length, MAX_ATTEMPTS_KEPT);
    assert.equal(triesOf(call), MAX_ATTEMPTS_KEPT + 6);
    assert.equal(outcomeOf(call)?.outcome, 'answered');
    assert.deepEqual(call.earlier, { 'no-answer': 3, busy: 3 });
  });
});

describe('how somebody stands', () => {
  it('a death, another end and an unknown person are said apart; what was answered before stays', () => {
    const died = aPerson({ status: 'ended', ending: 'deceased' });
    assert.equal(standingOf(aCall(), died), 'died');
    assert.equal(standingOf(aCall(), aPerson({ status: 'ended', ending: 'moved' })), 'ended');
    assert.equal(standingOf(aCall(), undefined), 'ended');
    assert.equal(standingOf(aCall(), aVolunteer(1, { status: 'left' })), 'ended');
    const one = town();
    one.receive(rung('answered'), AGENT);
    assert.equal(standingOf(callIn(one), died), 'answered');
  });

  it('an ending that was a mistake lets them be rung again', () => {
    const person = aPerson();
    const one = new InMemoryTerritory(aCall(), aCallList(), person);
    const now = () => standingOf(callIn(one), one.lookup(person._id) as typeof person);
    one.receive(aFact('person.ended', { ending: 'deceased' }), COORDINATOR);
    assert.equal(now(), 'died');
    one.receive(aFact('person.returned', {}), COORDINATOR);
    assert.equal(now(), 'to-ring');
  });

  it('whoever was tried often counts as unreachable, unless they asked to be rung again', () => {
    const one = town();
    for (let n = 0; n < 4; n += 1) one.receive(rung('no-answer'), AGENT);
    assert.equal(standingOf(callIn(one), aPerson()), 'tried');
    one.receive(rung('left-message'), AGENT);
    assert.equal(standingOf(callIn(one), aPerson()), 'unreachable');
    one.receive(rung('call-back'), AGENT);
    assert.equal(standingOf(callIn(one), aPerson()), 'call-back');
  });
});
