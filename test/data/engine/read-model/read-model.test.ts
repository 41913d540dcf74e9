import { assert } from 'chai';
import fc from 'fast-check';
import type { PouchDoc } from '../../../../src/data/engine/replica/incoming-documents.ts';
import { replay } from '../../../../src/data/engine/read-model/replay.ts';
import { provisionalRulesFor } from '../../../../src/data/engine/read-model/provisional-rules.ts';
import { RULES } from '../../../../src/domain/rules.ts';
import type { Fact, State } from '../../../../src/domain/nouns.ts';
import { idOf, uuidOf } from '../../../../src/domain/kernel/ids.ts';
import {
  claimViewsOf,
  missionOf,
  whereaboutsOf,
} from '../../../../src/domain/missions/projections.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import type { Request } from '../../../../src/domain/requests/request.ts';
import {
  aFact,
  anActor,
  anId,
  aPerson,
  aRequest,
  aVolunteer,
  COORDINATOR,
  NOW,
  personDetails,
  requestDetails,
  volunteerNo,
} from '../../../support/builders.ts';
import { aDataBench, type DataBench } from '../../support/data-bench.ts';

describe('what is shown', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  it('is what came down, evolved by facts that it does not contain yet', async () => {
    bench.signInAs(COORDINATOR);
    await bench.receive([coming(aPerson(), 1)]);
    const fact = aFact('person.amended', { changes: { address: '1 rue Neuve' } });
    assert.deepEqual(await bench.model.add([fact]), { ok: true });
    const before = (await bench.shown()).get(anId('person'));
    assert.isTrue(before?.provisional);
    assert.equal((before.state as Person).address, '1 rue Neuve');

    // Somebody else's correction comes down: both are shown.
    await bench.receive([coming(aPerson({ livesAlone: true }), 2)]);
    const between = (await bench.shown()).get(anId('person'))?.state as Person;
    assert.include(between, { address: '1 rue Neuve', livesAlone: true });

    const applied = [{ fact: fact._id, at: NOW }];
    await bench.receive([coming(aPerson({ address: '1 rue Neuve', applied }), 3)]);
    const after = (await bench.shown()).get(anId('person'));
    assert.isFalse(after?.provisional);
    assert.equal((await bench.outbox.one(fact._id))?.row.status, 'settled');
  });

  it('loses what a refused fact did, as soon as its verdict comes', async () => {
    bench.signInAs(COORDINATOR);
    await bench.receive([coming(aPerson(), 1)]);
    const noted = aFact('request.noted', requestDetails());
    await bench.model.add([noted]);
    assert.equal((await bench.shown()).size, 2);
    await bench.receive([coming(aVerdict(noted), 1)]);
    const shown = await bench.shown();
    assert.isFalse(shown.has(anId('request')));
    assert.isFalse(shown.get(anId('person'))?.provisional);
    assert.deepEqual((shown.get(anId('person'))?.state as Person).requests, []);
    assert.equal((await bench.outbox.one(noted._id))?.row.reason, 'not-allowed');
  });

  it('follows a verdict that was taken back: what came down contains the fact, whichever comes first', async () => {
    const membership = bench.signInAs(COORDINATOR);
    for (const [n, isVerdictFirst] of [
      [21, true],
      [22, false],
    ] as const) {
      const person = anId('person', n);
      await bench.receive([coming(aPerson({ _id: person }), 1)]);
      const amended = aFact('person.amended', { changes: { livesAlone: true } }, { n });
      await bench.model.add([amended]);
      const verdict = {
        ...aVerdict(amended, 'could-not-be-applied'),
        applied: [appliedOf(amended)],
      };
      await bench.receive([coming(verdict as State, 1)]);
      assert.equal((await bench.outbox.one(amended._id))?.row.status, 'refused');
      assert.deepEqual(await bench.outbox.refused(membership.territory), [amended._id]);
      const made = aPerson({ _id: person, livesAlone: true, applied: [appliedOf(amended)] });
      const arrivals = [gone(verdict._id), coming(made, 2)];
      for (const one of isVerdictFirst ? arrivals : arrivals.reverse()) await bench.receive([one]);
      const { row } = (await bench.outbox.one(amended._id))!;
      assert.deepEqual([row.status, row.reason], ['settled', undefined]);
      assert.isTrue(((await bench.shown()).get(person)?.state as Person).livesAlone);
    }
  });

  it('keeps a fact refused whose verdict is only forgotten, and those of others that came down', async () => {
    bench.signInAs(COORDINATOR);
    await bench.receive([coming(aPerson(), 1)]);
    const amended = aFact('person.amended', { changes: { livesAlone: true } });
    await bench.model.add([amended]);
    await bench.receive([coming(aVerdict(amended), 1)]);
    const other = aFact('person.amended', { changes: { notes: 'x' } });
    await bench.receive([
      gone(aVerdict(amended)._id),
      coming(aPerson({ applied: [appliedOf(other)] }), 2),
    ]);
    assert.equal((await bench.outbox.one(amended._id))?.row.status, 'refused');
  });

  it('forgets what is gone, with everything that was written about it', async () => {
    const membership = bench.signInAs(COORDINATOR);
    await bench.receive([coming(aPerson(), 1), coming(aRequest(), 1)]);
    await bench.model.add([aFact('request.closed', { as: 'unmet', reason: 'too-far' })]);
    await bench.receive([gone(anId('request'))]);
    assert.isFalse((await bench.shown()).has(anId('request')));
    assert.deepEqual(await bench.reader.all('request'), []);
    assert.deepEqual(await bench.reader.inPhases('request', ['open', 'unmet']), []);
    assert.deepEqual(await bench.reader.read([anId('request')]), []);
    assert.equal(
      (await bench.outbox.pending(membership.territory)).length,
      1,
      'the fact itself stays',
    );
  });

  it('refuses a fact that the server would refuse, and then writes nothing', async () => {
    const membership = bench.signInAs(anActor(['agent']));
    await bench.receive([coming(aPerson(), 1)]);
    const both = await bench.model.add([
      aFact('person.amended', { changes: { access: 'portail vert' } }),
      aFact('request.closed', { as: 'unmet', reason: 'too-far' }),
    ]);
    assert.deepEqual(both, { ok: false, refusal: 'unknown-subject' });
    assert.isFalse((await bench.shown()).get(anId('person'))?.provisional);
    assert.deepEqual(await bench.outbox.pending(membership.territory), []);
  });

  it('shows a volunteer their own yes at once, and then what the server made of it', async () => {
    bench.signInAs(volunteerNo(1));
    const request = aRequest();
    await bench.receive([coming(aVolunteer(), 1), coming(missionFrom(request), 1)]);
    const yes = aFact('mission.accepted', { volunteer: anId('volunteer') }, { by: volunteerNo(1) });
    assert.deepEqual(await bench.model.add([yes]), { ok: true });
    const claim = idOf('claim', `${uuidOf(request._id)}.${uuidOf(anId('volunteer'))}`);
    const own = (await bench.shown()).get(claim);
    assert.include(own?.state, { standing: 'provisional' });

    const received = { ...yes, received: { at: NOW, roles: ['volunteer'] } } as unknown as Fact;
    const told = RULES.apply(received, volunteerNo(1), (id) =>
      id === request._id ? request : id === anId('volunteer') ? aVolunteer() : undefined,
    );
    const after = (told.ok ? told.changed[0] : undefined) as Request;
    await bench.receive([
      coming(missionFrom(after), 2),
      ...claimViewsOf(after).map((view) => coming(view, 1)),
    ]);
    const confirmed = (await bench.shown()).get(claim);
    assert.include(confirmed?.state, { standing: 'confirmed' });
    assert.isFalse(confirmed?.provisional);
    assert.equal((await bench.outbox.one(yes._id))?.row.status, 'settled');
  });

  it('is the same whether it grew step by step or is made again, whatever comes in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 10, maxLength: 40 }), async (steps) => {
        await live(bench, steps);
      }),
      { numRuns: 40 },
    );
  });
});

