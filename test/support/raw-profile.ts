import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trace } from './raw-disk.ts';
import { tableBlocks } from './leveldb-table.ts';

/**
 * Everything that a browser profile holds on the disk, as text: every file as it is, and the blocks
 * of LevelDB tables unpacked, where a word may otherwise hide in the compression. Also what was
 * deleted and not yet cleared away is seen. Texts are read in the encodings that browsers use.
 */
export async function rawProfile(folder: string): Promise<Trace[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const traces = files.map(async ({ parentPath, name }) => {
    const where = join(parentPath, name);
    // A file of a running browser may be gone by now; what it held is then nowhere.
    const bytes = await readFile(where).catch(() => Buffer.alloc(0));
    const parts = name.endsWith('.ldb') ? [bytes, ...tableBlocks(bytes)] : [bytes];
    return { where, text: parts.flatMap((part) => readings(part)).join('\n') };
  });
  return Promise.all(traces);
}

/** A text of two bytes a character may begin at an even or at an odd place. */
function readings(bytes: Buffer): readonly string[] {
  return [
    bytes.toString('utf8'),
    bytes.toString('latin1'),
    bytes.toString('utf16le'),
    bytes.subarray(1).toString('utf16le'),
    swapped(bytes),
    swapped(bytes.subarray(1)),
  ];
}

/** Keys of IndexedDB are written with the high byte first. */
function swapped(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le');
}
