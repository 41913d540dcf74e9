import type { Fact, State } from '../../../domain/nouns.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import { nounOf } from '../../../domain/kernel/ids.ts';
import type { Refusal } from '../../../domain/kernel/refusal.ts';
import { isFull } from '../disk/is-full.ts';
import { changeTo } from '../disk/document-change.ts';
import type { DocumentRow, OutboxRow, Tables } from '../disk/tables.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Vault } from '../vault/vault.ts';
import type { TabChannel } from '../tab-channel.ts';
import { statesOf, type IncomingDocument } from './arrival.ts';
import {
  provisionalRow,
  serverRow,
  sealedServerCopyOf,
  unreadableRow,
  type ServerCopy,
  type UnsealedRow,
} from './base.ts';
import { idOfKey, documentKey, keptAnswersOf, keyRange } from './keys.ts';
import { rulesHere } from './own-territory.ts';
import type { ProvisionalRules } from './provisional-rules.ts';
import { connected, replay } from './replay.ts';
import { touchedByAll, type TouchedBy } from './touched-by.ts';
import { NONE_HELD, saidOfFacts, type RefusedFact, type SaidOfFacts } from './notices.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Membership, CurrentMembership } from './current-membership.ts';
import { storedState } from './stored-state.ts';

/** What became of writing facts down. */
export type WriteResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal | 'storage-full' | 'locked' };

/** What a read model is made from. */
export interface ReadModelParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly outbox: Outbox;
  readonly reader: DocumentReader;
  readonly tabs: TabChannel;
  readonly currentMembership: CurrentMembership;
  /** The name of the lock under which the tabs of a device write, one after the other. */
  readonly lock: string;
}

/** What one writing changes, all at once or not at all. */
interface Change extends Partial<Pick<SaidOfFacts, 'refused' | 'held'>> {
  readonly puts: readonly UnsealedRow[];
  /** What this version of the app cannot show. */
  readonly unread?: readonly DocumentRow[];
  readonly gone?: readonly string[];
  readonly added?: readonly OutboxRow[];
  readonly settled?: readonly Id<'fact'>[];
}

type RowsById = ReadonlyMap<string, DocumentRow>;

