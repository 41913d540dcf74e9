/** The longest id that the store keeps, in UTF-16 units. */
const MAX_ID_LENGTH = 250;
/** CouchDB's own default is 8,000,000 bytes with everything around it. */
const MAX_BODY_CHARACTERS = 7_000_000;

/** Matches the escapes that JSON.stringify makes of U+0000 and of lone surrogates (and look-alikes). */
const SUSPECT = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/**
 * Why no engine can keep this document unchanged, or undefined when both can. SQLite's binding cuts
 * text at U+0000, and CouchDB refuses half a surrogate pair with the whole batch around it.
 * `text` is the body as JSON, when the caller has made it already.
 */
export function whyNotStorable(
  id: string,
  body: Record<string, unknown>,
  text = JSON.stringify(body),
): string | undefined {
  if (!mayBeAnId(id)) {
    return `an id has 1 to ${MAX_ID_LENGTH} characters, no underscore first, is no path, and holds no NUL`;
  }
  if (Buffer.byteLength(text) > MAX_BODY_CHARACTERS)
    return `a document has at most ${MAX_BODY_CHARACTERS} bytes`;
  if (SUSPECT.test(text) && !isDeeplyKeepable(body)) {
    return 'a text holds a NUL (U+0000) or half a surrogate pair';
  }
  return undefined;
}

/** Throws TypeError when the document cannot be kept: the gateway should have refused it before. */
export function mustBeStorable(id: string, body: Record<string, unknown>, text?: string): void {
  const reason = whyNotStorable(id, body, text);
  if (reason !== undefined) throw new TypeError(`This document cannot be stored: ${reason}.`);
}

/**
 * Whether a document may have this id at all. Whoever looks one up asks first: CouchDB would take
 * `_all_docs` for a question, a URL takes `..` for the way up, and SQLite's binding would look for
 * what stands before a NUL.
 */
export function mayBeAnId(id: string): boolean {
  return id.length <= MAX_ID_LENGTH && !/^(?:\.{0,2}$|_)/.test(id) && isKeepable(id);
}

function isDeeplyKeepable(value: unknown): boolean {
  if (typeof value === 'string') return isKeepable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isKeepable(key) && isDeeplyKeepable(inner));
}

function isKeepable(text: string): boolean {
  return !text.includes('\0') && !LONE_SURROGATE.test(text);
}

const LONE_SURROGATE = /\p{Surrogate}/u;
