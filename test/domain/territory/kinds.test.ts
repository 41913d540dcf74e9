import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { folded } from '../../../src/domain/kernel/folded.ts';
import {
  countsAs,
  MISSION_KINDS,
  MOST_KINDS,
  ownKind,
  type MissionKind,
} from '../../../src/domain/kernel/kind.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { isLiked, kindHere, kindsHere } from '../../../src/domain/territory/kinds-here.ts';
import type { KindSet, Territory } from '../../../src/domain/territory/territory.ts';
import {
  aFact,
  AGENT,
  anId,
  aPerson,
  aTerritory,
  COORDINATOR,
  requestDetails,
  uuid,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const MARKET = ownKind('groceries', uuid(1));
const GARDEN = ownKind('other', uuid(2));

let town: InMemoryTerritory;

const territory = (): Territory => town.lookup(anId('territory')) as Territory;
const offered = (): readonly MissionKind[] =>
  kindsHere(territory()).flatMap(({ id, archived }) => (archived ? [] : [id]));

function told(fact: Fact, by = COORDINATOR): string | undefined {
  const outcome = town.receive(fact, by);
  return outcome.ok ? undefined : outcome.refusal;
}

function set(data: KindSet['data'], at?: string): string | undefined {
  return told(aFact('territory.kind-set', data, at === undefined ? {} : { receivedAt: at }));
}

const rename = (kind: MissionKind, fr: string, en?: string) =>
  set({ kind, changes: { words: { fr, ...(en && { en }) } } });
const archive = (kind: MissionKind, at?: string) => set({ kind, changes: {}, archived: true }, at);
const restore = (kind: MissionKind) => set({ kind, changes: {}, archived: false });

beforeEach(() => (town = new InMemoryTerritory(aTerritory({ kinds: [] }), aPerson())));

describe('the kinds of help of a territory', () => {
  it('are the ten that everybody knows, until it chooses; one that chose some offers these', () => {
    assert.deepEqual(offered(), MISSION_KINDS);
    assert.deepEqual(
      kindsHere(undefined).map(({ id }) => id),
      MISSION_KINDS,
    );
    town = new InMemoryTerritory(aTerritory({ kinds: ['visit', 'walk'] }));
    assert.deepEqual(offered(), ['visit', 'walk']);
    assert.equal(kindsHere(territory()).length, MISSION_KINDS.length, 'the others can be chosen');
  });

  it('are renamed, given a length and a question, and as everywhere again', () => {
    assert.equal(rename('groceries', 'Commissions'), undefined);
    const said = { minutes: 45, question: 'A-t-elle tout trouvé ?', transport: true } as const;
    assert.equal(set({ kind: 'groceries', changes: said }), undefined);
    const here = kindHere('groceries', territory());
    assert.deepEqual(
      [here.words, here.minutes, here.question, here.transport],
      [{ fr: 'Commissions' }, 45, said.question, true],
    );
    const back = { words: null, minutes: null, question: null, transport: null };
    assert.equal(set({ kind: 'groceries', changes: back }), undefined);
    assert.deepEqual(kindHere('groceries', territory()), kindHere('groceries', undefined));
  });

  it('are joined by its own, which count as what their id says, wherever they are read', () => {
    assert.equal(rename(MARKET, 'Marché du jeudi', 'Thursday market'), undefined);
    assert.equal(offered().at(-1), MARKET);
    assert.deepEqual([countsAs(MARKET), countsAs(GARDEN)], ['groceries', 'other']);
    const elsewhere = kindHere(MARKET, undefined);
    assert.deepEqual([elsewhere.symbol, elsewhere.words], ['groceries', undefined]);
    assert.equal(countsAs('sewing' as MissionKind), 'other', 'one of a newer version');
  });

  it('have names of their own: accents and capitals tell nothing apart, an archived one keeps its', () => {
    assert.equal(rename(MARKET, 'Marché', 'Market'), undefined);
    assert.equal(rename(GARDEN, 'marche'), 'name-taken');
    assert.equal(rename('walk', 'MARCHÉ'), 'name-taken');
    assert.equal(archive(MARKET), undefined);
    assert.equal(rename(GARDEN, 'Marché'), 'name-taken');
    assert.equal(rename(GARDEN, 'Jardin', 'market'), 'name-taken', 'in English as well');
    assert.equal(rename(MARKET, 'Marché'), undefined, 'its own name is its own');
  });

  it('are forty at the most', () => {
    const more = MOST_KINDS - MISSION_KINDS.length;
    for (let n = 1; n <= more; n += 1) {
      assert.equal(rename(ownKind('other', uuid(n)), `Sorte ${String(n)}`), undefined);
    }
    assert.equal(rename(ownKind('other', uuid(90)), 'Une de trop'), 'full');
    assert.equal(offered().length, MOST_KINDS);
  });

  it('are put in order one by one, so that two who do it at once both find what they moved', () => {
    const move = (kind: MissionKind, before?: MissionKind) =>
      set({ kind, changes: {}, before: before ?? null });
    move('visit', 'ride');
    move('ride');
    assert.deepEqual([offered()[0], offered().at(-1)], ['visit', 'ride']);
    archive('walk');
    assert.equal(move('call', 'walk'), undefined, 'the other one is gone: it is the last');
    assert.equal(offered().at(-1), 'call');
  });

  it('are archived and restored, never deleted, and one always stays', () => {
    assert.equal(archive('walk'), undefined);
    assert.equal(archive('walk'), undefined, 'two at once did it once');
    assert.ok(!offered().includes('walk'));
    assert.ok(kindHere('walk', territory()).archived);
    assert.equal(restore('walk'), undefined);
    assert.equal(offered().at(-1), 'walk');
    for (const kind of MISSION_KINDS.slice(1)) assert.equal(archive(kind), undefined);
    assert.equal(archive('ride'), 'last-kind');
  });

  it('are for coordinators to change', () => {
    const fact = aFact('territory.kind-set', { kind: 'walk', changes: {}, archived: true });
    for (const by of [AGENT, volunteerNo(1)]) assert.equal(told(fact, by), 'not-allowed');
  });
});

describe('a request for help of a kind', () => {
  const ask = (kind: MissionKind, receivedAt: string, n: number) =>
    told(aFact('request.noted', requestDetails({ kind }), { n, receivedAt }));

  it('that was archived is understood from a phone that was away for a month, not later', () => {
    rename(MARKET, 'Marché');
    archive(MARKET, '2026-03-02T08:00:00.000Z');
    assert.equal(ask(MARKET, '2026-03-01T08:00:00.000Z', 1), undefined);
    assert.equal(ask(MARKET, '2026-04-01T07:00:00.000Z', 2), undefined);
    assert.equal(ask(MARKET, '2026-04-01T09:00:00.000Z', 3), 'kind-archived');
    assert.equal(ask('groceries', '2026-04-01T09:00:00.000Z', 3), undefined);
  });

  it('keeps it when the kind is archived, and may not be given it then', () => {
    const late = '2026-06-01T08:00:00.000Z';
    const amend = (kind: MissionKind, n: number) =>
      told(aFact('request.amended', { changes: { kind, places: 2 } }, { receivedAt: late, n }));
    assert.equal(ask('walk', '2026-03-01T08:00:00.000Z', 1), undefined);
    assert.equal(ask('visit', '2026-03-01T08:00:00.000Z', 2), undefined);
    archive('walk', '2026-03-02T08:00:00.000Z');
    assert.equal(amend('walk', 1), undefined);
    assert.equal(town.request(1).kind, 'walk');
    assert.equal(amend('walk', 2), 'kind-archived');
  });

  it('that nobody has heard of here is never lost: somebody needs something', () => {
    assert.equal(ask(GARDEN, '2026-03-02T08:00:00.000Z', 1), undefined);
    assert.equal(kindHere(town.request(1).kind, territory()).symbol, 'other');
  });
});

describe('whoever likes some kinds of help', () => {
  it('likes what counts as one of these, and all where they did not say', () => {
    assert.ok(isLiked(MARKET, []));
    assert.ok(isLiked(MARKET, ['groceries']));
    assert.ok(isLiked(MARKET, ['visit', MARKET]));
    assert.ok(!isLiked('groceries', [MARKET]));
  });
});

/** What a coordinator does without network, knowing what she knew. */
const anyKind = fc.constantFrom<MissionKind>('groceries', 'visit', 'walk', MARKET, GARDEN);
const anyName = fc.constantFrom('Marché', 'marche', 'Jardin', 'Causette', 'Commissions');
const act = fc
  .record(
    {
      kind: anyKind,
      changes: fc.option(anyName, { nil: undefined }).map((fr) => (fr ? { words: { fr } } : {})),
      archived: fc.boolean(),
      before: fc.option(anyKind),
    },
    { requiredKeys: ['kind', 'changes'] },
  )
  .map((data) => () => aFact('territory.kind-set', data as KindSet['data']));
const acts = fc.array(act, { maxLength: 12 });

/** Two lines of facts in one, each in its own order. */
function interleaved<T>(one: readonly T[], other: readonly T[], draws: readonly boolean[]): T[] {
  const [a, b] = [[...one], [...other]];
  const all: T[] = [];
  for (let n = 0; a.length + b.length > 0; n += 1) {
    const from = b.length === 0 || (draws[n % draws.length] && a.length > 0) ? a : b;
    all.push(...from.splice(0, 1));
  }
  return all;
}

describe('in whatever order two coordinators who were offline are heard', () => {
  const draws = fc.array(fc.boolean(), { minLength: 1, maxLength: 24 });

  it('no kind is lost or there twice, no two have one name, and one at least is on offer', () => {
    fc.assert(
      fc.property(acts, acts, draws, (one, other, order) => {
        town = new InMemoryTerritory(aTerritory({ kinds: ['groceries', 'visit', 'walk'] }));
        const added = new Set<MissionKind>();
        for (const make of interleaved(one, other, order)) {
          const fact = make();
          const refusal = told(fact);
          if (!refusal) added.add(fact.data.kind);
          const here = kindsHere(territory());
          const ids = here.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
          for (const kind of [...MISSION_KINDS, ...added]) assert.ok(ids.includes(kind));
          const names = here.flatMap(({ words }) => (words ? [folded(words.fr)] : []));
          assert.equal(new Set(names).size, names.length, names.join());
          assert.ok(here.some(({ archived }) => !archived));
        }
      }),
    );
  });

  it('what each said of another kind stands, whoever was first', () => {
    fc.assert(
      fc.property(draws, (order) => {
        town = new InMemoryTerritory(aTerritory({ kinds: [] }));
        const of = (data: KindSet['data']) => aFact('territory.kind-set', data);
        const lucie = [
          of({ kind: 'groceries', changes: { words: { fr: 'Commissions' } } }),
          of({ kind: 'visit', changes: {}, before: 'ride' }),
        ];
        const paul = [
          of({ kind: 'groceries', changes: { minutes: 90 } }),
          of({ kind: MARKET, changes: { words: { fr: 'Marché' } } }),
          of({ kind: 'walk', changes: {}, archived: true }),
        ];
        for (const fact of interleaved(lucie, paul, order)) assert.equal(told(fact), undefined);
        const { words, minutes } = kindHere('groceries', territory());
        assert.deepEqual([words, minutes], [{ fr: 'Commissions' }, 90]);
        const rest = MISSION_KINDS.filter((kind) => kind !== 'visit' && kind !== 'walk');
        assert.deepEqual(offered(), ['visit', ...rest, MARKET]);
      }),
    );
  });
});
