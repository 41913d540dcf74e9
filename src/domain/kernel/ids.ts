/** The name of one thing: a noun and a UUID, never anything personal. */
export type Id<N extends string = string> = `${N}:${string}`;

/** Names the thing of this kind that carries this UUID. */
export function idOf<N extends string>(noun: N, uuid: string): Id<N> {
  return `${noun}:${uuid}`;
}

/** The UUID of an id: a request, its mission and its brief share one. */
export function uuidOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The noun of an id, as text: ids come from documents and may be of a kind unknown here. */
export function nounOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')));
}

/** Names one volunteer's standing on one mission: `claim:<mission uuid>.<volunteer uuid>`. */
export function claimIdOf(mission: string, volunteer: string): Id<'claim'> {
  return idOf('claim', `${uuidOf(mission)}.${uuidOf(volunteer)}`);
}

/**
 * Makes a UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then randomness.
 * @param now milliseconds since 1970; only sorts ids made by one device, decides nothing
 * @param random at least 10 random bytes
 */
export function uuid7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  const time = new DataView(bytes.buffer);
  time.setUint16(0, Math.floor(now / 2 ** 32));
  time.setUint32(2, now >>> 0);
  bytes.set(random.subarray(0, 10), 6);
  time.setUint8(6, 0x70 | (time.getUint8(6) & 0x0f));
  time.setUint8(8, 0x80 | (time.getUint8(8) & 0x3f));
  return uuidIn(bytes);
}

/**
 * Makes a UUID version 4 (RFC 9562): randomness and nothing else, so that it tells neither when it was made nor after what.
 * @param random at least 16 random bytes
 */
export function uuid4(random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return uuidIn(bytes);
}

function uuidIn(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
