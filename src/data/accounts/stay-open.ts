import { hoursOpen } from '../../domain/territory/stay-open.ts';
import type { OpenRow, Tables } from '../engine/disk/tables.ts';
import type { TabChannel } from '../engine/tab-channel.ts';
import type { Vault } from '../engine/vault/vault.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import { currentTerritory } from '../territory/territory.ts';
import type { SessionState } from './session-state.ts';

const HOUR_MS = 3_600_000;
/** By so much the server's clock may have been guessed wrong (milliseconds); whoever sets a clock back does it by more. */
const CLOCK_SLACK_MS = 120_000;
/** Timers sleep with the telephone: it is looked at this often besides, while the app is in front (milliseconds). */
const LONGEST_TIMER_MS = 60_000;

/** Who works on the device, told and locked. */
interface OpenSession {
  readonly state: SessionState;
  watch(watcher: (state: SessionState) => void): () => void;
  lock(): Promise<void>;
}

/** What a device that stays open is kept open with. */
export interface StayOpenParts extends LiveParts {
  readonly tables: Tables;
  readonly tabs: TabChannel;
  readonly vault: Vault;
  readonly deviceSession: OpenSession;
  /** Milliseconds since 1970, by the server's clock as well as it is known. */
  readonly clock: () => number;
}

/** Opens the vault by the key that was kept, unless its time is over, or a clock was set back before it began. */
export async function openKept({
  tables,
  vault,
  clock,
}: Pick<StayOpenParts, 'tables' | 'vault' | 'clock'>): Promise<boolean> {
  const row = await rowIn(tables);
  if (row && isWithin(row, clock())) {
    vault.adopt(row.key);
    return true;
  }
  await tables.keys.delete('open');
  return false;
}

/**
 * The device was just opened: it stays open for as long as the territory lets its person's, from the moment it was opened
 * by password, finger or face. Where it lets nobody's, nothing is kept.
 */
export function stayOpen(parts: StayOpenParts): void {
  const { clock, deviceSession, tables } = parts;
  if (followed.has(deviceSession)) return;
  followed.add(deviceSession);
  let end = (): void => undefined;
  const opened = clock();
  const stop = liveQuery(parts, ({ reader }) => currentTerritory(reader)).subscribe(
    (territory) => {
      const { state } = deviceSession;
      if (!territory || state.phase !== 'open') return;
      void keepFor(parts, hoursOpen(territory, state.me.roles), opened);
    },
    () => undefined,
  );
  const look = async (): Promise<void> => {
    const row = await rowIn(tables);
    if (row && !isWithin(row, clock())) await deviceSession.lock();
  };
  const onLook = (): void => void look().catch(() => undefined);
  const timer = setInterval(onLook, LONGEST_TIMER_MS);
  document.addEventListener('visibilitychange', onLook);
  const unwatch = deviceSession.watch(({ phase }) => {
    if (phase !== 'open') end();
  });
  end = () => {
    followed.delete(deviceSession);
    stop();
    unwatch();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onLook);
  };
}

/** Those that are open and looked after: being told anew who is there is no other opening. */
const followed = new WeakSet<OpenSession>();

/** What was kept before a reload is not lengthened by it; less may be allowed meanwhile. */
async function keepFor(
  { tables, vault }: StayOpenParts,
  hours: number,
  opened: number,
): Promise<void> {
  await tables.transaction('rw', tables.keys, async () => {
    const before = await rowIn(tables);
    if (hours === 0 || !vault.key) {
      if (before) await tables.keys.delete('open');
      return;
    }
    const since = before?.since ?? opened;
    const until = since + hours * HOUR_MS;
    await tables.keys.put({ name: 'open', key: vault.key, since, until });
  });
}

function isWithin({ since, until }: OpenRow, now: number): boolean {
  return now >= since - CLOCK_SLACK_MS && now < until;
}

async function rowIn(tables: Tables): Promise<OpenRow | undefined> {
  const row = await tables.keys.get('open');
  return row?.name === 'open' ? row : undefined;
}
