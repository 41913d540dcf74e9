import { mayBeAnId, mustBeStorable } from '../storable.ts';
import { StoreUnavailable, UnknownShelf } from '../store.ts';
import { isJson, objectOf, textIn, type Json } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';

/** A note kept beside the documents, in a local document of the database. */
export async function getNote(
  client: CouchClient,
  db: string,
  key: string,
): Promise<Json | undefined> {
  const stored = await read(client, db, key);
  const body = stored?.['body'];
  return isJson(body) ? body : undefined;
}

/** Writes a note over whatever is there; without a body it is removed. */
export async function putNote(
  client: CouchClient,
  db: string,
  key: string,
  body: Json | undefined,
): Promise<void> {
  if (body !== undefined) mustBeStorable(key, body);
  // CouchDB 3 takes local documents without asking for the revision; should one ask, it is read.
  for (const attempt of [1, 2, 3, 4, 5]) {
    const before = body === undefined || attempt > 1 ? await read(client, db, key) : undefined;
    if (body === undefined && before === undefined) return;
    const rev = before && { _rev: textIn(before, '_rev') };
    const answer = await client.ask(
      body === undefined
        ? { method: 'DELETE', db, path: pathOf(key), qs: { rev: rev?._rev ?? '' } }
        : { method: 'PUT', db, path: pathOf(key), body: { ...rev, body } },
    );
    if (answer.ok) return;
    if (answer.status !== 409 && !isAbsence(answer)) throw new UnknownShelf();
  }
  throw new StoreUnavailable('CouchDB does not let a local document be written.');
}

async function read(client: CouchClient, db: string, key: string): Promise<Json | undefined> {
  if (!mayBeAnId(key)) return undefined;
  const answer = await client.ask({ db, path: pathOf(key) });
  if (answer.ok) return objectOf(answer.value);
  if (isAbsence(answer)) return undefined;
  throw new UnknownShelf();
}

function isAbsence({ status, reason }: { status: number; reason: string }): boolean {
  return status === 404 && (reason === 'missing' || reason === 'deleted');
}

/** Encoded whole, so that no key is a path and none is the name of the epoch's document. */
function pathOf(key: string): string {
  return `_local/note.${Buffer.from(key).toString('base64url')}`;
}
