import { sealWith, unsealWith, SealBroken, type Random } from './sealing.ts';

/** OWASP's floor for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;

const SALT_BYTES = 16;
const ROW = 'vault';

/** The key that seals everything, wrapped twice: by a passphrase, then by this device's own key. */
export interface Wrapped {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** A key of this device, which no page and no thief of the files alone can read. */
export async function makeDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A new key for everything on this device; extractable, to be wrapped. */
export async function makeMasterKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
}

/** The same key, in a form that can no longer be read out. */
export async function sealed(master: CryptoKey): Promise<CryptoKey> {
  return importKey(new Uint8Array(await crypto.subtle.exportKey('raw', master)), false);
}

/** Wraps the key: both the passphrase and this device are needed to have it back. */
export async function wrap(
  master: CryptoKey,
  passphrase: string,
  deviceKey: CryptoKey,
  random: Random,
): Promise<Wrapped> {
  const salt = random(SALT_BYTES);
  const derived = await derive(passphrase, salt, ITERATIONS);
  const wrapped = await wrapBy(derived, master, deviceKey, random);
  return { salt, iterations: ITERATIONS, wrapped };
}

/** Wraps the key by another one: both that and this device are needed to have it back. */
export async function wrapBy(
  key: CryptoKey,
  master: CryptoKey,
  deviceKey: CryptoKey,
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', master));
  const inner = await sealWith(key, random, ROW, [...raw]);
  return sealWith(deviceKey, random, ROW, [...inner]);
}

/** Unwraps the key; undefined when the passphrase is not the one. */
export async function unwrap(
  { salt, iterations, wrapped }: Wrapped,
  passphrase: string,
  deviceKey: CryptoKey,
): Promise<CryptoKey | undefined> {
  return unwrapBy(await derive(passphrase, salt, iterations), wrapped, deviceKey);
}

/** Unwraps the key by another one; undefined when it is not the one. */
export async function unwrapBy(
  key: CryptoKey,
  wrapped: Uint8Array<ArrayBuffer>,
  deviceKey: CryptoKey,
): Promise<CryptoKey | undefined> {
  const inner = (await unsealWith(deviceKey, ROW, wrapped)) as number[];
  const raw = await unsealWith(key, ROW, Uint8Array.from(inner)).catch((error: unknown) => {
    if (error instanceof SealBroken) return undefined;
    throw error;
  });
  return raw === undefined ? undefined : importKey(Uint8Array.from(raw as number[]), true);
}

async function derive(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // The same word typed on another keyboard may be composed otherwise.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const wanted = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(algorithm, base, wanted, false, ['encrypt', 'decrypt']);
}

async function importKey(raw: Uint8Array<ArrayBuffer>, extractable: boolean): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', extractable, ['encrypt', 'decrypt']);
}
