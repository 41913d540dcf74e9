import { idle } from '../../kernel/idle.ts';
import type { DocumentReader } from './document-reader.ts';

/** How long nothing must have been read, in looks and in milliseconds from one to the next. */
const QUIET_LOOKS = 3;
const LOOK_EVERY_MS = 100;
/** So many looks only: on a device that reads without end it is over all the same. */
const MOST_LOOKS = 40;

/**
 * Resolves when what a screen shows was read and drawn. A screen that was just fetched asks for nothing yet, and fetches
 * what it asks with first: one idle moment says nothing, some of them in a row do.
 */
export async function readingIsOver(
  reader: Pick<DocumentReader, 'isReading' | 'readings'>,
  lookEveryMs = LOOK_EVERY_MS,
): Promise<void> {
  let quiet = 0;
  for (let looks = 0; looks < MOST_LOOKS && quiet < QUIET_LOOKS; looks += 1) {
    const before = reader.readings;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    await idle();
    quiet = reader.isReading || reader.readings > before ? 0 : quiet + 1;
  }
}
