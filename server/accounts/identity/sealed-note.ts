import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Notes that a browser keeps for this house and cannot read or change (AES-256-GCM). */
export class SealedNotes {
  readonly #key: Buffer;

  /**
   * Notes for one purpose.
   * @param purpose those for another one open here no more than a stranger's
   */
  constructor(secret: Buffer, purpose: string) {
    this.#key = createHmac('sha256', secret).update(`note:${purpose}`).digest();
  }

  seal(note: object): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(note), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** What was sealed; undefined: not here, or it was changed. */
  open(sealed: string | undefined): unknown {
    const bytes = Buffer.from(sealed ?? '', 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const text = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
      return JSON.parse(Buffer.concat(text).toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  }
}