/** One thing that happens: somebody writes, the server receives, something comes down. */
const STEP = fc.record({
  what: fc.constantFrom('write', 'write', 'write', 'elsewhere', 'receive', 'down', 'rebuild'),
  kind: fc.nat(11),
  person: fc.integer({ min: 1, max: 3 }),
  request: fc.integer({ min: 1, max: 3 }),
  count: fc.integer({ min: 1, max: 3 }),
});
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

async function live(bench: DataBench, steps: readonly Step[]): Promise<void> {
  await bench.tables.outbox.clear();
  const membership = bench.signInAs(COORDINATOR);
  const truth = new Map<string, State>();
  const revisions = new Map<string, number>();
  const delivered = new Map<string, State>();
  const due = new Set<string>();
  const change = (state: State): void => {
    truth.set(state._id, state);
    revisions.set(state._id, (revisions.get(state._id) ?? 0) + 1);
    due.add(state._id);
  };
  const receive = (fact: Fact): void => {
    const received = { ...fact, received: { at: NOW, roles: COORDINATOR.roles } } as Fact;
    const outcome = RULES.apply(received, COORDINATOR, (id) => truth.get(id));
    if (outcome.ok) outcome.changed.forEach(change);
    else change(aVerdict(fact, outcome.refusal));
  };
  const deliver = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      due.delete(id);
      delivered.set(id, truth.get(id)!);
    }
    await bench.receive(ids.map((id) => coming(truth.get(id)!, revisions.get(id)!)));
  };
  const send = async (count: number): Promise<void> => {
    const held = await bench.outbox.nextToSend(count, new Set());
    held.forEach(({ fact }) => receive(fact));
    await bench.outbox.markSent(new Map(held.map(({ fact }) => [fact._id, undefined])));
  };

  // Enough is there that most of what is written fits.
  change(aVolunteer(1));
  for (const n of [1, 2]) change(aPerson({ _id: anId('person', n) }));
  for (const n of [1, 2]) change(aRequest({ _id: anId('request', n), person: anId('person', n) }));
  await deliver([...due]);
  for (const step of steps) {
    if (step.what === 'write') await bench.model.add([factFor(step)]);
    else if (step.what === 'elsewhere') receive(factFor(step));
    else if (step.what === 'receive') await send(step.count);
    else if (step.what === 'down') await deliver([...due].slice(0, step.count));
    else await bench.rebuild();

    const pending = await bench.outbox.pending(membership.territory);
    const facts = pending.map(({ fact }) => fact);
    const expected = replay(facts, delivered, provisionalRulesFor(COORDINATOR, RULES)).values;
    const shown = new Map([...(await bench.shown())].map(([id, { state }]) => [id, state]));
    assert.deepEqual(plain(shown), plain(expected));
  }

  await send(1_000);
  await deliver([...due]);
  const end = await bench.shown();
  assert.deepEqual(plain(new Map([...end].map(([id, { state }]) => [id, state]))), plain(truth));
  assert.isFalse([...end.values()].some(({ provisional }) => provisional));
  assert.deepEqual(await bench.outbox.pending(membership.territory), []);
}

