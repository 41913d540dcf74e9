import { readNote, writeNote } from '../disk/device-notes.ts';
import type { Tables } from '../disk/tables.ts';
import type { SyncPhase, SyncStatus } from '../../kernel/sync-status.ts';
import type { TabChannel } from '../tab-channel.ts';

/** The sync status without the outbox's counts. */
export type SharedStatus = Omit<SyncStatus, 'waiting' | 'refused'>;

const BUSY: readonly SyncPhase[] = ['connecting', 'sending', 'receiving'];

/** The sync status shown in every tab: the leading tab publishes it, the others follow. */
export class StatusBoard {
  readonly #tables: Tables;
  readonly #tabs: TabChannel;
  #standing: SharedStatus = { phase: 'connecting' };
  #isLeading = false;

  constructor(tables: Tables, tabs: TabChannel) {
    this.#tables = tables;
    this.#tabs = tabs;
    tabs.on('status', ({ status }) => (this.#standing = status));
    tabs.on('status-wanted', (_, own) => {
      if (!own && this.#isLeading) tabs.post({ about: 'status', status: this.#standing });
    });
  }

  get standing(): SharedStatus {
    return this.#standing;
  }

  get phase(): SyncPhase {
    return this.#standing.phase;
  }

  /** Resolves when nothing is on its way between this device and the server. */
  async atRest(): Promise<void> {
    while (BUSY.includes(this.phase)) {
      await new Promise<void>((resolve) => {
        const stop = this.#tabs.on('status', () => {
          stop();
          resolve();
        });
      });
    }
  }

  /** Reads what was known before this page began, and asks the leading tab. */
  async open(): Promise<void> {
    const at = await readNote(this.#tables, 'upToDate');
    if (at !== undefined) this.#standing = { ...this.#standing, upToDateAt: isoOf(at) };
    this.#tabs.post({ about: 'status-wanted' });
  }

  /** Whether this tab does the exchange. */
  lead(isLeading: boolean): void {
    this.#isLeading = isLeading;
  }

  /** Something else is going on now. */
  tell(
    phase: SyncPhase,
    more: Pick<SharedStatus, 'progress' | 'storageFull' | 'foreign'> = {},
  ): void {
    const { upToDateAt, storageFull } = this.#standing;
    // Why it fails stays told until something goes better.
    const isStill = phase === 'failing' && storageFull ? { storageFull } : {};
    this.#say({ phase, ...(upToDateAt && { upToDateAt }), ...isStill, ...more });
  }

  /** This device now knows everything that is its to know. */
  async upToDate(now: number): Promise<void> {
    this.#say({ phase: 'idle', upToDateAt: isoOf(now) });
    await writeNote(this.#tables, 'upToDate', now);
  }

  #say(status: SharedStatus): void {
    this.#tabs.post({ about: 'status', status });
  }
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
