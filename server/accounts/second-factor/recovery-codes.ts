import { createHmac, randomInt } from 'node:crypto';

/** So many codes on the paper: for a telephone that is lost, changed, or in the other coat. */
const COUNT = 8;
const LENGTH = 12;
// Without 0 O, 1 I L: they are read from paper.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** New recovery codes, to be shown once: `XXXX-XXXX-XXXX`. */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
    return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** What is kept of one: its keyed fingerprint. A code has 59 bits, more than one can try through. */
export function traceOfRecoveryCode(secret: Buffer, code: string): string {
  const plain = code.toUpperCase().replaceAll('-', '');
  return createHmac('sha256', secret).update(`recovery:${plain}`).digest('base64url');
}
