import { assert } from 'chai';
import fc from 'fast-check';
import { Search } from '../../../src/data/engine/read-model/search.ts';
import { firstUrgent } from '../../../src/data/requests/morning.ts';
import { requestsOf, type RequestCard } from '../../../src/data/requests/requests.ts';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import { isLive, PHASES, type Phase } from '../../../src/domain/requests/phase.ts';
import { isUrgent } from '../../../src/domain/requests/urgent.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import { aClaim, anId, aPerson, aRequest, COORDINATOR } from '../../support/builders.ts';
import { countedReader } from '../support/counted-reader.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';
import { until } from '../support/phone.ts';

const TODAY = '2026-03-05';
const MOST = 5;

/** What a request may be, as far as mornings go. */
const requests = fc.array(
  fc.record({
    phase: fc.constantFrom<Phase>(...PHASES),
    day: fc.integer({ min: -9, max: 6 }),
    until: fc.option(fc.integer({ min: 0, max: 4 })),
    time: fc.option(fc.constantFrom('08:00', '09:30', '14:00')),
    noted: fc.integer({ min: -3, max: 0 }),
    held: fc.boolean(),
    places: fc.constantFrom(1, 2),
  }),
  { maxLength: 60 },
);

type Made = typeof requests extends fc.Arbitrary<infer T> ? T : never;

function requestsMade(made: Made): readonly Request[] {
  return made.map(({ phase, day, until: last, time, noted, held, places }, index) => {
    const first = addDays(TODAY, day);
    return aRequest({
      ...{ _id: anId('request', index + 1), person: anId('person', 1), phase, places },
      when: {
        day: first,
        ...(last !== null && { until: addDays(first, last) }),
        ...(time !== null && { time }),
      },
      notedAt: `${addDays(TODAY, noted)}T10:${String(index).padStart(2, '0')}:00.000Z`,
      claims: held ? [aClaim(1, 'confirmed')] : [],
    });
  });
}

/** The same, as one would work it out with everything on the table. */
function urgentOf(all: readonly Request[], today: Day): readonly string[] {
  const key = ({ when, notedAt }: Request): string =>
    `${when.day} ${when.time ?? ''.padEnd(5)} ${notedAt}`;
  return all
    .filter((one) => isUrgent(one, today))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ _id }) => _id);
}

const idsOf = (cards: readonly RequestCard[]): readonly string[] =>
  cards.map(({ request }) => request._id);

describe('what a day at the desk begins with', () => {
  const benches: DataBench[] = [];
  after(async () => {
    for (const bench of benches) await bench.close();
  });

  async function benchWith(states: readonly Request[]): Promise<DataBench> {
    const bench = await aDataBench();
    benches.push(bench);
    bench.signInAs(COORDINATOR);
    await bench.receive([aPerson(), ...states].map((state) => ({ ...state, _rev: '1-a' })));
    return bench;
  }

  const facadeOf = ({ live, writer }: DataBench) =>
    requestsOf({ ...live, writer, search: new Search() });

  it('is the first of what is urgent, whatever there is, and all of it counted', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (made) => {
        const all = requestsMade(made);
        const bench = await benchWith(all);
        const facade = facadeOf(bench);
        const urgent = urgentOf(all, TODAY);
        assert.deepEqual(
          idsOf(await until(facade.firstUrgent(TODAY, MOST))),
          urgent.slice(0, MOST),
        );
        const morning = await until(facade.morning(TODAY, MOST));
        assert.deepEqual(idsOf(morning.urgent.first), urgent.slice(0, MOST));
        assert.equal(morning.urgent.count, urgent.length);
        const fresh = all
          .filter(({ _id, phase }) => isLive(phase) && !urgent.includes(_id))
          .filter(({ notedAt }) => notedAt.startsWith(TODAY));
        assert.equal(morning.fresh.count, fresh.length);
        assert.deepEqual(
          idsOf(morning.fresh.first),
          fresh
            .map(({ _id }) => _id)
            .reverse()
            .slice(0, MOST),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('opens a few documents of hundreds to say what comes first', async () => {
    const all = Array.from({ length: 300 }, (_, index) =>
      aRequest({
        ...{ _id: anId('request', index + 1), person: anId('person', 1) },
        when: { day: addDays(TODAY, (index % 150) - 75) },
      }),
    );
    const { reader } = await benchWith(all);
    const counted = countedReader(reader);
    const first = await firstUrgent(counted.reader, TODAY, MOST);
    assert.lengthOf(first, MOST);
    assert.isAtMost(counted.reads.documents, 3 * MOST);
  });

  it('is right too where an earlier version of the app filed requests without their day', async () => {
    const all = [3, -2, 1, -8, 0].map((day, index) =>
      aRequest({
        ...{ _id: anId('request', index + 1), person: anId('person', 1) },
        when: { day: addDays(TODAY, day) },
      }),
    );
    const bench = await benchWith(all);
    const { tables } = bench;
    await tables.documents.toCollection().modify((row) => {
      if (row.key.includes(anId('request', 2))) delete (row as { day?: string }).day;
    });
    const reader = bench.freshReader();
    assert.deepEqual(
      (await firstUrgent(reader, TODAY, MOST)).map(({ _id }) => _id),
      urgentOf(all, TODAY),
    );
    await bench.rebuild();
    assert.equal(
      await tables.documents.where('[place+day]').between(['', ''], ['\uffff', '']).count(),
      5,
    );
  });

  it('follows what becomes of a request, and of its day', async () => {
    const soon = aRequest({
      ...{ _id: anId('request', 1), person: anId('person', 1) },
      when: { day: TODAY },
    });
    const bench = await benchWith([soon]);
    const facade = facadeOf(bench);
    const seen: (readonly string[])[] = [];
    const stop = facade.firstUrgent(TODAY, MOST).subscribe((cards) => seen.push(idsOf(cards)));
    await until(facade.firstUrgent(TODAY, MOST), ({ length }) => length === 1);
    await facade.amend(soon._id, { when: { day: addDays(TODAY, 30) } });
    await until(facade.firstUrgent(TODAY, MOST), ({ length }) => length === 0);
    await facade.amend(soon._id, { when: { day: addDays(TODAY, 1) } });
    await until(facade.firstUrgent(TODAY, MOST), ({ length }) => length === 1);
    stop();
    assert.deepEqual([seen[0], seen.at(-1)], [[soon._id], [soon._id]]);
    assert.deepInclude(seen, []);
  });
});
