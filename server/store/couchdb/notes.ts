import { mayBeAnId, mustBeStorable } from '../storable.ts';
import { StoreUnavailable } from '../store.ts';
import { isJson, objectOf, textIn, type Json } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';
import { absentIn, failureOf } from './couch-failures.ts';

/** A note kept beside the documents, in a local document of the database. */
export async function getNote(database: CouchDatabase, key: string): Promise<Json | undefined> {
  const stored = await read(database, key);
  const body = stored?.['body'];
  return isJson(body) ? body : undefined;
}

/** Writes a note over whatever is there; without a body it is removed. */
export async function putNote(
  database: CouchDatabase,
  key: string,
  body: Json | undefined,
): Promise<void> {
  if (body !== undefined) mustBeStorable(key, body);
  // CouchDB 3 takes local documents without asking for the revision; should one ask, it is read.
  for (const attempt of [1, 2, 3, 4, 5]) {
    const before = body === undefined || attempt > 1 ? await read(database, key) : undefined;
    if (body === undefined && before === undefined) return;
    const rev = before && { _rev: textIn(before, '_rev') };
    const answer = await database.ask(
      body === undefined
        ? { method: 'DELETE', path: pathOf(key), qs: { rev: rev?._rev ?? '' } }
        : { method: 'PUT', path: pathOf(key), body: { ...rev, body } },
    );
    if (answer.ok) return;
    if (answer.status !== 409 && absentIn(answer) !== 'document') throw failureOf(answer);
  }
  throw new StoreUnavailable('CouchDB does not let a local document be written.');
}

async function read(database: CouchDatabase, key: string): Promise<Json | undefined> {
  if (!mayBeAnId(key)) return undefined;
  const answer = await database.ask({ path: pathOf(key) });
  if (answer.ok) return objectOf(answer.value);
  if (absentIn(answer) === 'document') return undefined;
  throw failureOf(answer);
}

/** Encoded whole, so that no key is a path and none is the name of the epoch's document. */
function pathOf(key: string): string {
  return `_local/note.${Buffer.from(key).toString('base64url')}`;
}
