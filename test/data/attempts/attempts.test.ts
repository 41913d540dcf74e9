import { assert } from 'chai';
import { attemptsOf, type Attempts } from '../../../src/data/attempts/attempts.ts';
import type { CallSheet } from '../../../src/data/attempts/call-sheet.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { actorOf } from '../../../src/domain/kernel/fact.ts';
import { RULES } from '../../../src/domain/rules.ts';
import type { Aggregate, Fact } from '../../../src/domain/nouns.ts';
import { aFact, AGENT, anActor, anId, aPerson, COORDINATOR } from '../../support/builders.ts';
import { until } from '../support/phone.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';

const OTHER = anActor(['agent'], 902);
const NAMES = ['Perrachon', 'Guichardot', 'Brun'];
const PEOPLE = NAMES.map((family, index) => aPerson({ _id: anId('person', index + 1), family }));
const LISTED = PEOPLE.map(({ _id }) => ({ who: _id }));

describe('lists of people to ring', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  /** The lists of somebody's device, in a territory of their own. */
  const attemptsFor = async (actor: Actor = COORDINATOR): Promise<Attempts> => {
    bench.signInAs(actor);
    await bench.receive(PEOPLE.map((state) => ({ ...state, _rev: '1-a' })));
    return attemptsOf({ ...bench.live, writer: bench.writer, clock: Date.now });
  };
  const opened = async (attempts: Attempts): Promise<Id<'call-list'>> => {
    const details = { title: 'Prendre des nouvelles', purpose: { kind: 'plain' } as const };
    const result = await attempts.open(details, LISTED);
    assert.isTrue(result.ok);
    return (result as { subject: Id<'call-list'> }).subject;
  };
  const sheetOf = async (
    attempts: Attempts,
    list: Id<'call-list'>,
    good: (sheet: CallSheet) => boolean = () => true,
  ): Promise<CallSheet> => {
    const sheet = await until(attempts.one(list), (one) => one !== undefined && good(one));
    if (!sheet) throw new Error('There is no such list.');
    return sheet;
  };
  /** What the server makes of these facts, on top of what this device shows. */
  const received = async (...facts: readonly Fact[]): Promise<void> => {
    const states = new Map(
      [...(await bench.shown())].map(([id, { state }]) => [id, state as Aggregate]),
    );
    const changed = new Map<string, Aggregate>();
    facts.forEach((fact, index) => {
      const at = new Date(Date.now() + (index + 1) * 60_000).toISOString();
      const by = fact.by === OTHER.user ? OTHER : COORDINATOR;
      const { user: _, ...may } = by;
      const stamped = { ...fact, received: { at, ...may } };
      const outcome = RULES.apply(stamped, actorOf(fact.by, stamped.received), (id) =>
        states.get(id),
      );
      if (!outcome.ok) throw new Error(outcome.refusal);
      for (const state of outcome.changed) {
        states.set(state._id, state);
        changed.set(state._id, state);
      }
    });
    await bench.receive([...changed.values()].map((state) => ({ ...state, _rev: '2-a' })));
  };

  it('are opened without network: everybody on them is to be rung, and one is next', async () => {
    const attempts = await attemptsFor();
    const list = await opened(attempts);
    const sheet = await sheetOf(attempts, list);
    assert.deepEqual(
      sheet.rows.map(({ who }) => who?.family),
      ['Brun', 'Guichardot', 'Perrachon'],
    );
    assert.include(sheet.progress, { people: 3, left: 3 });
    assert.lengthOf(sheet.next, 3);
    assert.isTrue(sheet.provisional);
    const [card] = await until(attempts.lists(), (cards) => cards.length > 0);
    assert.equal(card?.progress?.left, 3);
  });

  it('go on to the next with each attempt, and back with an undoing', async () => {
    const attempts = await attemptsFor();
    const list = await opened(attempts);
    const [first] = (await sheetOf(attempts, list)).next;
    await attempts.claim(first!);
    const rung = await attempts.attempt(first!, 'answered');
    const after = await sheetOf(attempts, list, ({ progress }) => progress.left === 2);
    assert.equal(after.progress.counts.answered, 1);
    assert.notInclude(after.next, first!);
    assert.isTrue(rung.ok);
    await attempts.undo(first!, (rung as { fact: Id<'fact'> }).fact);
    await sheetOf(
      attempts,
      list,
      ({ progress, next }) => progress.left === 3 && next.includes(first!),
    );
  });

  it('keep whoever is being rung first, also when the app begins anew', async () => {
    const attempts = await attemptsFor();
    const list = await opened(attempts);
    const { next } = await sheetOf(attempts, list);
    await attempts.claim(next[2]!);
    const again = attemptsOf({
      ...bench.live,
      reader: bench.freshReader(),
      writer: bench.writer,
      clock: Date.now,
    });
    assert.equal((await sheetOf(again, list)).next[0], next[2]);
  });

  it('leave out whom somebody else rings, and say who was reached meanwhile', async () => {
    const attempts = await attemptsFor();
    const list = await opened(attempts);
    const { next } = await sheetOf(attempts, list);
    const about = (fact: Fact, subject: string): Fact => ({ ...fact, subject }) as Fact;
    await received(
      about(aFact('call.claimed', {}, { by: OTHER }), next[0]!),
      about(aFact('call.attempted', { outcome: 'declined' }, { by: OTHER }), next[1]!),
    );
    const sheet = await sheetOf(attempts, list, ({ progress }) => progress.left === 2);
    assert.deepEqual(sheet.next, [next[2]!]);
    const row = sheet.rows.find(({ call }) => call._id === next[0]);
    assert.equal(row?.waiting, 'claimed');
    assert.equal(row?.holder?.by, OTHER.user);
  });

  it('propose nobody who died, nor anybody on a closed list, and count both apart', async () => {
    const attempts = await attemptsFor();
    const list = await opened(attempts);
    const died = { ...PEOPLE[0]!, status: 'ended', ending: 'deceased', _rev: '3-a' } as const;
    await bench.receive([died]);
    const sheet = await sheetOf(attempts, list, ({ progress }) => progress.counts.died === 1);
    assert.lengthOf(sheet.next, 2);
    await attempts.close(list);
    const closed = await sheetOf(attempts, list, (one) => one.list.status === 'closed');
    assert.deepEqual(closed.next, []);
    await attempts.reopen(list);
    await sheetOf(attempts, list, ({ next }) => next.length === 2);
  });

  it('are the staff’s: a volunteer’s device shows nothing of them, and writes nothing', async () => {
    const attempts = await attemptsFor();
    const list = await opened(attempts);
    bench.signInAs(anActor(['volunteer'], 1));
    assert.deepEqual(await until(attempts.lists()), []);
    assert.isUndefined(await until(attempts.one(list)));
    const result = await attempts.open({ title: 'x', purpose: { kind: 'plain' } }, LISTED);
    assert.deepEqual(result, { ok: false, refusal: 'not-allowed' });
    bench.signInAs(AGENT);
    assert.deepEqual(await attempts.close(list), { ok: false, refusal: 'unknown-subject' });
  });

  it('hold many people, told in several facts that are written together', async () => {
    const attempts = await attemptsFor();
    const many = Array.from({ length: 230 }, (_, index) => ({ who: anId('person', index + 1) }));
    const result = await attempts.open({ title: 'Tous', purpose: { kind: 'plain' } }, many);
    assert.isTrue(result.ok);
    const { subject } = result as { subject: Id<'call-list'> };
    const sheet = await sheetOf(attempts, subject);
    assert.equal(sheet.progress.people, 230);
  });
});
