import type { Rules } from '../../../domain/rules-of.ts';
import type { Fact } from '../../../domain/nouns.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { OutboxRow, OutboxStatus, Tables } from '../disk/tables.ts';
import type { SendingDelay, SendingRefusal } from '../../kernel/sending-refusal.ts';
import type { Vault } from '../vault/vault.ts';
import type { TabChannel } from '../tab-channel.ts';

/** A fact of the outbox, readable. */
export interface OutboxEntry {
  readonly row: OutboxRow;
  readonly fact: Fact;
}

/** What an outbox is made from. */
export interface OutboxParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly tabs: TabChannel;
  readonly clock: () => number;
  /** Bring up to date what an earlier version of the app wrote. */
  readonly rules: Pick<Rules, 'factUpToDate'>;
}

/** How many days the facts that the server has are kept, for a server restored from a backup. */
const RETENTION_DAYS = 30;
const DAY_MS = 86_400_000;

/** Statuses of facts that are still replayed over the server's state on this device. */
const PENDING: readonly OutboxStatus[] = ['waiting', 'sent'];

/**
 * The facts written on this device, in the order written, with where they stand. A fact is in it
 * before anybody is told that it is safe, and stays until the server has had it for 30 days.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #facts = new Map<string, Fact>();
  /** Counted once, until something is said of the outbox. */
  readonly #counts = new Map<OutboxStatus, Promise<number>>();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    parts.tabs.on('locked', () => this.#facts.clear());
    parts.tabs.on('wiped', () => this.#facts.clear());
    for (const about of ['outbox', 'session', 'wiped'] as const) {
      parts.tabs.on(about, () => this.#counts.clear());
    }
  }

  /** The rows of new facts, to be added in the transaction that shows what they do. */
  async rowsOf(facts: readonly Fact[], territory: string): Promise<OutboxRow[]> {
    const { vault, clock } = this.#parts;
    return Promise.all(
      facts.map(async (fact) => ({
        id: fact._id,
        territory,
        status: 'waiting' as const,
        changed: clock(),
        sealed: await vault.seal(fact._id, fact),
      })),
    );
  }

  /** The facts of a territory that what came down may not contain yet, in the order written. */
  async pending(territory: string): Promise<OutboxEntry[]> {
    const rows = await this.#rows(PENDING);
    return this.#read(rows.filter((row) => row.territory === territory));
  }

  /**
   * The first facts that the server does not have, in the order written; of one territory.
   * @param later what is passed over for now: facts by their ids, or all of a territory
   */
  async nextToSend(limit: number, later: ReadonlySet<string>): Promise<OutboxEntry[]> {
    const waiting = await this.#rows(['waiting']);
    const rows = waiting.filter(({ id, territory }) => !later.has(id) && !later.has(territory));
    const first = rows[0]?.territory;
    return this.#read(rows.filter((row) => row.territory === first).slice(0, limit));
  }

  /** The facts of a territory that its server does not have, also those it refused; in the order written. */
  async unsent(territory: string): Promise<OutboxEntry[]> {
    const rows = await this.#rows(['waiting', 'refused']);
    return this.#read(rows.filter((row) => row.territory === territory));
  }

  /** The facts of a territory that its server refused. */
  async refused(territory: string): Promise<readonly Id<'fact'>[]> {
    const rows = await this.#rows(['refused']);
    return rows.flatMap((row) => (row.territory === territory ? [row.id] : []));
  }

  /** The territories that there is anything of. */
  async territories(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    await this.#parts.tables.outbox.each(({ territory }) => found.add(territory));
    return found;
  }

  /** Takes everything of a territory out, whatever became of it. */
  async forget(territory: string): Promise<void> {
    const { tables, tabs } = this.#parts;
    await tables.outbox.filter((row) => row.territory === territory).delete();
    tabs.post({ about: 'outbox' });
  }

  /** Everything in it, in the order written. */
  async all(): Promise<OutboxEntry[]> {
    return this.#read(await this.#parts.tables.outbox.orderBy('seq').toArray());
  }

  /** One fact of it. */
  async one(id: Id<'fact'>): Promise<OutboxEntry | undefined> {
    const row = await this.#parts.tables.outbox.where('id').equals(id).first();
    return row && (await this.#read([row]))[0];
  }

  /** Whether something waits to be sent, as the disk says at this moment: nothing may be left behind for a stale count. */
  async hasWaiting(): Promise<boolean> {
    const waiting = this.#parts.tables.outbox.where('status').equals('waiting');
    return (await waiting.limit(1).count()) > 0;
  }

  /** How many facts stand so. */
  async count(...statuses: OutboxStatus[]): Promise<number> {
    const counts = await Promise.all(statuses.map((status) => this.#countOf(status)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** When the oldest fact that was not sent was written, in milliseconds; undefined: all are sent. */
  async oldestWaiting(): Promise<number | undefined> {
    return (await this.#rows(['waiting']))[0]?.changed;
  }

  /** Notes what became of facts, and says so. */
  async mark(
    ids: readonly Id<'fact'>[],
    status: OutboxStatus,
    reason?: SendingRefusal | SendingDelay,
  ): Promise<void> {
    await this.note(ids, status, reason);
    if (ids.length > 0) this.#parts.tabs.post({ about: 'outbox' });
  }

  /**
   * The server has these facts, by their ids with the receipts that it sealed; one that is known to be
   * contained already stays so.
   */
  async markSent(receipts: ReadonlyMap<Id<'fact'>, string | undefined>): Promise<void> {
    const theirs = this.#parts.tables.outbox.where('id').anyOf([...receipts.keys()]);
    await theirs.modify((row: OutboxRow, ref) => {
      const receipt = receipts.get(row.id);
      if (receipt !== undefined) ref.value = { ...row, receipt };
    });
    const rows = await this.#rows(['waiting']);
    await this.mark(
      rows.filter((row) => receipts.has(row.id)).map((row) => row.id),
      'sent',
    );
  }

  /** Notes what became of facts, within the transaction under way if there is one. */
  async note(
    ids: readonly Id<'fact'>[],
    status: OutboxStatus,
    reason?: SendingRefusal | SendingDelay,
  ): Promise<void> {
    if (ids.length === 0) return;
    const { tables, clock } = this.#parts;
    const changed = clock();
    await tables.outbox
      .where('id')
      .anyOf([...ids])
      .modify((row: OutboxRow, ref) => {
        const { reason: _, ...rest } = row;
        ref.value = { ...rest, status, changed, ...(reason && { reason }) };
      });
  }

  /**
   * The server has these facts, and says whether it can judge them yet. Within the transaction under
   * way.
   */
  async noteHeld(ids: readonly Id<'fact'>[], isHeld: boolean): Promise<void> {
    if (ids.length === 0) return;
    const theirs = this.#parts.tables.outbox.where('id').anyOf([...ids]);
    const underWay = theirs.and(({ status }) => PENDING.includes(status));
    await underWay.modify((row: OutboxRow, ref) => {
      const { reason: _, ...rest } = row;
      ref.value = isHeld
        ? { ...rest, status: 'sent', reason: 'subject-unknown-yet' }
        : { ...rest, status: 'sent' };
    });
  }

  /** Takes a refused fact out. */
  async discard(id: Id<'fact'>): Promise<void> {
    const { tables, tabs } = this.#parts;
    const theirs = tables.outbox.where('id').equals(id);
    await theirs.and((row) => row.status === 'refused').delete();
    tabs.post({ about: 'outbox' });
  }

  /** The server's data was restored (new epoch): facts it may have lost are sent again. */
  async offerAgain(territory: string): Promise<void> {
    const rows = await this.#rows(['sent', 'settled']);
    const theirs = rows.filter((row) => row.territory === territory);
    await this.mark(
      theirs.map((row) => row.id),
      'waiting',
    );
  }

  /** Forgets the facts that the server has had for 30 days. */
  async forgetOld(): Promise<void> {
    const { tables, clock } = this.#parts;
    const before = clock() - RETENTION_DAYS * DAY_MS;
    const old = tables.outbox.where('status').anyOf(['sent', 'settled']);
    await old.and((row) => row.changed < before).delete();
  }

  #countOf(status: OutboxStatus): Promise<number> {
    const known = this.#counts.get(status);
    if (known) return known;
    const counted = Promise.resolve(
      this.#parts.tables.outbox.where('status').equals(status).count(),
    );
    this.#counts.set(status, counted);
    counted.catch(() => {
      if (this.#counts.get(status) === counted) this.#counts.delete(status);
    });
    return counted;
  }

  async #rows(statuses: readonly OutboxStatus[]): Promise<OutboxRow[]> {
    return this.#parts.tables.outbox
      .where('status')
      .anyOf([...statuses])
      .sortBy('seq');
  }

  async #read(rows: readonly OutboxRow[]): Promise<OutboxEntry[]> {
    return Promise.all(rows.map(async (row) => ({ row, fact: await this.#factOf(row) })));
  }

  async #factOf(row: OutboxRow): Promise<Fact> {
    const known = this.#facts.get(row.id);
    if (known) return known;
    const written = await this.#parts.vault.unseal(row.id, row.sealed);
    // An earlier version of the app may have written it.
    const fact = this.#parts.rules.factUpToDate(
      written as Readonly<Record<string, unknown>>,
    ) as unknown as Fact;
    this.#facts.set(row.id, fact);
    return fact;
  }
}
