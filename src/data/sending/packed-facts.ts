import * as v from 'valibot';
import { CarriedFacts } from '../../contract/sending/carried-facts.ts';

const HEAD_LENGTH_BYTES = 2;

/** Carried facts as few bytes: the head as JSON, then what is sealed as it is, without base64. */
export function pack({ sealed, ...head }: CarriedFacts): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const inner = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
  const bytes = new Uint8Array(HEAD_LENGTH_BYTES + text.length + inner.length);
  bytes.set([text.length >> 8, text.length & 255]);
  bytes.set(text, HEAD_LENGTH_BYTES);
  bytes.set(inner, HEAD_LENGTH_BYTES + text.length);
  return bytes;
}

/** The carried facts that were packed so; undefined when these are none. */
export function unpack(bytes: Uint8Array): CarriedFacts | undefined {
  const [high = 0, low = 0] = bytes;
  const end = HEAD_LENGTH_BYTES + high * 256 + low;
  const head = jsonIn(new TextDecoder().decode(bytes.subarray(HEAD_LENGTH_BYTES, end)));
  if (typeof head !== 'object' || head === null) return undefined;
  const sealed = base64Of(bytes.subarray(end));
  const carried = v.safeParse(CarriedFacts, { ...head, sealed });
  return carried.success ? carried.output : undefined;
}

/** Bytes as base64, in pieces: a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(characters);
}

const PIECE = 8_192;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
