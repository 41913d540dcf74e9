import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  publicationOf,
  publishedAmount,
  PUBLISHED,
  type Publication,
} from '../../../src/domain/indicators/publication.ts';
import {
  countYear,
  type YearCounts,
  type YearEvidence,
} from '../../../src/domain/indicators/year-counts.ts';
import type { Phase } from '../../../src/domain/requests/phase.ts';
import { aFact, anId, aTerritory, COORDINATOR } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';
import { Attacker, exactly, noMoreThan, type Known, type Unknown } from './attacker.ts';
import { done, evidence, met, person, request, volunteer } from './evidence.ts';

const YEARS = [2023, 2024, 2025];
const TODAY = '2026-06-01';
const ENDS: readonly Phase[] = ['unmet', 'passed-on', 'done-elsewhere', 'cancelled', 'open'];

interface Line {
  readonly who: number;
  readonly by: number;
  readonly year: number;
  readonly day: number;
  readonly end: Phase | 'done';
}

/** A territory over three years: few people, so that cells are small. */
const world = fc.record({
  people: fc.integer({ min: 0, max: 14 }),
  volunteers: fc.integer({ min: 0, max: 12 }),
  lines: fc.array(
    fc.record<Line>({
      who: fc.integer({ min: 1, max: 14 }),
      by: fc.integer({ min: 1, max: 12 }),
      year: fc.constantFrom(...YEARS),
      day: fc.integer({ min: 1, max: 28 }),
      end: fc.oneof(fc.constant('done' as const), fc.constantFrom(...ENDS)),
    }),
    { maxLength: 80 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

function evidenceOf({ people, volunteers, lines }: World, without?: number): YearEvidence {
  const range = (n: number) => Array.from({ length: n }, (_, at) => at + 1);
  const theirs = lines
    .map((line, at) => ({ ...line, n: at + 1 }))
    .filter(({ who, by }) => who <= people && by <= volunteers && who !== without);
  return evidence({
    people: range(people)
      .filter((n) => n !== without)
      .map((n) => person(n, '2022-01-01')),
    volunteers: range(volunteers).map((n) => volunteer(n, '2022-01-01')),
    requests: theirs.map(({ n, who, by, year, day, end }) => {
      const noted = `${String(year)}-12-${String(day).padStart(2, '0')}`;
      return end === 'done' ? done(n, who, noted, by) : request(n, who, noted, { phase: end });
    }),
    encounters: theirs.map(({ n, who, year, day }) =>
      met(n, who, `${String(year)}-12-${String(day).padStart(2, '0')}`),
    ),
  });
}

const countsOf = (all: YearEvidence): readonly YearCounts[] =>
  YEARS.map((year) => countYear(all, year, TODAY));

/** The people that stand behind each published cell in truth. */
function truthOf({
  people,
  reports,
  active,
  requests: { fates },
}: YearCounts): Readonly<Record<string, number>> {
  return {
    'people-known': people.known,
    'people-helped': reports.helped.people,
    'people-seen': people.seen.yes,
    'volunteers-active': active.yes,
    'requests-met': fates.met.people,
    'requests-elsewhere': fates.elsewhere.people,
    'requests-passed-on': fates['passed-on'].people,
    'requests-unmet': fates.unmet.people,
  };
}

const MOST = 200;

/** All that anybody can know of the people behind each cell of these publications. */
function attackerOf(publications: readonly Publication[]): Attacker {
  const unknowns: Unknown[] = [];
  const knows: Known[] = [];
  for (const { year, figures } of publications) {
    for (const name of PUBLISHED.slice(0, 8)) {
      const told = figures.find(({ figure }) => figure === name);
      const cell = `${String(year)} ${name}`;
      const isOfPeople = !name.startsWith('requests-');
      if (isOfPeople && name !== 'volunteers-active') {
        // Each counts once, and the rule is public: what is not published is under five.
        unknowns.push({
          name: cell,
          low: told?.least ?? 0,
          high: told ? told.least + told.step - 1 : 4,
        });
      } else {
        unknowns.push({ name: cell, low: told ? 5 : 0, high: MOST });
        unknowns.push({
          name: `${cell} amount`,
          low: told?.least ?? 0,
          high: told ? told.least + told.step - 1 : MOST,
        });
        knows.push(noMoreThan(cell, `${cell} amount`));
        // Nobody brings more than a step: so many people bring at least the amount.
        if (told) knows.push({ times: { [`${cell} amount`]: 1, [cell]: -told.step }, most: 0 });
      }
    }
    for (const { figure, least, step } of figures) {
      // Nobody was given more than a step of it: so many people were helped at least.
      if (figure === 'hours' || figure === 'kilometres')
        knows.push({ times: { [`${String(year)} people-helped`]: -step }, most: -least });
    }
    knows.push(noMoreThan(`${String(year)} people-seen`, `${String(year)} people-known`));
    // Nobody is added to this territory: an attacker may know even that.
    const before = publications.some((one) => one.year === year - 1);
    if (before)
      knows.push(noMoreThan(`${String(year)} people-known`, `${String(year - 1)} people-known`));
  }
  return new Attacker(unknowns, knows);
}

describe('an attacker', () => {
  it('pins a hidden cell when a total stands beside it, so it is worth defending against', () => {
    const naive = new Attacker(
      [
        { name: 'hidden', low: 1, high: 4 },
        { name: 'other', low: 5, high: 50 },
      ],
      [...exactly({ hidden: 1, other: 1 }, 23), ...exactly({ other: 1 }, 20)],
    );
    assert.deepEqual(naive.possible('hidden', [1, 2, 3, 4]), [3]);
  });

  it('pins somebody when two editions of one year are compared', () => {
    const editions = new Attacker(
      [
        { name: 'spring', low: 0, high: 50 },
        { name: 'since', low: 0, high: 4 },
      ],
      [...exactly({ spring: 1 }, 17), ...exactly({ spring: 1, since: 1 }, 18)],
    );
    assert.deepEqual(editions.possible('since', [0, 1, 2, 3, 4]), [1]);
  });

  it('finds what only a search finds, not bounds alone', () => {
    const parity = new Attacker(
      [
        { name: 'a', low: 0, high: 9 },
        { name: 'b', low: 0, high: 9 },
      ],
      [...exactly({ a: 2, b: 3 }, 11)],
    );
    assert.deepEqual(parity.possible('a', [0, 1, 2, 3, 4, 5]), [1, 4]);
  });
});

describe('published figures', () => {
  it('leave every cell under five open, whoever has all years of them', () => {
    fc.assert(
      fc.property(world, (one) => {
        const counts = countsOf(evidenceOf(one));
        const attacker = attackerOf(counts.map(publicationOf));
        for (const [at, count] of counts.entries()) {
          for (const [name, people] of Object.entries(truthOf(count))) {
            if (people >= 5) continue;
            const cell = `${String(YEARS[at])} ${name}`;
            assert.deepEqual(attacker.possible(cell, [0, 1, 2, 3, 4]), [0, 1, 2, 3, 4], cell);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tell a number of people no closer than their step, whoever has all years of them', () => {
    fc.assert(
      fc.property(world, (one) => {
        const counts = countsOf(evidenceOf(one));
        const publications = counts.map(publicationOf);
        const attacker = attackerOf(publications);
        for (const { year, figures } of publications) {
          for (const { figure, least, step } of figures) {
            if (figure !== 'people-helped' && figure !== 'people-seen') continue;
            const whole = Array.from({ length: step }, (_, n) => least + n);
            assert.deepEqual(attacker.possible(`${String(year)} ${figure}`, whole), whole);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of two worlds that differ in one person lie no further apart than the declared step', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 14 }), (one, gone) => {
        const here = countsOf(evidenceOf(one)).map(publicationOf);
        const there = countsOf(evidenceOf(one, gone)).map(publicationOf);
        for (const [at, publication] of here.entries()) {
          for (const { figure, least, step } of publication.figures) {
            const other = there[at]?.figures.find((each) => each.figure === figure);
            if (!other) continue;
            const gap = Math.max(least - (other.least + other.step), other.least - (least + step));
            assert.ok(gap < Math.max(step, other.step), `${figure}: ${String(gap)}`);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are not told of hours and kilometres that many gave to few', () => {
    const requests = [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
      done(n, ((n - 1) % 4) + 1, '2025-12-01', n),
    );
    const of = (more: readonly ReturnType<typeof done>[]) =>
      publicationOf(countYear(evidence({ requests: [...requests, ...more] }), 2025, TODAY))
        .figures.map(({ figure }) => figure)
        .filter((figure) => figure === 'hours' || figure === 'kilometres');
    assert.deepEqual(of([]), [], 'four people were helped');
    assert.deepEqual(of([done(9, 5, '2025-12-01', 1)]), ['hours', 'kilometres']);
  });

  it('are not told of few people, of one who did nearly all, or of more than any step', () => {
    const of = (people: number, largest: number, total: number) =>
      publishedAmount({ people, largest, total });
    assert.equal(of(4, 1, 4), undefined);
    assert.deepEqual(of(5, 1, 5), { least: 5, step: 5 });
    assert.equal(of(6, 50, 90), undefined, 'one brings more than a third');
    assert.deepEqual(of(6, 30, 190), { least: 150, step: 50 });
    assert.equal(of(0, 0, 0), undefined);
    assert.equal(of(9, 1e7, 1e8), undefined);
  });
});

describe('a year', () => {
  const publication: Publication = {
    year: 2025,
    figures: [{ figure: 'people-helped', least: 10, step: 5 }],
  };
  const received = (day: string) => ({ receivedAt: `${day}T08:00:00.000Z` });

  it('is published once: a second set of its figures is refused', () => {
    const town = new InMemoryTerritory(aTerritory());
    assert.ok(
      town.receive(aFact('territory.published', publication, received('2026-01-02')), COORDINATOR)
        .ok,
    );
    const again = { ...publication, figures: [{ figure: 'people-helped', least: 15, step: 5 }] };
    assert.deepEqual(
      town.receive(aFact('territory.published', again, received('2026-02-02')), COORDINATOR),
      { ok: false, refusal: 'already-exists' },
    );
    const kept = town.lookup(anId('territory'));
    assert.deepEqual(kept?.noun === 'territory' && kept.publications, [publication]);
  });

  it('is not published before it is over, by the clock of the server', () => {
    const town = new InMemoryTerritory(aTerritory());
    const early = aFact('territory.published', publication, {
      at: '2029-01-01T08:00:00.000Z',
      ...received('2025-12-31'),
    });
    assert.deepEqual(town.receive(early, COORDINATOR), { ok: false, refusal: 'not-open' });
  });
});
