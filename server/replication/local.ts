import { absent, tooLarge, unreadable } from './answers.ts';
import { objectIn } from './body.ts';
import { whyNotStorable } from '../store/storable.ts';
import { LocalNotes } from './local-notes.ts';
import type { Visit } from './visit.ts';

/**
 * The largest checkpoint (characters). CouchDB's replicator keeps fifty lines of history, some 30 kB;
 * to refuse them would end the replication.
 */
const MAX_CHECKPOINT_CHARACTERS = 65_536;

/** `GET _local/<id>`: where one replication of this user stands. */
export async function getLocal(visit: Visit, id: string): Promise<unknown> {
  const note = await new LocalNotes(visit).read(id);
  if (!note) return absent(visit.reply);
  const { version, fields } = note;
  return { ...fields, _id: `_local/${id}`, _rev: `0-${version}` };
}

/** `PUT _local/<id>`: the last one to write is right, as one replication writes one checkpoint. */
export async function putLocal(visit: Visit, id: string): Promise<unknown> {
  const { request, reply } = visit;
  const body = objectIn(request);
  if (!body) return unreadable(reply, 'The body is a JSON object.');
  const fields = Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('_')));
  const text = textOf(fields);
  if (text === undefined) return unreadable(reply, 'It is nested too deep.');
  if (text.length > MAX_CHECKPOINT_CHARACTERS) {
    return tooLarge(reply, `A checkpoint has at most ${MAX_CHECKPOINT_CHARACTERS} characters.`);
  }
  const problem = whyNotStorable('checkpoint', fields, text);
  if (problem !== undefined) return unreadable(reply, `It cannot be kept: ${problem}.`);
  const version = await new LocalNotes(visit).write(id, fields);
  return reply.code(201).send({ ok: true, id: `_local/${id}`, rev: `0-${version}` });
}

/** `DELETE _local/<id>`. */
export async function deleteLocal(visit: Visit, id: string): Promise<unknown> {
  const isGone = await new LocalNotes(visit).remove(id);
  return isGone ? { ok: true, id: `_local/${id}`, rev: '0-0' } : absent(visit.reply);
}

/** Undefined: nested so deep that it can be read and not written. */
function textOf(fields: Record<string, unknown>): string | undefined {
  try {
    return JSON.stringify(fields);
  } catch {
    return undefined;
  }
}
