import { createHmac } from 'node:crypto';

/** The id under which it is kept whose login this is: the login itself is kept nowhere. Case does not matter. */
export function fingerprintOf(secret: Buffer, login: string): string {
  const plain = login.normalize('NFKC').trim().toLowerCase();
  return `login:${createHmac('sha256', secret).update(`login:${plain}`).digest('hex')}`;
}
