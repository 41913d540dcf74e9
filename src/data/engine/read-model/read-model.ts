import type { Fact } from '../../../domain/facts.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import { idOf, nounOf, uuidOf } from '../../../domain/kernel/ids.ts';
import type { Refusal } from '../../../domain/kernel/refusal.ts';
import type { State } from '../../../domain/states.ts';
import { isFull } from '../disk/full.ts';
import type { DocumentRow, OutboxRow, Tables } from '../disk/tables.ts';
import type { Held, Outbox } from '../outbox/outbox.ts';
import type { SendingRefusal } from '../outbox/sending-refusal.ts';
import type { Vault } from '../vault/vault.ts';
import type { Wire } from '../wire.ts';
import type { Arrival } from './arrival.ts';
import { provisionalRowOf, rowOf, sealedBaseOf, type Base, type OpenRow } from './base.ts';
import { idIn, keyOf, keysOf } from './keys.ts';
import { connected, replay } from './replay.ts';
import type { Views } from './views.ts';
import type { Post, Workplace } from './workplace.ts';

/** What became of writing facts down. */
export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal | 'storage-full' | 'locked' };

/** A fact that was refused, and why. */
export interface Refused {
  readonly id: Id<'fact'>;
  readonly reason: SendingRefusal;
}

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
  readonly puts: readonly OpenRow[];
  /** What this version of the app cannot show. */
  readonly unread?: readonly DocumentRow[];
  readonly gone?: readonly string[];
  readonly added?: readonly OutboxRow[];
  readonly settled?: readonly Id<'fact'>[];
  readonly refused?: readonly Refused[];
}

type Rows = ReadonlyMap<string, DocumentRow>;

