import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isTerritoryName } from '../store/shelf-names.ts';
import type { Journal } from './journal.ts';

const FOLDER = 'journal-notes';

const CommandNote = v.object({
  kind: v.literal('backup-made'),
  territories: v.array(v.pipe(v.string(), v.check(isTerritoryName))),
});

/**
 * Leaves word of a backup beside a running service, whose files nobody else may write: it takes the
 * note into the journals of these territories within a minute, or at its next start.
 */
export async function leaveCommandNote(
  dataDir: string,
  territories: readonly string[],
): Promise<void> {
  const folder = join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${randomUUID()}.json`);
  const note = JSON.stringify({ kind: 'backup-made', territories });
  await writeFile(`${path}.part`, note, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** Takes what commands left word of into the journals. */
export async function takeCommandNotes(
  dataDir: string,
  journal: Pick<Journal, 'writeIn'>,
): Promise<void> {
  const folder = join(dataDir, FOLDER);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const path = join(folder, name);
    const note = v.safeParse(CommandNote, jsonIn(await readFile(path, 'utf8')));
    if (note.success) await journal.writeIn(note.output.territories, { kind: note.output.kind });
    // Also what is none: it would be read for ever.
    await rm(path, { force: true });
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
