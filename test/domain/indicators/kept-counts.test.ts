import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Contributions } from '../../../src/domain/indicators/contributions.ts';
import { figuresOf } from '../../../src/domain/indicators/figure.ts';
import {
  countsKept,
  keptCounts,
  type KeptCounts,
} from '../../../src/domain/indicators/kept-counts.ts';
import { publicationOf } from '../../../src/domain/indicators/publication.ts';
import { sheetOf } from '../../../src/domain/indicators/sheet.ts';
import { countYear, type YearCounts } from '../../../src/domain/indicators/year-counts.ts';
import { done, evidence, met, person, report, request, volunteer } from './evidence.ts';

/** A year with something in each corner of its counts. */
function aYear(): YearCounts {
  const outing = 'outing:1';
  const shared = { outing, agreedKm: 12 } as const;
  return countYear(
    evidence({
      requests: [
        done(1, 1, '2026-03-01', 1, shared),
        done(2, 2, '2026-03-01', 1, shared),
        request(3, 3, '2026-04-01', { phase: 'unmet', reason: 'too-far' }),
        ...Array.from({ length: 9 }, (_, at) =>
          request(10 + at, 4, '2026-05-02', { phase: 'unmet' }),
        ),
        request(30, 5, '2026-10-01', {
          phase: 'done-elsewhere',
          reports: [report('2026-10-02', 2)],
        }),
      ],
      encounters: [met(1, 1, '2026-10-20'), met(2, 2, '2200-01-01')],
      people: Array.from({ length: 6 }, (_, at) => person(at + 1)),
      volunteers: [volunteer(1), volunteer(2)],
    }),
    2026,
    '2026-11-29',
  );
}

/** As it comes back from a disk. */
const onDisk = (kept: KeptCounts): KeptCounts => JSON.parse(JSON.stringify(kept)) as KeptCounts;

/** The names of everything in a value, and of what kind it is; of many alike one. */
function shapeOf(value: unknown): unknown {
  if (value instanceof Contributions) return 'contributions';
  if (value instanceof Map) return { map: shapeOf([...value.values()][0]) };
  if (value instanceof Set) return 'set';
  if (Array.isArray(value)) return [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  const names = Object.entries(value).map(([name, one]) => [name, shapeOf(one)]);
  return Object.fromEntries(names);
}

describe('counts that are kept between two countings', () => {
  it('tell the same figures, sheet and publication when they come back', () => {
    const counts = aYear();
    const back = countsKept(onDisk(keptCounts(counts)));
    assert.ok(back);
    assert.deepEqual(back, counts);
    const figures = figuresOf(back);
    assert.deepEqual(figures, figuresOf(counts));
    assert.deepEqual(sheetOf(back, figures), sheetOf(counts, figures));
    assert.deepEqual(publicationOf(back), publicationOf(counts));
    const first = back.requests.firstAnswer;
    assert.ok(
      typeof first === 'object' && first.high === Infinity,
      'more than half never came about',
    );
  });

  it('tell nothing when they were counted by other definitions', () => {
    const kept = onDisk(keptCounts(aYear()));
    for (const version of ['', '0', `${kept.version} more@1`, kept.version.replace('@1', '@0')])
      assert.equal(countsKept({ ...kept, version }), undefined, version);
  });

  it('are of this shape: whoever changes it raises COUNTS_VERSION beside it', () => {
    assert.match(keptCounts(aYear()).version, /^1 /);
    const side = { given: 'contributions', received: 'contributions' };
    const tally = { population: 'number', answers: 'number', yes: 'number' };
    const month = { people: 'number', seen: 'number', called: 'number', explained: 'number' };
    const fates = ['met', 'unmet', 'passed-on', 'elsewhere', 'cancelled', 'waiting'];
    assert.deepEqual(shapeOf(aYear()), {
      year: { year: 'number', from: 'string', to: 'string', asOf: 'string' },
      hasData: 'boolean',
      wrongDays: 'number',
      years: ['number'],
      requests: {
        fates: Object.fromEntries(fates.map((fate) => [fate, 'contributions'])),
        unmet: { map: 'contributions' },
        firstAnswer: { median: 'number', low: 'number', high: 'number', values: 'number' },
        asked: 'number',
      },
      reports: {
        ...{ reports: 'number', withMinutes: 'number', withKm: 'number' },
        time: [{ day: 'string', kind: 'string', minutes: 'number' }],
        ...{ minutes: side, km: side, kmByDay: { map: 'number' } },
        shared: [{ day: 'string', km: 'number', apartKm: 'number' }],
        ...{ helped: 'contributions', active: { map: 'set' } },
      },
      people: {
        known: 'number',
        seen: tally,
        months: [{ month: 'string', ...month, unseen: 'number' }],
        looked: tally,
      },
      active: tally,
    });
  });
});
