import { assert } from 'chai';
import { indicatorsOf, type Indicators } from '../../../src/data/indicators/indicators.ts';
import type { YearOfFigures } from '../../../src/data/indicators/indicators.ts';
import type { Live } from '../../../src/data/kernel/live.ts';
import type { DocumentQueries } from '../../../src/data/engine/read-model/document-queries.ts';
import { AGENT, anId, aRequest, COORDINATOR } from '../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../support/three-steeples.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';
import { until } from '../support/phone.ts';
import { until as found } from '../../support/waiting.ts';

const YEAR = Number(TODAY.slice(0, 4));
const COUNTED = Date.parse('2026-11-29T10:42:00.000Z');

describe('the last count of a year, kept on a device', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  const openFigures = (reader: DocumentQueries = bench.freshReader()): Indicators =>
    indicatorsOf({
      ...{ ...bench.live, reader, writer: bench.writer, tables: bench.tables },
      clock: () => COUNTED,
    });
  const signIn = (actor = COORDINATOR, territory?: string): string =>
    bench.signInAs(actor, territory).territory;
  const receive = (): Promise<void> =>
    bench.receive(sampleTerritory().map((state) => ({ ...state, _rev: '1-a' })));
  const keptRows = (): Promise<readonly string[]> =>
    bench.tables.sealed.where('key').startsWith('answer ').primaryKeys();
  /** Counts, and waits until it is kept. */
  const countOnce = async (territory: string): Promise<void> => {
    await until(openFigures().year(YEAR, TODAY), isOfNow);
    await found('it kept', async () => (await keptRows()).some((key) => key.includes(territory)));
  };

  it('is shown at once after unlocking, with when it was counted, then what is counted now', async () => {
    const territory = signIn();
    await receive();
    await countOnce(territory);
    const late = aRequest({ _id: anId('request', 700), person: anId('person') });
    await bench.receive([{ ...late, _rev: '1-b' }]);
    const told = await bothOf(openFigures().year(YEAR, TODAY));
    assert.equal(told[0]?.countedAt, '2026-11-29T10:42:00.000Z');
    assert.equal(told[0]?.figures.length, told[1]?.figures.length);
    assert.isUndefined(told[1]?.countedAt);
    const waiting = told.map((one) => one?.counts.requests.fates.waiting.total ?? 0);
    assert.equal(waiting[1], (waiting[0] ?? 0) + 1);
  });

  it('comes before any of the documents is unsealed that are counted', async () => {
    const territory = signIn();
    await receive();
    await countOnce(territory);
    const reader = bench.freshReader();
    const read: string[] = [];
    const inner = reader.read.bind(reader);
    reader.read = (ids) => {
      read.push(...ids.map((id) => id.split(':')[0] ?? ''));
      return inner(ids);
    };
    const [early, late] = await bothOf(openFigures(reader).year(YEAR, TODAY), () => [...read]);
    const counted = ['request', 'encounter', 'person', 'volunteer'];
    assert.isEmpty((early?.seen ?? counted).filter((noun) => counted.includes(noun)));
    assert.includeMembers(late?.seen ?? [], counted);
  });

  it('is nobody else’s, and of no other territory or year', async () => {
    const territory = signIn();
    await receive();
    await countOnce(territory);
    const [first] = await bothOf(openFigures().year(YEAR - 1, TODAY));
    assert.isUndefined(first?.countedAt, 'another year');
    signIn(AGENT, territory);
    assert.isUndefined(await until(openFigures().year(YEAR, TODAY)), 'an agent');
    signIn();
    await receive();
    const [other] = await bothOf(openFigures().year(YEAR, TODAY));
    assert.isUndefined(other?.countedAt, 'another territory');
  });

  it('goes with the documents of its territory', async () => {
    const territory = signIn();
    await receive();
    await countOnce(territory);
    await bench.model.clear(territory);
    assert.deepEqual(
      (await keptRows()).filter((key) => key.includes(territory)),
      [],
    );
  });

  it('is sealed, and never shown when it was counted by other definitions or is damaged', async () => {
    const territory = signIn();
    await receive();
    await countOnce(territory);
    const key = (await keptRows()).find((one) => one.includes(`${territory}/`)) ?? '';
    const row = await bench.tables.sealed.get(key);
    const clear = new TextDecoder().decode(row?.sealed);
    assert.notInclude(clear, 'contributions');
    const kept = { at: new Date(COUNTED).toISOString(), kept: { version: '0', counts: {} } };
    await bench.tables.sealed.put({ key, sealed: await bench.live.vault.seal(key, kept) });
    const [older] = await bothOf(openFigures().year(YEAR, TODAY));
    assert.isUndefined(older?.countedAt, 'other definitions');
    await bench.tables.sealed.put({ key, sealed: new Uint8Array(40) });
    const [damaged] = await bothOf(openFigures().year(YEAR, TODAY));
    assert.isUndefined(damaged?.countedAt, 'damaged');
  });

  it('is told how far counting has come, once it takes longer than a second', async () => {
    signIn();
    await receive();
    let now = COUNTED;
    const reader = bench.freshReader();
    const inner = reader.read.bind(reader);
    reader.read = async (ids) => {
      now += 600;
      return inner(ids);
    };
    const figures = indicatorsOf({
      ...{ ...bench.live, reader, writer: bench.writer, tables: bench.tables },
      clock: () => now,
    });
    const told: (string | undefined)[] = [];
    const stop = figures
      .counting()
      .subscribe((one) => told.push(one && `${String(one.done)}/${String(one.total)}`));
    await until(figures.year(YEAR, TODAY), isOfNow);
    stop();
    assert.isUndefined(told[0]);
    assert.isUndefined(told.at(-1));
    const [done, total] = (told.at(-2) ?? '').split('/');
    assert.equal(done, total);
    assert.isAbove(told.length, 2);
  });
});

function isOfNow(one: YearOfFigures | undefined): boolean {
  return one !== undefined && one.countedAt === undefined;
}

/** What is told first, and what is told when it is counted; the same where nothing was kept. */
async function bothOf<S>(
  live: Live<YearOfFigures | undefined>,
  see: () => S = () => undefined as S,
): Promise<readonly ((YearOfFigures & { readonly seen: S }) | undefined)[]> {
  const told: (YearOfFigures & { readonly seen: S })[] = [];
  await until(live, (one) => {
    if (one) told.push({ ...one, seen: see() });
    return isOfNow(one);
  });
  return [told[0], told.at(-1)];
}
