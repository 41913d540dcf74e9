const IV_BYTES = 12;
const UTF8 = new TextEncoder();

/** The random bytes that a sealing takes. */
export type Random = (bytes: number) => Uint8Array<ArrayBuffer>;

/** What was sealed is not what is there: another key, another row, or changed on the disk. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(row: string) {
    super(`The seal of ${row} is broken.`);
  }
}

/**
 * Seals a value with AES-GCM-256: 12 bytes of initialisation vector, then the ciphertext.
 * @param row the id of the row it will lie in; it can be opened in no other row
 */
export async function sealWith(
  key: CryptoKey,
  random: Random,
  row: string,
  value: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = random(IV_BYTES);
  const clear = UTF8.encode(JSON.stringify(value));
  const ciphertext = await crypto.subtle.encrypt(algorithm(iv, row), key, clear);
  const sealed = new Uint8Array(IV_BYTES + ciphertext.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(ciphertext), IV_BYTES);
  return sealed;
}

/**
 * Opens what was sealed.
 * @throws SealBroken
 */
export async function unsealWith(
  key: CryptoKey,
  row: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<unknown> {
  const clear = await crypto.subtle
    .decrypt(algorithm(sealed.slice(0, IV_BYTES), row), key, sealed.subarray(IV_BYTES))
    .catch(() => {
      throw new SealBroken(row);
    });
  return JSON.parse(new TextDecoder().decode(clear)) as unknown;
}

/** A number that tells two sealings apart, whatever they hold: the beginning of their vector. */
export function stampOf(sealed: Uint8Array): number {
  const view = new DataView(sealed.buffer, sealed.byteOffset, 8);
  return view.getUint32(0) * 2 ** 21 + (view.getUint32(4) >>> 11);
}

function algorithm(iv: Uint8Array<ArrayBuffer>, row: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: UTF8.encode(row) };
}
