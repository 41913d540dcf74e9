import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PARIS } from '../../../src/domain/kernel/zone.ts';
import type { SentFigures } from '../../../src/domain/synthesis/sent-figures.ts';
import { isSoundResult, sentUnder } from '../../../src/domain/synthesis/sent-figures.ts';
import {
  synthesisOf,
  yearsOf,
  type QuestionSynthesis,
} from '../../../src/domain/synthesis/synthesis.ts';
import { anAgreement, aResult, sentOf, someCounts } from '../../support/synthesis.ts';
import { assertReadable, percent } from '../statistics/figures.ts';

/** The worked example of field notes 4.4. */
const WORKED: readonly SentFigures[] = [
  sentOf('a', [46, 30, 26]),
  sentOf('b', [300, 60, 48]),
  sentOf('c', [1_200, 90, 81]),
];

function only(sent: readonly SentFigures[], year = 2026): QuestionSynthesis {
  const { questions } = synthesisOf(sent, year);
  assert.equal(questions.length, 1);
  return questions[0]!;
}

describe('the network’s synthesis', () => {
  it('is that of the worked example (field notes, 4.4): 88.0 % ± 5.0, 180 answers worth 136', () => {
    const { figure, coverage } = only(WORKED);
    assert.ok(figure);
    assert.equal(percent(figure.share, 1), 88);
    assert.equal(percent(figure.margin, 1), 5);
    assert.equal(percent(figure.rawShare, 1), 86.1);
    assert.equal(Number(figure.designEffect.toFixed(2)), 1.32);
    assert.equal(Math.round(figure.effectiveAnswers), 136);
    assert.deepEqual(coverage, {
      ...{ strata: 3, ofStrata: 3, people: 1_546, ofPeople: 1_546 },
      notAsked: 0,
    });
  });

  it('says of whom it speaks: who asked and has no figure, and who did not ask', () => {
    const silent = sentOf('d', [354, 0, 0], { result: { questions: [] } });
    const elsewhere: SentFigures = { territory: 'e', title: 'Ailleurs', results: [] };
    const { coverage, figure } = only([...WORKED, silent, elsewhere]);
    assert.deepEqual(coverage, {
      ...{ strata: 3, ofStrata: 5, people: 1_546, ofPeople: 1_900 },
      notAsked: 1,
    });
    assert.deepEqual(figure, only(WORKED).figure, 'what is not there is not guessed');
  });

  it('does not tell one or two territories together', () => {
    const { figure, none } = only(WORKED.slice(0, 2));
    assert.equal(figure, undefined);
    assert.equal(none, 'too-few-territories');
    assert.deepEqual(synthesisOf([], 2026).questions, []);
  });

  it('names no territory beside a figure, and has no first and no last', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      sentOf(`t${index}`, [50 + index, 30, 10 + index], { inhabitants: 900 * (index + 1) }),
    );
    const synthesis = synthesisOf(many, 2026);
    const text = JSON.stringify(synthesis);
    for (const { territory, title } of many) {
      assert.ok(!text.includes(`"${territory}"`));
      assert.ok(!text.includes(title));
    }
    const { spread } = synthesis.questions[0]!;
    assert.deepEqual(Object.keys(spread ?? {}).sort(), ['lower', 'median', 'territories', 'upper']);
  });

  it('has quartiles from five territories with ten answers on', () => {
    const five = [10, 20, 12, 24, 15].map((yes, index) => sentOf(`t${index}`, [40, 30, yes]));
    assert.deepEqual(only(five).spread, {
      ...{ lower: 12 / 30, median: 15 / 30, upper: 20 / 30, territories: 5 },
    });
    assert.equal(only(five.slice(1)).spread, undefined);
    const small = [...five.slice(1), sentOf('small', [20, 9, 0])];
    assert.equal(only(small).spread, undefined, 'nine answers are no percentage');
  });

  it('never compares another wording in silence', () => {
    const before = (version: number) => ({
      results: [
        aResult({ size: 46, year: 2025, questions: [someCounts({ version, yes: 12 })] }),
        aResult({ size: 46, questions: [someCounts({ version: 2 })] }),
      ],
    });
    const same = only(WORKED.map((one) => ({ ...one, ...before(2) })));
    assert.ok(same.before.change);
    assert.equal(percent(same.before.change.difference, 1), percent(14 / 30, 1));
    assert.ok(same.before.change.low > 0.2 && same.before.change.high < 0.7);
    assert.deepEqual(same.before.otherVersions, []);
    const other = only(WORKED.map((one) => ({ ...one, ...before(1) })));
    assert.equal(other.before.change, undefined);
    assert.deepEqual(other.before.otherVersions, [1]);
  });

  it('keeps two wordings of one year apart, the newest first', () => {
    const older = ['x', 'y', 'z'].map((name) =>
      sentOf(name, [46, 30, 10], { counts: { version: 1 } }),
    );
    const newer = WORKED.map((one) => ({
      ...one,
      results: one.results.map((result) => ({
        ...result,
        questions: result.questions.map((question) => ({ ...question, version: 2 })),
      })),
    }));
    const { questions } = synthesisOf([...older, ...newer], 2026);
    assert.deepEqual(
      questions.map(({ version, coverage }) => [version, coverage.strata]),
      [
        [2, 3],
        [1, 3],
      ],
    );
    assert.equal(percent(questions[0]!.figure?.share ?? 0, 1), 88);
  });

  it('takes the last survey of a group in a year', () => {
    const twice = WORKED.map((one) => ({
      ...one,
      results: [
        ...one.results,
        aResult({ size: 46, closedOn: '2026-11-02', questions: [someCounts({ yes: 15 })] }),
      ],
    }));
    assert.equal(only(twice).figure?.share, 0.5);
  });

  it('tells the ways of answering apart before it tells them together', () => {
    const ways = (voice: number, web: number) => ({
      ways: [
        { way: 'voice', answers: 60, yes: voice },
        { way: 'web', answers: 60, yes: web },
      ] as const,
    });
    const of = (voice: number, web: number) =>
      only(
        ['a', 'b', 'c'].map((name) =>
          sentOf(name, [200, 120, voice + web], { counts: ways(voice, web) }),
        ),
      ).apart;
    const differ = of(54, 30);
    assert.equal(differ.together, 'differ');
    assert.deepEqual(
      differ.ways.map(({ way, figure }) => [way, figure?.share]),
      [
        ['voice', 0.9],
        ['web', 0.5],
      ],
    );
    assert.equal(differ.pairs[0]?.difference, -0.4);
    assert.equal(of(48, 45).together, 'unclear');
    assert.equal(only(WORKED).apart.together, 'too-few', 'no territory tells its ways');
  });

  it('puts territories beside those of their size, all sizes or none', () => {
    const of = (size: number, inhabitants: number, yes: number) =>
      Array.from({ length: size }, (_, index) =>
        sentOf(`${inhabitants}-${index}`, [60, 30, yes], { inhabitants }),
      );
    const { sizes } = only([...of(5, 3_000, 20), ...of(6, 9_000, 10)]);
    assert.deepEqual(
      sizes.map(({ size, figure, coverage }) => [size, figure?.share, coverage.strata]),
      [
        ['under-5000', 20 / 30, 5],
        ['under-20000', 10 / 30, 6],
      ],
    );
    assert.deepEqual(
      only([...of(5, 3_000, 20), ...of(4, 9_000, 10)]).sizes,
      [],
      'four could be worked out from the whole',
    );
  });

  it('widens its interval by what was rounded', () => {
    const rounded = WORKED.map((one) => ({
      ...one,
      results: one.results.map((result) => ({
        ...result,
        questions: result.questions.map((question) => ({ ...question, isRounded: true as const })),
      })),
    }));
    const [exact, wider] = [only(WORKED), only(rounded)];
    assert.equal(wider.figure?.share, exact.figure?.share);
    assert.ok((wider.figure?.margin ?? 0) > (exact.figure?.margin ?? 1));
    assert.equal(wider.rounded, 3);
    const census = ['a', 'b', 'c'].map((name) =>
      sentOf(name, [30, 30, 30], { counts: { isRounded: true } }),
    );
    assert.ok((only(census).figure?.interval.low ?? 1) < 0.97, 'nearly all is not all');
  });

  it('adds up who is missing where it is told', () => {
    const told = { refused: 5, unreachable: 6, pending: 0 };
    const [first, ...rest] = WORKED;
    const sent = [
      { ...first!, results: first!.results.map((one) => ({ ...one, missing: told })) },
      ...rest,
    ];
    assert.deepEqual(synthesisOf(sent, 2026).missing, [
      { population: 'people', territories: 1, ofTerritories: 3, ...told },
    ]);
  });

  it('lets numbers that contradict each other count in nothing, and says whose they are', () => {
    const wrong: readonly (readonly [number, number, number])[] = [
      [20, 30, 10],
      [40, 30, 31],
      [40, 30, -1],
      [40, 10.5, 3],
      [Infinity, 30, 3],
    ];
    for (const numbers of wrong) {
      const { unsound, questions } = synthesisOf([...WORKED, sentOf('d', numbers)], 2026);
      assert.deepEqual(unsound, [{ territory: 'd', title: 'Pays de d' }]);
      assert.deepEqual(questions[0]?.figure, only(WORKED).figure);
    }
    const ways = [{ way: 'web', answers: 29, yes: 26 }] as const;
    assert.ok(!isSoundResult(aResult({ questions: [someCounts({ ways })] })));
  });

  it('is readable whatever is sent', () => {
    const numbers = fc.tuple(fc.nat(90), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 14 }), fc.boolean(), (all, isRounded) => {
        const sent = all.map((one, index) =>
          sentOf(`t${index}`, one, { ...(isRounded && { counts: { isRounded } }) }),
        );
        const synthesis = synthesisOf(sent, 2026);
        for (const { figure } of synthesis.questions) {
          if (!figure) continue;
          assertReadable(figure);
          assert.ok(figure.interval.low <= figure.share + 1e-12);
          assert.ok(figure.interval.high >= figure.share - 1e-12);
        }
      }),
    );
  });

  it('knows its years, the latest first', () => {
    const sent = [2024, 2026, 2025, 2026].map((year, index) =>
      sentOf(`t${index}`, [46, 30, 26], { result: { year } }),
    );
    assert.deepEqual(yearsOf(sent), [2026, 2025, 2024]);
    assert.deepEqual(synthesisOf(sent, 2020).questions, []);
  });
});

describe('what a territory lets the network have', () => {
  const results = [aResult(), aResult({ closedOn: '2026-06-01' })];

  it('is nothing without an agreement, and all under one', () => {
    assert.equal(sentUnder(undefined, results, PARIS), undefined);
    assert.deepEqual(sentUnder(anAgreement(), results, PARIS), results);
  });

  it('goes with a territory that leaves, or stays as agreed: what had been sent by then', () => {
    const left = { status: 'left', since: '2026-04-01T08:00:00.000Z' } as const;
    assert.equal(
      sentUnder(anAgreement({ ...left, keepsWhatWasSent: false }), results, PARIS),
      undefined,
    );
    assert.deepEqual(sentUnder(anAgreement(left), results, PARIS), [results[0]]);
  });

  it('keeps its place in the network when it has left, said as such', () => {
    const { left, territories } = synthesisOf(
      WORKED.map((one) => ({ ...one, hasLeft: true as const })),
      2026,
    );
    assert.deepEqual([left, territories], [3, 3]);
  });
});
