import type { Welcome } from '../../../contract/accounts/welcome.ts';
import type { PackManifest } from '../../../contract/pack/pack.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { HeardTime } from '../../kernel/heard-time.ts';
import type { Tables } from './tables.ts';

/** What a device remembers in clear, none of it personal. Times are milliseconds of the server's clock, as well as it is known. */
export interface DeviceNotes {
  /** The random name of this device. */
  device: string;
  /** Whose work is on it. */
  owner: Id<'user'>;
  /** When it last had contact with the server. */
  contact: number;
  /** The latest time that was ever told: setting the clock back does not make the device younger. */
  latest: number;
  /** By how much this device's clock is wrong, when the server was last heard. */
  heardTime: HeardTime;
  /** When it last knew everything that was its to know. */
  upToDate: number;
  /** The copies of territories on this device. */
  copies: readonly TerritoryCopyNote[];
  /** The packs in use, by territory. */
  packs: Readonly<Record<string, PackManifest>>;
  /** What was offered of them when the server was last asked, by territory. */
  packLooks: Readonly<Record<string, PackLook>>;
  /** That places of the person were taken away, until they have read it. */
  farewell: Farewell;
  /** Where somebody worked last, as it stands on any poster: read before the locked door. */
  door: Welcome['territories'][number];
}

/** That somebody's place in territories was taken away, and what became of what was here of those. */
export interface Farewell {
  readonly names: readonly string[];
  /** What people call them. */
  readonly titles: readonly string[];
  /** How many facts were handed over to the coordinators. */
  readonly handedOver: number;
  /** How many are still here, to be handed over. */
  readonly waiting: number;
  /** Nothing of those territories is left here. */
  readonly isOver?: boolean;
}

/** One look at what the server offers. */
export interface PackLook {
  readonly at: number;
  /** Absent: there was none. */
  readonly manifest?: PackManifest;
  /** Until then the person does not want to be told of it. */
  readonly quietUntil?: number;
}

/** A copy of a territory, under the access that its person had. */
export interface TerritoryCopyNote {
  readonly territory: string;
  readonly epoch: string;
  /** Its first load is complete; while false, it is begun again. */
  readonly loaded: boolean;
  /** The version of the app that read it. */
  readonly version: string;
  /** The nouns that this version asked for; absent: the first release did. */
  readonly nouns?: readonly string[];
}

/** Reads a note; undefined: it was never written. */
export async function readNote<K extends keyof DeviceNotes>(
  tables: Tables,
  name: K,
): Promise<DeviceNotes[K] | undefined> {
  const row = await tables.notes.get(name);
  return row?.value as DeviceNotes[K] | undefined;
}

/**
 * Changes a note in one transaction, so that of two changes at once neither is lost.
 * @returns what it is now
 */
export function changeNote<K extends keyof DeviceNotes>(
  tables: Tables,
  name: K,
  change: (value: DeviceNotes[K] | undefined) => DeviceNotes[K],
): Promise<DeviceNotes[K]> {
  return tables.transaction('rw', tables.notes, async () => {
    const value = change(await readNote(tables, name));
    await writeNote(tables, name, value);
    return value;
  });
}

/** Writes a note. */
export async function writeNote<K extends keyof DeviceNotes>(
  tables: Tables,
  name: K,
  value: DeviceNotes[K],
): Promise<void> {
  await tables.notes.put({ name, value });
}
