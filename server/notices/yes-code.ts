import { createHmac, timingSafeEqual } from 'node:crypto';

/** Letters and figures that nobody takes for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 5;

/**
 * What one volunteer sends to say yes to one mission: one in 33 million, of no use from another telephone than
 * theirs. It is made from the secret of the house each time and kept nowhere.
 */
export function yesCode(secret: Buffer, request: string, volunteer: string): string {
  const digest = createHmac('sha256', secret).update(`yes ${request} ${volunteer}`).digest();
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Whether it is that code; in the same time whatever was sent. */
export function isYesCode(sent: string, code: string): boolean {
  const [one, other] = [Buffer.from(sent), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
