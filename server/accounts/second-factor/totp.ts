import { createHmac, randomBytes } from 'node:crypto';

/** How long one code stands (milliseconds), as every authenticator has it. */
export const STEP_MS = 30_000;

const DIGITS = 6;
/** RFC 4226 asks for 16 bytes at least, and recommends the length of the hash. */
const SECRET_BYTES = 20;
/** One step to each side: telephones are late, and people type slowly (RFC 6238, 5.2). */
const TOLERANCE = [0, -1, 1] as const;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret that a telephone and the server share. */
export function makeTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The code of a step: the number of the half minute since 1970 (RFC 6238 over RFC 4226, SHA-1). */
export function totpAt(secret: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step whose code this is, now or half a minute to each side; undefined: of none of them. */
export function stepOf(secret: Buffer, code: string, now: number): number | undefined {
  const step = Math.floor(now / STEP_MS);
  return TOLERANCE.map((shift) => step + shift).find((one) => totpAt(secret, one) === code);
}

/** A secret as authenticators take it: base32 without padding (RFC 4648). */
export function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const letters = bits.match(/.{1,5}/g) ?? [];
  return letters.map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What a telephone is pointed at: names the service alone, since a screen may be seen by others. */
export function totpUri(secret: Buffer, service: string): string {
  const issuer = encodeURIComponent(service);
  return `otpauth://totp/${issuer}?secret=${base32(secret)}&issuer=${issuer}`;
}
