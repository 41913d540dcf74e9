import type { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { Account } from '../../../src/data/accounts/account.ts';
import { changeTo } from '../../../src/data/engine/disk/document-change.ts';
import type { DocumentRow } from '../../../src/data/engine/disk/tables.ts';
import type { SendingRefusal } from '../../../src/data/kernel/sending-refusal.ts';
import { CurrentMembership } from '../../../src/data/engine/read-model/current-membership.ts';
import { documentKey } from '../../../src/data/engine/read-model/keys.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { nounOf, type Id } from '../../../src/domain/kernel/ids.ts';
import type { Fact, Noun, State, StateNamed } from '../../../src/domain/nouns.ts';
import { aDataBench, type DataBench } from './data-bench.ts';

/** The keys of drafts begin so on the disk. */
const DRAFT = 'draft ';

/**
 * A second tab of a device, in the hand of a test: it takes in what comes down, as the tab that
 * exchanges with the server does for all, and reads what lies on the disk.
 */
export class OtherTab {
  readonly #bench: DataBench;
  readonly #account: Account;

  /** Seals a device that nobody has used, and holds it open. */
  static async open(name: string): Promise<OtherTab> {
    const tab = new OtherTab(await aDataBench(name));
    await tab.clean();
    return tab;
  }

  private constructor(bench: DataBench) {
    this.#bench = bench;
    const { vault } = bench.live;
    const currentMembership = new CurrentMembership(KNOWN_NOUNS);
    this.#account = new Account({ tables: bench.tables, vault, currentMembership });
  }

  /** Takes off the disk what a territory and its person left there. */
  async clean(): Promise<void> {
    const { tables, reader, live } = this.#bench;
    const keys = await tables.documents.toCollection().primaryKeys();
    const { documents, notes, outbox, sealed } = tables;
    await tables.transaction('rw', documents, notes, outbox, sealed, async () => {
      await Promise.all([documents.clear(), notes.clear(), outbox.clear()]);
      await sealed.where('key').startsWith(DRAFT).delete();
    });
    reader.clear();
    live.tabs.post({ about: 'documents', changes: keys.map((key) => ({ key })) });
    live.tabs.post({ about: 'outbox' });
  }

  /** Somebody is at work in an empty territory: this tab knows it first, the device is told next. */
  signIn(actor: Actor, territory: string): void {
    this.#bench.signInAs(actor, territory);
  }

  /** Opens the device in its other tabs too, as when the password is typed in this one. */
  share(): void {
    this.#bench.live.vault.share();
  }

  /** The server has told who is signed in on the device. */
  async tellSession(answer: SessionAnswer): Promise<void> {
    if (await this.#account.update(answer)) this.#bench.live.tabs.post({ about: 'session' });
  }

  /** Documents come down. Each must be what the contract says. */
  async receive(states: readonly State[]): Promise<void> {
    await this.#bench.receive(states.map((state) => ({ ...state, _rev: '1-a' })));
    const unread = await this.#bench.tables.documents.filter(({ place }) => !place).primaryKeys();
    if (unread.length > 0) throw new Error(`Nobody can read ${unread.join(', ')}`);
  }

  async refuse(fact: Id<'fact'>, reason: SendingRefusal): Promise<void> {
    const { model, membership } = this.#bench;
    await model.refuse(membership(), { id: fact, reason });
  }

  /** Every fact in the outbox, in the order written. */
  async written(): Promise<readonly Fact[]> {
    return (await this.#bench.outbox.all()).map(({ fact }) => fact);
  }

  /** A document as it lies on the disk, whatever is remembered of it. */
  async shown<N extends Noun>(id: Id<N>): Promise<StateNamed<N> | undefined> {
    const { tables, membership } = this.#bench;
    const row = await tables.documents.get(documentKey(membership().territory, id));
    return row && ((await this.#unsealed(row)) as StateNamed<N>);
  }

  /** All documents of a noun, as they lie on the disk. */
  async allShown<N extends Noun>(noun: N): Promise<readonly StateNamed<N>[]> {
    const shown = [...(await this.#bench.shown()).values()].map(({ state }) => state);
    return shown.filter(({ _id }) => nounOf(_id) === noun) as unknown as readonly StateNamed<N>[];
  }

  /** How many rows lie in the tables of the device. */
  async rowCount(): Promise<number> {
    const counts = await Promise.all(this.#bench.tables.tables.map((table) => table.count()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Writes nonsense over every document; gives the way to undo it. */
  async spoil(): Promise<() => Promise<void>> {
    const rows = await this.#bench.tables.documents.toArray();
    const nonsense = crypto.getRandomValues(new Uint8Array(64));
    await this.#rewrite(rows.map((row) => ({ ...row, sealed: nonsense })));
    return () => this.#rewrite(rows);
  }

  /** What lies on the disk goes with the browser of the test. */
  close(): void {
    this.#bench.live.tabs.close();
    this.#bench.tables.close();
  }

  async #rewrite(rows: readonly DocumentRow[]): Promise<void> {
    const { tables, live } = this.#bench;
    await tables.documents.bulkPut([...rows]);
    live.tabs.post({ about: 'documents', changes: rows.map(changeTo) });
  }

  #unsealed({ key, sealed }: DocumentRow): Promise<unknown> {
    return this.#bench.live.vault.unseal(key, sealed);
  }
}
