import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  answerAndIf,
  disclosedAndIf,
  type AndIfAnswer,
  type AndIfGround,
  type AndIfQuestion,
} from '../../../../src/domain/diagnosis/and-if/and-if.ts';
import { OFFERS, type MissedHelp } from '../../../../src/domain/diagnosis/and-if/missed-help.ts';
import type { VolunteerOfToday } from '../../../../src/domain/diagnosis/and-if/willingness.ts';
import { aPlace, winding } from '../arbitrary.ts';

const COMMUNE = { code: '99901', name: 'Valmorand', point: { lat: 46.3, lon: 4.9 } };

const aMissed: fc.Arbitrary<MissedHelp> = fc
  .record({
    first: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 0, max: 14 }),
    parts: fc.subarray([0, 1, 2], { minLength: 1 }),
    point: fc.option(aPlace, { nil: undefined }),
    takes: fc.subarray([...OFFERS], { minLength: 1 }),
    isCall: fc.boolean(),
    places: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ first, length, point, ...rest }) => ({
    ...{ first, last: first + length, commune: '99901' },
    ...(point && { point }),
    ...rest,
  }));

const aVolunteer: fc.Arbitrary<VolunteerOfToday> = fc
  .record({
    commune: fc.constantFrom('99901', '99902'),
    maxKm: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    answered: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ maxKm, ...rest }) => ({ ...rest, ...(maxKm !== undefined && { maxKm }) }));

const aGround: fc.Arbitrary<AndIfGround> = fc.record({
  missed: fc.array(aMissed, { maxLength: 40 }),
  volunteers: fc.array(aVolunteer, { maxLength: 9 }),
  weeks: fc.integer({ min: 1, max: 53 }),
  travels: fc.constant<AndIfGround['travels']>((from, places) =>
    places.map((place) => winding(from, place)),
  ),
});

const aQuestion: fc.Arbitrary<AndIfQuestion> = fc.record({
  commune: fc.constant(COMMUNE),
  volunteers: fc.integer({ min: 0, max: 5 }),
  offers: fc.subarray([...OFFERS]),
});

const left = ({ beyond }: AndIfAnswer): number =>
  Object.values(beyond).reduce((sum, count) => sum + count, 0);

describe('and if more people volunteered', () => {
  it('never answers more than was missed, each request once, and the range has an order', () => {
    fc.assert(
      fc.property(aGround, aQuestion, (ground, question) => {
        const answer = answerAndIf(ground, question);
        assert.equal(answer.missed, ground.missed.length);
        assert.ok(answer.least >= 0 && answer.least <= answer.most);
        assert.ok(answer.most <= answer.missed - left(answer));
        const { cautious, hopeful } = answer.expectation;
        assert.ok(cautious.km <= hopeful.km && cautious.perWeek <= hopeful.perWeek);
      }),
    );
  });

  it('is never fewer with one volunteer more, or with one thing more that they would do', () => {
    fc.assert(
      fc.property(aGround, aQuestion, fc.constantFrom(...OFFERS), (ground, question, offer) => {
        const before = answerAndIf(ground, question);
        const { offers, volunteers } = question;
        const more = [
          answerAndIf(ground, { ...question, volunteers: volunteers + 1 }),
          answerAndIf(ground, { ...question, offers: [...offers, offer] }),
        ];
        for (const after of more) {
          assert.ok(after.least >= before.least);
          assert.ok(after.most >= before.most);
        }
      }),
    );
  });

  it('is nothing without volunteers, and nothing when they would do nothing', () => {
    fc.assert(
      fc.property(aGround, aQuestion, (ground, question) => {
        for (const none of [{ volunteers: 0 }, { offers: [] }]) {
          const { least, most } = answerAndIf(ground, { ...question, ...none });
          assert.deepEqual([least, most], [0, 0]);
        }
      }),
    );
  });

  it('is no smaller when one request more was missed, and no larger than by one', () => {
    fc.assert(
      fc.property(aGround, aQuestion, aMissed, (ground, question, one) => {
        const before = answerAndIf(ground, question);
        const after = answerAndIf({ ...ground, missed: [...ground.missed, one] }, question);
        for (const end of ['least', 'most'] as const) {
          assert.ok(after[end] - before[end] === 0 || after[end] - before[end] === 1);
        }
      }),
    );
  });

  it('tells on paper no figure from 1 to 4, nor one that leaves so few', () => {
    fc.assert(
      fc.property(aGround, aQuestion, (ground, question) => {
        const { missed, ...ends } = disclosedAndIf(answerAndIf(ground, question));
        for (const figure of [missed, ...Object.values(ends)]) {
          assert.ok(figure === 'hidden' || figure === 0 || figure >= 5);
          if (figure === 'hidden' || missed === 'hidden') continue;
          assert.ok(missed - figure === 0 || missed - figure >= 5);
        }
      }),
    );
  });
});
