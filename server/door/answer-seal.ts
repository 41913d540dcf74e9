import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Sealed answers differ in length by steps of this: how much somebody wrote tells them from nobody. */
const STEP_BYTES = 4 * 1024;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A new key for a lot of answers. */
export function newLotKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Seals what somebody said (AES-256-GCM), filled up to a length that many others have. */
export function sealAnswer(said: unknown, key: string): string {
  const text = Buffer.from(JSON.stringify(said));
  const size = Math.ceil((text.length + 1) / STEP_BYTES) * STEP_BYTES;
  // JSON may be followed by spaces.
  const padded = Buffer.concat([text, Buffer.alloc(size - text.length, ' ')]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** Opens one again; throws when the key is another one. */
export function openAnswer(sealed: string, key: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const padded = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
  return JSON.parse(Buffer.concat(padded).toString()) as unknown;
}