/**
 * What the screens show: the state that came down, evolved by the facts of this device that it does
 * not contain yet. What came down lies beside it, so that it can be made again at any time.
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
      const { post } = workplace;
      if (!post || !vault.isOpen) return { ok: false, refusal: 'locked' };
      const touched = facts.flatMap((fact) => post.sight.touches(fact));
      const rows = await this.#rows(post, touched);
      const values = new Map<string, State>();
      for (const [id, row] of rows) values.set(id, await this.#parts.views.valueOf(row));
      const changed = new Map<string, State>();
      for (const fact of facts) {
        const outcome = post.sight.apply(fact, (id) => values.get(id));
        if (!outcome.ok) return outcome;
        for (const state of outcome.changed) {
          values.set(state._id, state);
          changed.set(state._id, state);
        }
      }
      const puts = [...changed.values()].map((state) => {
        const row = rows.get(state._id);
        const sealed = row && sealedBaseOf(row);
        const base = row?.rev !== undefined && sealed ? { rev: row.rev, sealed } : undefined;
        return this.#provisional(post, state, base);
      });
      const added = await outbox.rowsOf(facts, post.territory);
      return this.#writing({ puts: await Promise.all(puts), added });
    });
  }

  /** Takes in what came down: documents, documents that are gone, verdicts on this device's facts. */
  async take(post: Post, arrivals: readonly Arrival[]): Promise<void> {
    await this.#alone(async () => {
      const own = arrivals.filter(({ id }) => post.sight.keeps(nounOf(id)));
      if (own.length === 0) return;
      const refused = own.flatMap((one) => refusedBy(one));
      await this.#settle(post, { arrived: new Map(own.map((one) => [one.id, one])), refused });
    });
  }

  /** The door refused a fact: it no longer shows, and stays readable with the reason. */
  async refuse(post: Post, refused: Refused): Promise<void> {
    await this.#alone(() => this.#settle(post, { refused: [refused] }));
  }

  /** Shows again what all pending facts do: one of them is new to the view, or the view is. */
  async review(post: Post): Promise<void> {
    await this.#alone(async () => {
      const held = await this.#parts.outbox.pending(post.territory);
      const also = held.flatMap(({ fact }) => post.sight.touches(fact));
      if (also.length > 0) await this.#settle(post, { also });
    });
  }

  /** Makes what is shown again from what came down, in case this version of the app reads it otherwise. */
  async rebuild(
    post: Post,
    read: (row: DocumentRow) => Promise<Arrival | undefined>,
  ): Promise<void> {
    const [from, to] = keysOf(post.territory);
    const { documents } = this.#parts.tables;
    const keys = await documents.where('key').between(from, to).primaryKeys();
    for (let start = 0; start < keys.length; start += STRETCH) {
      const rows = await documents.bulkGet(keys.slice(start, start + STRETCH));
      const arrivals = await Promise.all(rows.flatMap((row) => (row ? [read(row)] : [])));
      await this.take(
        post,
        arrivals.flatMap((one) => one ?? []),
      );
    }
    await this.review(post);
  }

  /** Takes a territory off this device; the facts stay. */
  async clear(territory: string): Promise<void> {
    await this.#alone(async () => {
      const { tables, views, wire } = this.#parts;
      const [from, to] = keysOf(territory);
      const theirs = tables.documents.where('key').between(from, to);
      const keys = await theirs.primaryKeys();
      await theirs.delete();
      views.clear();
      wire.say({ about: 'documents', keys });
    });
  }

  /** Recomputes every document that the arrivals and the facts about them bear upon. */
  async #settle(
    post: Post,
    {
      arrived = new Map<string, Arrival>(),
      refused = [],
      also = [],
    }: {
      readonly arrived?: ReadonlyMap<string, Arrival>;
      readonly refused?: readonly Refused[];
      readonly also?: readonly string[];
    },
  ): Promise<void> {
    const held = await this.#parts.outbox.pending(post.territory);
    const out = held.filter(({ fact }) => refused.some(({ id }) => id === fact._id));
    const left = held.filter((one) => !out.includes(one));
    const ids = new Set([...arrived.keys(), ...also, ...touchedBy(out, post)]);
    const facts = connected(
      ids,
      left.map(({ fact }) => fact),
      post.sight,
    );
    const elsewhere = [...ids].filter((id) => !arrived.has(id));
    const bases = await this.#bases(arrived, await this.#rows(post, elsewhere));
    const states = new Map([...bases].map(([id, { state }]) => [id, state]));
    const { values, contained } = replay(facts, states, post.sight);
    const unread = [...arrived.values()].flatMap((one) => unreadRow(post, one));
    const hidden = new Set(unread.map(({ key }) => idIn(key)));
    const shown = [...ids].filter((id) => !hidden.has(id));
    await this.#commit({
      puts: await Promise.all(
        shown.flatMap((id) => this.#shown(post, values.get(id), bases.get(id)) ?? []),
      ),
      gone: shown.filter((id) => !values.has(id)).map((id) => keyOf(post.territory, id)),
      unread,
      // A waiting fact that is contained lost its acknowledgement on the way: the server has it.
      settled: contained,
      refused: refused.filter(({ id }) => out.some(({ fact }) => fact._id === id)),
    });
  }

  #shown(
    post: Post,
    state: State | undefined,
    base: Base | undefined,
  ): Promise<OpenRow> | undefined {
    if (!state) return undefined;
    if (base?.state === state) return Promise.resolve(rowOf(post.territory, base));
    return this.#provisional(post, state, base);
  }

  async #bases(
    arrived: ReadonlyMap<string, Arrival>,
    rows: Rows,
  ): Promise<ReadonlyMap<string, Base>> {
    const bases = new Map<string, Base>();
    for (const one of arrived.values()) {
      if (!one.gone && one.state) bases.set(one.id, { ...one, state: one.state });
    }
    for (const [id, row] of rows) {
      const sealed = sealedBaseOf(row);
      if (!sealed || row.rev === undefined) continue;
      const state =
        row.provisional === 1
          ? ((await this.#parts.vault.unseal(row.key, sealed)) as State)
          : await this.#parts.views.valueOf(row);
      bases.set(id, { rev: row.rev, state, sealed });
    }
    return bases;
  }

  async #provisional(
    { territory }: Post,
    state: State,
    base: Pick<Base, 'rev' | 'sealed'> | undefined,
  ): Promise<OpenRow> {
    const sealed = await this.#parts.vault.seal(keyOf(territory, state._id), state);
    return provisionalRowOf(territory, state, sealed, base);
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

  async #commit(change: Change): Promise<void> {
    const { puts, unread = [], gone = [], added = [], settled = [], refused = [] } = change;
    const { tables, views, wire, outbox } = this.#parts;
    const rows = [...puts.map(({ row }) => row), ...unread];
    await tables.transaction('rw', tables.documents, tables.outbox, async () => {
      await tables.outbox.bulkAdd([...added]);
      await tables.documents.bulkPut(rows);
      await tables.documents.bulkDelete([...gone]);
      await outbox.note(settled, 'settled');
      for (const { id, reason } of refused) await outbox.note([id], 'refused', reason);
    });
    for (const { row, state } of puts) views.remember(row, state);
    for (const key of gone) views.drop(key);
    wire.say({ about: 'documents', keys: [...rows.map(({ key }) => key), ...gone] });
    if (added.length + settled.length + refused.length > 0) wire.say({ about: 'outbox' });
  }

  /** The rows of documents that are there and can be read. */
  async #rows({ territory }: Post, ids: readonly string[]): Promise<Rows> {
    if (ids.length === 0) return new Map();
    const keys = [...new Set(ids)].map((id) => keyOf(territory, id));
    const rows = await this.#parts.tables.documents.bulkGet(keys);
    const read = rows.filter((row) => row?.place !== undefined);
    return new Map(read.flatMap((row) => (row ? [[idIn(row.key), row] as const] : [])));
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#parts.lock, work);
  }
}

const STRETCH = 1_000;

function touchedBy(held: readonly Held[], post: Post): readonly string[] {
  return held.flatMap(({ fact }) => post.sight.touches(fact));
}

function unreadRow({ territory }: Post, one: Arrival): readonly DocumentRow[] {
  if (one.gone || one.state) return [];
  const { id, rev, sealed } = one;
  return [{ key: keyOf(territory, id), rev, provisional: 0, sealed }];
}

/** A verdict refuses the fact that carries its UUID. */
function refusedBy(one: Arrival): readonly Refused[] {
  if (one.gone || one.state?.noun !== 'verdict') return [];
  return [{ id: idOf('fact', uuidOf(one.id)), reason: one.state.refusal }];
}
