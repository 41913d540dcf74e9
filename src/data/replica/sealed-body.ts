/** A document as it lies in the replica: the rest of it is in `sealed`. */
export interface SealedDoc {
  readonly _id: string;
  readonly _rev: string;
  readonly _revisions?: unknown;
  readonly _deleted?: true;
  /** Base64: PouchDB keeps JSON. */
  readonly sealed?: string;
}

/** Bytes as text. */
export function toText(bytes: Uint8Array): string {
  let binary = '';
  // In stretches: a call takes a limited number of arguments.
  for (let start = 0; start < bytes.length; start += STRETCH) {
    binary += String.fromCharCode(...bytes.subarray(start, start + STRETCH));
  }
  return btoa(binary);
}

/** Text as the bytes that it was made from. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const STRETCH = 8_192;
