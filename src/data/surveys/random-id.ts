/**
 * A UUID version 4 (RFC 9562): randomness and nothing else, so that it tells neither when it was made nor after what.
 * @param random gives so many random bytes
 */
export function randomUuid(random: (bytes: number) => Uint8Array): string {
  const bytes = random(16);
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