function factFor({ kind, person, request }: Step): Fact {
  const about = anId('person', person);
  const volunteer = anId('volunteer', 1);
  const facts = [
    () => aFact('person.registered', personDetails(), { n: person }),
    () => aFact('person.amended', { changes: { livesAlone: kind % 2 === 0 } }, { n: person }),
    () => aFact('person.ended', { ending: 'moved' }, { n: person }),
    () => aFact('person.returned', {}, { n: person }),
    () => aFact('request.noted', requestDetails({ person: about }), { n: request }),
    () => aFact('request.amended', { changes: { places: 2 } }, { n: request }),
    () => aFact('request.closed', { as: 'unmet', reason: 'too-far' }, { n: request }),
    () => aFact('request.reopened', {}, { n: request }),
    () => aFact('mission.published', {}, { n: request }),
    () => aFact('mission.promised', { volunteer }, { n: request }),
    () => aFact('mission.given-back', { volunteer }, { n: request }),
    () => aFact('mission.reported', { volunteer, outcome: 'done' }, { n: request }),
  ] as const;
  return facts[kind]!();
}

function coming(state: State, generation: number): PouchDoc {
  const hash = String(generation).padStart(32, '0');
  return { ...state, _rev: `${String(generation)}-${hash}` };
}

function appliedOf({ _id }: Fact) {
  return { fact: _id, at: NOW };
}

function gone(id: string): PouchDoc {
  return { _id: id, _rev: '9-0', _deleted: true };
}

function missionFrom(request: Request): State {
  return missionOf(request, whereaboutsOf(aPerson()))!;
}

function aVerdict(fact: Fact, refusal = 'not-allowed'): State {
  const _id = idOf('verdict', uuidOf(fact._id));
  const verdict = { _id, noun: 'verdict', schema: 1, fact, refusal, at: NOW, applied: [] };
  return verdict as unknown as State;
}

/** Without what only travels with a document. */
function plain(states: ReadonlyMap<string, State>): Record<string, unknown> {
  const entries = [...states].map(([id, state]) => {
    const { _rev: _, audience: __, ...rest } = state as State & Record<string, unknown>;
    return [id, rest];
  });
  return Object.fromEntries(entries.sort()) as Record<string, unknown>;
}
