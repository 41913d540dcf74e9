import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cockpitOf, laggingStrata } from '../../../src/domain/surveys/cockpit.ts';
import { drawFrom, type Member } from '../../../src/domain/surveys/who-is-asked.ts';
import { FRAME } from '../../support/surveys.ts';

const calls = (answered: number, changes: object = {}) => ({
  ...{ answered, refused: 0, unreachable: 0, pending: 46 - answered, gone: 0 },
  ...changes,
});

describe('the cockpit of a survey', () => {
  it('speaks in calls: 38 of 46 answered, four more for five points', () => {
    const cockpit = cockpitOf(FRAME, calls(38), 38);
    assert.equal(cockpit.stillNeeded, 4);
    assert.equal(cockpit.told, 'margin');
    assert.ok(cockpit.isWithinReach);
    assert.ok(cockpit.margin! > 0.05);
    const reached = cockpitOf(FRAME, calls(42), 42);
    assert.equal(reached.stillNeeded, 0);
    assert.ok(reached.margin! < 0.05);
  });

  it('says when it cannot be reached any more, and of whom nothing is known', () => {
    const tried = calls(38, { refused: 5, unreachable: 3, pending: 0 });
    const cockpit = cockpitOf(FRAME, tried, 38);
    assert.ok(!cockpit.isWithinReach);
    assert.equal(cockpit.participation?.missing, 8);
    assert.equal(cockpit.asked, 46);
  });

  it('leaves those out who died since: nobody can ask them', () => {
    const cockpit = cockpitOf(FRAME, calls(38, { pending: 0, gone: 8 }), 38);
    assert.deepEqual([cockpit.population, cockpit.asked, cockpit.told], [38, 38, 'census']);
    assert.equal(cockpit.margin, 0);
  });

  it('turns to plain counts where the group is small, and has no margin while nobody answered', () => {
    const small = cockpitOf({ size: 20, drawn: 20, seed: 'x' }, calls(9, { pending: 11 }), 9);
    assert.equal(small.told, 'counts');
    const nobody = cockpitOf(FRAME, calls(0), 0);
    assert.equal(nobody.margin, undefined);
    assert.equal(nobody.stillNeeded, 42);
  });

  it('more answers than people (a group that grew) is no error', () => {
    const cockpit = cockpitOf({ size: 3, drawn: 3, seed: 'x' }, calls(4, { pending: 0 }), 4);
    assert.deepEqual([cockpit.population, cockpit.told], [4, 'census']);
  });

  it('names the villages that lag behind', () => {
    const frame = {
      ...FRAME,
      strata: [
        { name: 'Valmorand', size: 30, drawn: 30 },
        { name: 'Chânefolle', size: 16, drawn: 16 },
      ],
    };
    const answered = new Map([
      ['Valmorand', 24],
      ['Chânefolle', 3],
    ]);
    assert.deepEqual(laggingStrata(frame, answered), [
      { name: 'Chânefolle', drawn: 16, answered: 3 },
    ]);
    assert.deepEqual(laggingStrata(frame, new Map()), []);
  });
});

describe('who is drawn', () => {
  const group: readonly Member[] = Array.from({ length: 46 }, (_, index) => ({
    id: `person:${String(index)}`,
    stratum: index < 30 ? 'Valmorand' : 'Chânefolle',
  }));
  const plan = { seed: 'trois-clochers 2026', size: 15, byStratum: false };

  it('is the same for the same seed, whatever the order of the list', () => {
    const drawn = drawFrom(group, new Set(), plan);
    assert.ok(typeof drawn !== 'string');
    assert.equal(drawn.people.length, 15);
    assert.deepEqual(drawn.frame, { size: 46, drawn: 15, seed: plan.seed });
    assert.deepEqual(drawFrom([...group].reverse(), new Set(), plan), drawn);
    assert.notDeepEqual(drawFrom(group, new Set(), { ...plan, seed: 'other' }), drawn);
  });

  it('leaves those in peace who were asked not long ago, and counts them in the group', () => {
    const asked = new Set(group.slice(0, 20).map(({ id }) => id));
    const drawn = drawFrom(group, asked, { ...plan, size: 26 });
    assert.ok(typeof drawn !== 'string');
    assert.equal(drawn.frame.size, 46);
    assert.ok(drawn.people.every((id) => !asked.has(id)));
    assert.equal(drawFrom(group, asked, { ...plan, size: 27 }), 'more-than-there-are');
  });

  it('takes each village in proportion, when asked to', () => {
    const drawn = drawFrom(group, new Set(), { ...plan, byStratum: true });
    assert.ok(typeof drawn !== 'string');
    assert.deepEqual(drawn.frame.strata, [
      { name: 'Chânefolle', size: 16, drawn: 5 },
      { name: 'Valmorand', size: 30, drawn: 10 },
    ]);
    assert.equal(drawn.people.length, 15);
  });

  it('is everybody who is not left in peace, however many they are by then', () => {
    const asked = new Set(group.slice(0, 20).map(({ id }) => id));
    const drawn = drawFrom(group, asked, { ...plan, size: 'everybody' });
    assert.ok(typeof drawn !== 'string');
    assert.deepEqual([drawn.frame.size, drawn.frame.drawn, drawn.people.length], [46, 26, 26]);
  });

  it('is nobody of an empty group, and never more than there are', () => {
    assert.equal(drawFrom([], new Set(), plan), 'more-than-there-are');
    assert.equal(drawFrom([], new Set(), { ...plan, size: 0 }), 'nobody-to-ask');
    assert.equal(drawFrom([], new Set(), { ...plan, size: 'everybody' }), 'nobody-to-ask');
  });
});
