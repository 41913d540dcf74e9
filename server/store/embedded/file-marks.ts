import { stat } from 'node:fs/promises';
import { fileOf } from './folder-files.ts';

/** How many territories' files are looked at together. */
const AT_ONCE = 32;
/** Two writes within one tick of the file system's clock look like one: what is younger (milliseconds) has no mark yet. */
const SETTLED_MS = 2_000;

/** The marks of the territories' files that have one. */
export async function marksOfFiles(
  folder: string,
  territories: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>();
  const rest = territories.values();
  const look = async (): Promise<void> => {
    for (const territory of rest) {
      const mark = await markOfFile(fileOf(folder, territory));
      if (mark !== undefined) marks.set(territory, mark);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  return marks;
}

/**
 * Which file it is, and when it and its log last changed, without opening either. By the
 * time of change and not of modification, which whoever copies a file may set as they like.
 * @returns undefined when it is not there, or changed just now
 */
async function markOfFile(path: string): Promise<string | undefined> {
  const [file, log] = await Promise.all([lookAt(path), lookAt(`${path}-wal`)]);
  if (!file) return undefined;
  // A log of nothing is made by whoever opens the file, and says nothing.
  const seen = log && log.size > 0n ? [file, log] : [file];
  const now = Date.now();
  const isSettled = seen.every(({ ctimeNs }) => now - Number(ctimeNs / 1_000_000n) > SETTLED_MS);
  if (!isSettled) return undefined;
  return seen.map(({ ino, size, ctimeNs }) => [ino, size, ctimeNs].join(':')).join(' ');
}

function lookAt(path: string): Promise<{ ino: bigint; size: bigint; ctimeNs: bigint } | undefined> {
  return stat(path, { bigint: true }).catch(() => undefined);
}
