import { escapeFields, unescapeFields } from './field-names.ts';
import { BackupRefused } from './store.ts';

/** One document of a backup: its content, where it stands, and how it came there (newest first). */
export interface BackupEntry {
  id: string;
  revisions: string[];
  body: Record<string, unknown>;
}

const FORMAT = { coudmain: 'backup', version: 1 };

/** The first line: what this is and of which life of which shelf. */
export function headerLine(of: { territory: string; epoch: string; seq: string }): string {
  return JSON.stringify({ ...FORMAT, ...of });
}

/** A document's line, in the form that CouchDB takes with `new_edits: false`. */
export function entryLine({ id, revisions, body }: BackupEntry): string {
  return JSON.stringify(graftable({ id, revisions, body }));
}

/** The last line: a backup that was cut has none, and is refused. */
export function endLine(documents: number): string {
  return JSON.stringify({ coudmain: 'end', documents });
}

/** A document with its history, as CouchDB grafts it (`_bulk_docs`, `new_edits: false`). */
export function graftable({ id, revisions, body }: BackupEntry): Record<string, unknown> {
  const [rev = ''] = revisions;
  const ids = revisions.map((revision) => revision.slice(revision.indexOf('-') + 1));
  return {
    _id: id,
    _rev: rev,
    _revisions: { start: generationOf(rev), ids },
    ...escapeFields(body),
  };
}

/** Reads a backup's documents in order; throws BackupRefused when it is not a whole backup. */
export async function* readBackup(lines: AsyncIterable<string>): AsyncIterable<BackupEntry> {
  let line = 0;
  let documents = 0;
  let ended = false;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    if (ended) throw new BackupRefused(`Line ${line} comes after the end of the backup.`);
    const value = parsed(text, line);
    if (line === 1) mustBeHeader(value);
    else if (value['coudmain'] === 'end') {
      ended = true;
      if (value['documents'] !== documents) throw new BackupRefused('Documents are missing.');
    } else {
      yield entryOf(value, line);
      documents += 1;
    }
  }
  if (!ended) throw new BackupRefused('The backup is cut: its last line is missing.');
}

/** The generation of a revision id: 3 for `3-…`. */
export function generationOf(rev: string): number {
  return Number.parseInt(rev, 10);
}

function parsed(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Its content may be personal: the line's number is all that is said.
  }
  if (!isRecord(value)) throw new BackupRefused(`Line ${line} is not a JSON object.`);
  return value;
}

function mustBeHeader(value: Record<string, unknown>): void {
  if (value['coudmain'] !== FORMAT.coudmain) {
    throw new BackupRefused('The first line is not the header of a Coudmain backup.');
  }
  if (value['version'] !== FORMAT.version) {
    throw new BackupRefused('The backup was made by another version of Coudmain.');
  }
}

function entryOf(value: Record<string, unknown>, line: number): BackupEntry {
  const { _id: id, _rev: rev, _revisions: history } = value;
  if (typeof id !== 'string' || typeof rev !== 'string' || !isHistory(history)) {
    throw new BackupRefused(`Line ${line} is not a document with its revisions.`);
  }
  const revisions = history.ids.map((hash, age) => `${history.start - age}-${hash}`);
  if (revisions[0] !== rev || revisions.length > history.start) {
    throw new BackupRefused(`Line ${line} has revisions that do not lead to the document.`);
  }
  return { id, revisions, body: unescapeFields(value) };
}

function isHistory(value: unknown): value is { start: number; ids: string[] } {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value['start']) &&
    Array.isArray(value['ids']) &&
    value['ids'].every((hash) => typeof hash === 'string' && /^[0-9a-f]{32}$/.test(hash))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
