import { byTime } from '../../domain/kernel/when.ts';
import type { CarriedFacts } from '../../contract/sending/carried-facts.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { TabChannel } from '../engine/tab-channel.ts';
import type { Vault } from '../engine/vault/vault.ts';
import type { BringResult } from './sending.ts';

/** Somebody else's facts that this device took over, until the server has them. */
export interface Carried {
  /** Names what was handed over: the same again is the same. */
  readonly series: string;
  /** When it was taken over, by this device's clock. */
  readonly at: string;
  /** Absent: it waits for a network. */
  readonly result?: BringResult;
}

interface CarriedRow extends Carried {
  readonly facts: CarriedFacts;
}

/** What carried facts are kept and sent with. */
export interface CarriedHereParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly tabs: TabChannel;
  readonly clock: () => number;
  /** Brings facts to the server. */
  readonly bring: (facts: CarriedFacts) => Promise<BringResult>;
}

const PREFIX = 'carried ';
/** So many are carried at once. */
const MAX_CARRIED_HERE = 20;

/** What this device carries for others: sealed twice, by its author and by this device. */
export class CarriedHere {
  readonly #parts: CarriedHereParts;

  constructor(parts: CarriedHereParts) {
    this.#parts = parts;
  }

  /** Latest first; nothing while the device is locked. */
  async list(): Promise<readonly Carried[]> {
    const rows = await this.#rows();
    const shown = rows.map(({ facts: _, ...carried }) => carried);
    return shown.sort((a, b) => byTime(b.at, a.at));
  }

  /** Takes over what was handed; false when it carries as many as it can. */
  async keep(series: string, facts: CarriedFacts): Promise<boolean> {
    const known = await this.#rows();
    if (known.some((one) => one.series === series && one.result === undefined)) return true;
    if (known.length >= MAX_CARRIED_HERE) return false;
    await this.#write({ series, facts, at: new Date(this.#parts.clock()).toISOString() });
    return true;
  }

  /** Brings all that waits; what cannot be brought for want of a network or a session waits on. */
  async bringAll(): Promise<void> {
    for (const row of await this.#rows()) {
      if (row.result !== undefined) continue;
      const result = await this.#parts.bring(row.facts);
      const isForLater = result.ok ? result.later > 0 : LATER.has(result.problem);
      if (!isForLater) await this.#write({ ...row, result });
    }
  }

  /** Carries it no more. */
  async drop(series: string): Promise<void> {
    await this.#parts.tables.sealed.delete(PREFIX + series);
    this.#parts.tabs.post({ about: 'carried' });
  }

  async #write(row: CarriedRow): Promise<void> {
    const { tables, tabs, vault } = this.#parts;
    const key = PREFIX + row.series;
    await tables.sealed.put({ key, sealed: await vault.seal(key, row) });
    tabs.post({ about: 'carried' });
  }

  async #rows(): Promise<readonly CarriedRow[]> {
    const { tables, vault } = this.#parts;
    if (!vault.isOpen) return [];
    const rows = await tables.sealed.where('key').startsWith(PREFIX).toArray();
    return Promise.all(
      rows.map(async ({ key, sealed }) => (await vault.unseal(key, sealed)) as CarriedRow),
    );
  }
}

const LATER: ReadonlySet<unknown> = new Set(['offline', 'sign-in-needed', 'failed']);
