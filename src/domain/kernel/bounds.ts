import { isCoordinator, isStaff, type Actor, type Author } from './actor.ts';
import type { AnyState, StateOf } from './state.ts';

/**
 * The most that an aggregate of a noun may hold. One that is full takes nothing more in, so that no
 * document ever becomes too large to be kept, sent or opened on an old telephone.
 */
export interface Bounds<S extends AnyState = AnyState> {
  /** The whole of it, in bytes of JSON (UTF-8, RFC 3629). */
  readonly bytes: number;
  /** How many each of its lists may hold: a list without a bound does not compile. */
  readonly lists: Readonly<Record<ListIn<S>, number | Growing>>;
}

/**
 * A list to which facts add one by one, whoever writes them: a part of its room is kept for the staff.
 * Of a list that one fact says whole (kinds of help, telephones) everybody may say all.
 */
export interface Growing {
  readonly most: number;
}

/** A list that grows fact by fact, up to so many. */
export function growing(most: number): Growing {
  return { most };
}

/** The fields of a state that are lists; which facts it contains is bounded alike for every noun. */
type ListIn<S extends AnyState> = {
  [K in keyof S]-?: NonNullable<S[K]> extends readonly unknown[] ? K & string : never;
}[Exclude<keyof S, keyof StateOf<string>>];

/**
 * How many facts one aggregate takes in within the 30 days that it remembers them. It is never
 * forgotten sooner: a fact that comes twice would count twice.
 */
export const MAX_FACTS = 1_000;

/** Which part of the room is anybody's, and which the staff's: coordinators can always put an end to it. */
const SHARE_OF_ALL = 2 / 5;
const SHARE_OF_STAFF = 4 / 5;

/**
 * Whether a fact would make an aggregate larger than it may be for its author. What makes it no
 * larger is always taken in, also where an earlier version let it grow beyond.
 */
export function isBeyondBounds(
  before: AnyState | undefined,
  after: AnyState,
  bounds: Bounds,
  author: Actor<Author>,
): boolean {
  const lists = Object.entries({ ...bounds.lists, applied: growing(MAX_FACTS) });
  const grown = lists.some(([list, bound]) => {
    const length = lengthIn(after, list);
    const most = typeof bound === 'number' ? bound : roomFor(author, bound.most);
    return length > most && length > lengthIn(before, list);
  });
  if (grown) return true;
  const room = roomFor(author, bounds.bytes) - after.applied.length * BYTES_PER_APPLIED;
  const text = textOf(after);
  if (!isHeavierThan(text, room)) return false;
  return before === undefined || bytesOf(text) > bytesOf(textOf(before));
}

/** How much of a room this author may fill. */
export function roomFor(author: Actor<Author>, most: number): number {
  if (isCoordinator(author)) return most;
  return Math.floor(most * (isStaff(author) ? SHARE_OF_STAFF : SHARE_OF_ALL));
}

/** Whether a text takes more bytes than that; only one whose length leaves it open is counted. */
export function isHeavierThan(text: string, bytes: number): boolean {
  // A unit of UTF-16 takes one to three bytes.
  return text.length > bytes || (text.length * 3 > bytes && bytesOf(text) > bytes);
}

/** How many bytes a text takes in UTF-8 (RFC 3629); a lone surrogate counts as its replacement. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Two units of a pair take four bytes: two more than they are counted for already.
    if (code >= 0x80) bytes += code < 0x800 || isHalfOfPair(text, index, code) ? 1 : 2;
  }
  return bytes;
}

function isHalfOfPair(text: string, index: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = text.charCodeAt(code < 0xdc00 ? index + 1 : index - 1);
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}

/** Names and moments of facts have one length: there may be many, and they need not be written out. */
const BYTES_PER_APPLIED = 90;

function textOf({ applied: _, ...fields }: AnyState): string {
  return JSON.stringify(fields);
}

function lengthIn(state: AnyState | undefined, list: string): number {
  const value = (state as Readonly<Record<string, unknown>> | undefined)?.[list];
  return Array.isArray(value) ? value.length : 0;
}
