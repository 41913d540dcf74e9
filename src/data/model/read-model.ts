import type { Fact } from '../../domain/facts.ts';
import type { Id } from '../../domain/ids.ts';
import { idOf, nounOf, uuidOf } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { State, Verdict } from '../../domain/states.ts';
import { isFull } from '../disk/full.ts';
import type { OutboxRow, Tables, ViewRow } from '../disk/tables.ts';
import type { Held, Outbox } from '../outbox/outbox.ts';
import type { SendingRefusal } from '../sending.ts';
import type { Vault } from '../vault/vault.ts';
import type { Wire } from '../wire.ts';
import { columnsOf } from './columns.ts';
import { connected, replay } from './replay.ts';
import type { Views } from './views.ts';
import type { Post, Workplace } from './workplace.ts';

/** A document that came down: as it is now, or gone. */
export type Incoming =
  | { readonly id: string; readonly gone: true }
  | { readonly id: string; readonly state: State; readonly sealed: Uint8Array<ArrayBuffer> };

/** What became of writing facts down. */
export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal | 'storage-full' | 'locked' };

/** What a read model is made from. */
export interface ReadModelParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly outbox: Outbox;
  readonly views: Views;
  readonly wire: Wire;
  readonly workplace: Workplace;
  /** The name of the lock under which the tabs of a device write, one after the other. */
  readonly lock: string;
}

/** What one writing changes, all at once or not at all. */
interface Change {
  readonly puts: readonly { readonly row: ViewRow; readonly state: State }[];
  readonly gone: readonly string[];
  readonly added?: readonly OutboxRow[];
  readonly settled?: readonly Id<'fact'>[];
  readonly refused?: readonly { readonly id: Id<'fact'>; readonly reason: SendingRefusal }[];
}

/** A base as it lies on the disk or just came. */
interface Base {
  readonly state: State;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/**
 * What the screens show: the state that came down, evolved by the facts of this device that it does
 * not contain yet. It can be made again at any time from the replica and the outbox.
 */
export class ReadModel {
  readonly #parts: ReadModelParts;

  constructor(parts: ReadModelParts) {
    this.#parts = parts;
  }

  /**
   * Writes facts into the outbox and shows what they do, in one transaction. All of them, or none:
   * a refusal of one is a refusal of all.
   */
  async add(facts: readonly Fact[]): Promise<Written> {
    return this.#alone(async () => {
      const { workplace, vault, outbox } = this.#parts;
      const post = workplace.post;
      if (!post || !vault.isOpen) return { ok: false, refusal: 'locked' };
      const rows = await this.#rows(facts.flatMap((fact) => post.sight.touches(fact)));
      const values = new Map<string, State>();
      for (const row of rows.values()) values.set(row.id, await this.#parts.views.valueOf(row));
      const changed = new Map<string, State>();
      for (const fact of facts) {
        const outcome = post.sight.apply(fact, (id) => values.get(id));
        if (!outcome.ok) return outcome;
        for (const state of outcome.changed) {
          values.set(state._id, state);
          changed.set(state._id, state);
        }
      }
      const puts = [...changed.values()].map(async (state) => {
        const row = rows.get(state._id);
        return this.#provisional(state, row?.provisional === 1 ? row.base : row?.sealed);
      });
      const added = await outbox.rowsOf(facts, post.territory);
      return this.#writing({ puts: await Promise.all(puts), gone: [], added });
    });
  }

