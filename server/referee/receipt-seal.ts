import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Receipt } from '../../src/domain/kernel/fact.ts';
import type { Fact } from '../../src/domain/nouns.ts';

/**
 * Signs when a fact was first received, and by whom it may be said again: a device keeps the sealed
 * receipt, and a server that was restored from an older backup believes it. It holds for this very
 * fact in this territory, and for no other word of it.
 */
export class ReceiptSeal {
  readonly #key: KeyObject;
  /** All facts of a push have one receipt: it is put into words once. */
  #latest: { readonly received: Receipt; readonly said: string } | undefined;

  constructor(secret: string | Uint8Array) {
    this.#key = createSecretKey(Buffer.from(secret));
  }

  /** The receipt of a fact, for its device to keep. */
  seal(territory: string, fact: Fact, received: Receipt): string {
    if (this.#latest?.received !== received) this.#latest = { received, said: wordsOf(received) };
    const { said } = this.#latest;
    return `${said}.${this.#signature(territory, fact, said).toString('base64url')}`;
  }

  /** The receipt that this server, or one with its secret, once sealed; undefined: it did not. */
  open(territory: string, fact: Fact, sealed: unknown): Receipt | undefined {
    if (typeof sealed !== 'string') return undefined;
    const [said = '', signature = ''] = sealed.split('.');
    const shown = Buffer.from(signature, 'base64url');
    const real = this.#signature(territory, fact, said);
    if (shown.length !== real.length || !timingSafeEqual(shown, real)) return undefined;
    return JSON.parse(Buffer.from(said, 'base64url').toString()) as Receipt;
  }

  #signature(territory: string, fact: Fact, said: string): Buffer {
    // A checked fact has its fields in the order of its schema, whatever order they were sent in.
    const signed = JSON.stringify(['receipt', territory, said, fact]);
    return createHmac('sha256', this.#key).update(signed).digest();
  }
}

function wordsOf({ at, roles, volunteer }: Receipt): string {
  const first: Receipt = { at, roles, ...(volunteer && { volunteer }) };
  return Buffer.from(JSON.stringify(first)).toString('base64url');
}
