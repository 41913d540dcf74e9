import type { PackFileName } from '../../contract/pack/pack.ts';

/** The pack, as whoever reads its files knows it. */
export interface PackFiles {
  /** A file of the pack on this device; undefined when there is none. */
  file(name: PackFileName): Promise<Blob | undefined>;
  /** It could not be read: what is damaged is taken out of use, and said. */
  doubt(name: PackFileName): Promise<void>;
}

/**
 * Reads a file of the pack. One that cannot be read is no reason to tell nobody anything: it is as if
 * it were not there, and the pack finds out what is wrong with it, and says so.
 * @param reader fetched only when there is something to read
 */
export async function readPackFile<T>(
  pack: PackFiles,
  name: PackFileName,
  reader: () => Promise<(bytes: Uint8Array<ArrayBuffer>) => T>,
): Promise<T | undefined> {
  const file = await pack.file(name);
  if (!file) return undefined;
  const read = await reader();
  try {
    return read(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // Not waited for: a download may be under way. A device that is closed meanwhile says nothing.
    pack.doubt(name).catch(() => undefined);
    return undefined;
  }
}