  /** Takes in what came down: documents, documents that are gone, verdicts on this device's facts. */
  async take(incoming: readonly Incoming[]): Promise<void> {
    await this.#alone(async () => {
      const post = this.#post();
      const kept = incoming.filter(({ id }) => post.sight.keeps(nounOf(id)));
      if (kept.length === 0) return;
      const refused = kept.flatMap((one) => refusedBy(one));
      await this.#settle(post, new Map(kept.map((one) => [one.id, one])), refused);
    });
  }

  /** The door refused a fact: it no longer shows, and stays readable with the reason. */
  async refuse(id: Id<'fact'>, reason: SendingRefusal): Promise<void> {
    await this.#alone(async () => this.#settle(this.#post(), new Map(), [{ id, reason }]));
  }

  /** Shows again what all pending facts do: one of them is new to the view, or the view is. */
  async review(): Promise<void> {
    await this.#alone(async () => {
      const post = this.#post();
      const held = await this.#parts.outbox.pending(post.territory);
      const touched = held.flatMap(({ fact }) => post.sight.touches(fact));
      if (touched.length > 0) await this.#settle(post, new Map(), [], touched);
    });
  }

  /** Empties what is shown; the facts stay. */
  async clear(): Promise<void> {
    await this.#alone(async () => {
      const ids = await this.#parts.tables.views.toCollection().primaryKeys();
      await this.#parts.tables.views.clear();
      this.#parts.views.clear();
      this.#parts.wire.say({ about: 'views', ids });
    });
  }

  /** Recomputes every document that the arrivals and the facts about them bear upon. */
  async #settle(
    post: Post,
    arrived: ReadonlyMap<string, Incoming>,
    refused: readonly { readonly id: Id<'fact'>; readonly reason: SendingRefusal }[],
    also: readonly string[] = [],
  ): Promise<void> {
    const held = await this.#parts.outbox.pending(post.territory);
    const own = refused.filter(({ id }) => held.some(({ fact }) => fact._id === id));
    const out = new Set<string>(own.map(({ id }) => id));
    const ids = new Set([...arrived.keys(), ...also, ...touchedBy(held, out, post)]);
    const left = held.filter(({ fact }) => !out.has(fact._id)).map(({ fact }) => fact);
    const facts = connected(ids, left, post.sight);
    const bases = await this.#bases(ids, arrived, facts.length > 0 || out.size > 0);
    const states = new Map([...bases].map(([id, base]) => [id, base.state]));
    const { values, contained } = replay(facts, states, post.sight);
    const change = await this.#difference(ids, bases, values);
    // A waiting fact that is contained lost its acknowledgement on the way: the server has it.
    await this.#commit({ ...change, settled: contained, refused: own });
  }

  async #difference(
    ids: ReadonlySet<string>,
    bases: ReadonlyMap<string, Base>,
    values: ReadonlyMap<string, State>,
  ): Promise<Pick<Change, 'puts' | 'gone'>> {
    const gone: string[] = [];
    const puts: (Change['puts'][number] | Promise<Change['puts'][number]>)[] = [];
    for (const id of ids) {
      const base = bases.get(id);
      const state = values.get(id);
      if (!state) gone.push(id);
      else if (state !== base?.state) puts.push(this.#provisional(state, base?.sealed));
      else puts.push({ state, row: { ...columnsOf(state), provisional: 0, sealed: base.sealed } });
    }
    return { puts: await Promise.all(puts), gone };
  }

  /** What the server says of these documents: as it just came, or as it lies beside what is shown. */
  async #bases(
    ids: ReadonlySet<string>,
    arrived: ReadonlyMap<string, Incoming>,
    withFacts: boolean,
  ): Promise<ReadonlyMap<string, Base>> {
    const bases = new Map<string, Base>();
    for (const one of arrived.values()) if ('state' in one) bases.set(one.id, one);
    if (!withFacts) return bases;
    const rows = await this.#rows([...ids].filter((id) => !arrived.has(id)));
    for (const row of rows.values()) {
      const sealed = row.provisional === 1 ? row.base : row.sealed;
      if (!sealed) continue;
      const state =
        row.provisional === 1
          ? ((await this.#parts.vault.unseal(row.id, sealed)) as State)
          : await this.#parts.views.valueOf(row);
      bases.set(row.id, { state, sealed });
    }
    return bases;
  }

  async #provisional(
    state: State,
    base: Uint8Array<ArrayBuffer> | undefined,
  ): Promise<Change['puts'][number]> {
    const sealed = await this.#parts.vault.seal(state._id, state);
    return {
      state,
      row: { ...columnsOf(state), provisional: 1, sealed, ...(base && { base }) },
    };
  }

  async #writing(change: Change): Promise<Written> {
    try {
      await this.#commit(change);
      return { ok: true };
    } catch (error) {
      if (isFull(error)) return { ok: false, refusal: 'storage-full' };
      throw error;
    }
  }

  async #commit({ puts, gone, added = [], settled = [], refused = [] }: Change): Promise<void> {
    const { tables, views, wire, outbox } = this.#parts;
    await tables.transaction('rw', tables.views, tables.outbox, async () => {
      await tables.outbox.bulkAdd([...added]);
      await tables.views.bulkPut(puts.map(({ row }) => row));
      await tables.views.bulkDelete([...gone]);
      await outbox.note(settled, 'settled');
      for (const { id, reason } of refused) await outbox.note([id], 'refused', reason);
    });
    for (const { row, state } of puts) views.remember(row, state);
    for (const id of gone) views.drop(id);
    wire.say({ about: 'views', ids: [...puts.map(({ row }) => row.id), ...gone] });
    if (added.length + settled.length + refused.length > 0) wire.say({ about: 'outbox' });
  }

  async #rows(ids: readonly string[]): Promise<ReadonlyMap<string, ViewRow>> {
    const rows = await this.#parts.tables.views.bulkGet([...new Set(ids)]);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  }

  #post(): Post {
    const { post } = this.#parts.workplace;
    if (!post) throw new Error('Nobody works here: there is nothing to show.');
    return post;
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#parts.lock, work);
  }
}

function touchedBy(held: readonly Held[], out: ReadonlySet<string>, post: Post): readonly string[] {
  const refused = held.filter(({ fact }) => out.has(fact._id));
  return refused.flatMap(({ fact }) => post.sight.touches(fact));
}

/** A verdict refuses the fact that carries its UUID. */
function refusedBy(one: Incoming): { id: Id<'fact'>; reason: SendingRefusal }[] {
  if (!('state' in one) || one.state.noun !== 'verdict') return [];
  const { refusal } = one.state satisfies Verdict;
  return [{ id: idOf('fact', uuidOf(one.id)), reason: refusal }];
}