/**
 * What the screens show: the state that came down, evolved by the facts of this device that it does
 * not contain yet. The received state is kept beside it, so that it can be recomputed at any time.
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
  async add(facts: readonly Fact[]): Promise<WriteResult> {
    return this.#exclusively(async () => {
      const { currentMembership, vault, outbox } = this.#parts;
      const { membership } = currentMembership;
      if (!membership || !vault.isOpen) return { ok: false, refusal: 'locked' };
      const rules = await rulesHere(this.#parts.tables, membership);
      const touchedBy = await this.#touchedBy(membership, rules, facts);
      const rows = await this.#rows(membership, facts.flatMap(touchedBy));
      const values = await this.#statesIn(rows);
      const changed = new Map<string, State>();
      for (const fact of facts) {
        const outcome = rules.apply(fact, (id) => values.get(id));
        if (!outcome.ok) return outcome;
        for (const state of outcome.changed) {
          values.set(state._id, state);
          changed.set(state._id, state);
        }
      }
      const puts = [...changed.values()].map((state) => {
        const row = rows.get(state._id);
        const sealed = row && sealedServerCopyOf(row);
        const base = row?.rev !== undefined && sealed ? { rev: row.rev, sealed } : undefined;
        return this.#provisional(membership, state, base);
      });
      const added = await outbox.rowsOf(facts, membership.territory);
      return this.#commitOrRefuse({ puts: await Promise.all(puts), added });
    });
  }

  /** Applies what was received: documents, deletions, verdicts on this device's facts. */
  async take(membership: Membership, arrivals: readonly IncomingDocument[]): Promise<void> {
    await this.#exclusively(async () => {
      const own = arrivals.filter(({ id }) => membership.rules.keeps(nounOf(id)));
      if (own.length === 0) return;
      await this.#recompute(membership, {
        arrived: new Map(own.map((one) => [one.id, one])),
        ...saidOfFacts(own, await this.#parts.outbox.refused(membership.territory)),
      });
    });
  }

  /** The gateway refused a fact: its effect is no longer shown; the fact stays readable with the reason. */
  async refuse(membership: Membership, refused: RefusedFact): Promise<void> {
    await this.#exclusively(() => this.#recompute(membership, { refused: [refused] }));
  }

  /** Shows again what all pending facts do: one of them is new to the view, or the view is. */
  async review(membership: Membership): Promise<void> {
    await this.#exclusively(async () => {
      const held = await this.#parts.outbox.pending(membership.territory);
      const facts = held.map(({ fact }) => fact);
      const rules = await rulesHere(this.#parts.tables, membership);
      const also = facts.flatMap(await this.#touchedBy(membership, rules, facts));
      if (also.length > 0) await this.#recompute(membership, { also });
    });
  }

  /** Makes what is shown again from what came down, in case this version of the app reads it otherwise. */
  async rebuild(
    membership: Membership,
    read: (row: DocumentRow) => Promise<IncomingDocument | undefined>,
  ): Promise<void> {
    const [from, to] = keyRange(membership.territory);
    const { documents } = this.#parts.tables;
    const keys = await documents.where('key').between(from, to).primaryKeys();
    for (let start = 0; start < keys.length; start += BATCH_SIZE) {
      const rows = await documents.bulkGet(keys.slice(start, start + BATCH_SIZE));
      const arrivals = await Promise.all(rows.flatMap((row) => (row ? [read(row)] : [])));
      await this.take(
        membership,
        arrivals.flatMap((one) => one ?? []),
      );
    }
    await this.review(membership);
  }

  /** Takes a territory off this device, and all that was worked out of it; the facts stay. */
  async clear(territory: string): Promise<void> {
    await this.#exclusively(async () => {
      const { tables, tabs } = this.#parts;
      const [from, to] = keyRange(territory);
      await tables.documents.where('key').between(from, to).delete();
      await tables.sealed.where('key').startsWith(keptAnswersOf(territory)).delete();
      tabs.post({ about: 'cleared', territory });
    });
  }

  /** Recomputes every document that the arrivals and the facts about them bear upon. */
  async #recompute(
    membership: Membership,
    {
      arrived = new Map<string, IncomingDocument>(),
      refused = [],
      also = [],
      held: waiting = NONE_HELD,
      overruled = [],
    }: Partial<SaidOfFacts> & {
      readonly arrived?: ReadonlyMap<string, IncomingDocument>;
      readonly also?: readonly string[];
    },
  ): Promise<void> {
    const held = await this.#parts.outbox.pending(membership.territory);
    const out = held.filter(({ fact }) => refused.some(({ id }) => id === fact._id));
    const left = held.filter((one) => !out.includes(one));
    const all = held.map(({ fact }) => fact);
    const rules = await rulesHere(this.#parts.tables, membership, arrived.keys());
    const touchedBy = await this.#touchedBy(membership, rules, all, statesOf(arrived));
    const touched = out.flatMap(({ fact }) => touchedBy(fact));
    const ids = new Set([...arrived.keys(), ...also, ...touched]);
    const facts = connected(
      ids,
      left.map(({ fact }) => fact),
      touchedBy,
    );
    const elsewhere = [...ids].filter((id) => !arrived.has(id));
    const bases = await this.#bases(arrived, await this.#rows(membership, elsewhere));
    const states = new Map([...bases].map(([id, { state }]) => [id, state]));
    const { values, contained } = replay(facts, states, rules);
    const unread = [...arrived.values()].flatMap((one) => unreadableRow(membership, one));
    const hidden = new Set(unread.map(({ key }) => idOfKey(key)));
    const shown = [...ids].filter((id) => !hidden.has(id));
    await this.#commit({
      puts: await Promise.all(
        shown.flatMap((id) => this.#shown(membership, values.get(id), bases.get(id)) ?? []),
      ),
      gone: shown
        .filter((id) => !values.has(id))
        .map((id) => documentKey(membership.territory, id)),
      unread,
      // A waiting fact that the state already contains: only its acknowledgement was lost.
      settled: [...contained, ...overruled],
      refused: refused.filter(({ id }) => out.some(({ fact }) => fact._id === id)),
      held: waiting,
    });
  }

  /** What facts touch, found by what is shown, and by what has just come down. */
  #touchedBy(
    membership: Membership,
    rules: Pick<ProvisionalRules, 'touches'>,
    facts: readonly Fact[],
    known?: ReadonlyMap<string, State>,
  ): Promise<TouchedBy> {
    const open = async (ids: readonly string[]): Promise<ReadonlyMap<string, State>> =>
      this.#statesIn(await this.#rows(membership, ids));
    return touchedByAll(facts, rules, open, known);
  }

  async #statesIn(rows: RowsById): Promise<Map<string, State>> {
    const states = new Map<string, State>();
    for (const [id, row] of rows) states.set(id, await this.#parts.reader.stateIn(row));
    return states;
  }

  #shown(
    membership: Membership,
    state: State | undefined,
    base: ServerCopy | undefined,
  ): Promise<UnsealedRow> | undefined {
    if (!state) return undefined;
    if (base?.state === state) return Promise.resolve(serverRow(membership, base));
    return this.#provisional(membership, state, base);
  }

  async #bases(
    arrived: ReadonlyMap<string, IncomingDocument>,
    rows: RowsById,
  ): Promise<ReadonlyMap<string, ServerCopy>> {
    const { rules } = this.#parts.currentMembership.nouns;
    const bases = new Map<string, ServerCopy>();
    for (const one of arrived.values()) {
      if (!one.gone && one.state) bases.set(one.id, { ...one, state: one.state });
    }
    for (const [id, row] of rows) {
      const sealed = sealedServerCopyOf(row);
      if (!sealed || row.rev === undefined) continue;
      const state =
        row.provisional === 1
          ? storedState(row, await this.#parts.vault.unseal(row.key, sealed), rules)
          : await this.#parts.reader.stateIn(row);
      bases.set(id, { rev: row.rev, state, sealed });
    }
    return bases;
  }

  async #provisional(
    membership: Membership,
    state: State,
    base: Pick<ServerCopy, 'rev' | 'sealed'> | undefined,
  ): Promise<UnsealedRow> {
    const sealed = await this.#parts.vault.seal(
      documentKey(membership.territory, state._id),
      state,
    );
    return provisionalRow(membership, state, sealed, base);
  }

  async #commitOrRefuse(change: Change): Promise<WriteResult> {
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
    const { held = NONE_HELD } = change;
    const { tables, reader, tabs, outbox } = this.#parts;
    const rows = [...puts.map(({ row }) => row), ...unread];
    await tables.transaction('rw', tables.documents, tables.outbox, async () => {
      await tables.outbox.bulkAdd([...added]);
      await tables.documents.bulkPut(rows);
      await tables.documents.bulkDelete([...gone]);
      await outbox.noteHeld(held.since, true);
      await outbox.noteHeld(held.over, false);
      await outbox.note(settled, 'settled');
      for (const { id, reason } of refused) await outbox.note([id], 'refused', reason);
    });
    for (const { row, state } of puts) reader.remember(row, state);
    for (const key of gone) reader.drop(key);
    tabs.post({
      about: 'documents',
      changes: [...rows.map(changeTo), ...gone.map((key) => ({ key }))],
    });
    const noted = [added, settled, refused, held.since, held.over];
    if (noted.some(({ length }) => length > 0)) tabs.post({ about: 'outbox' });
  }

  /** The rows of documents that are there and can be read. */
  async #rows({ territory }: Membership, ids: readonly string[]): Promise<RowsById> {
    if (ids.length === 0) return new Map();
    const keys = [...new Set(ids)].map((id) => documentKey(territory, id));
    const rows = await this.#parts.tables.documents.bulkGet(keys);
    const read = rows.filter((row) => row?.place !== undefined);
    return new Map(read.flatMap((row) => (row ? [[idOfKey(row.key), row] as const] : [])));
  }

  async #exclusively<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#parts.lock, work);
  }
}

const BATCH_SIZE = 1_000;
