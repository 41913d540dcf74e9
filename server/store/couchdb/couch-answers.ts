import { unescapeFields } from '../field-names.ts';
import { StoreUnavailable, type Doc } from '../store.ts';

/** A JSON object, as CouchDB's answers are made of. */
export type Json = Record<string, unknown>;

/** A document as CouchDB gives it, with what the store adds and no more. */
export function docOf(stored: Json): Doc {
  return { ...unescapeFields(stored), _id: textIn(stored, '_id'), _rev: textIn(stored, '_rev') };
}

/** A field that must be text; throws StoreUnavailable when CouchDB answered something else. */
export function textIn(object: Json, field: string): string {
  const value = object[field];
  if (typeof value !== 'string') throw notUnderstood();
  return value;
}

/** A list of objects that must be there. */
export function listIn(object: unknown, field: string): Json[] {
  return listOf(isJson(object) ? object[field] : undefined);
}

/** An answer that must be a list of objects. */
export function listOf(value: unknown): Json[] {
  if (!Array.isArray(value) || !value.every(isJson)) throw notUnderstood();
  return value;
}

/** An answer that must be an object. */
export function objectOf(value: unknown): Json {
  if (!isJson(value)) throw notUnderstood();
  return value;
}

/** Whether it is a JSON object and not a list. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notUnderstood(): StoreUnavailable {
  return new StoreUnavailable('CouchDB answered something that Coudmain does not understand.');
}
