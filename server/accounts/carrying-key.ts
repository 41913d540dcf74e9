import { createHmac } from 'node:crypto';
import type { Account, UserId } from './account.ts';

/**
 * The key with which somebody's devices seal what others carry for them: 32 bytes that only these
 * devices and the server know. It is another one in each territory, and after each change of password.
 */
export function carryingKeyOf(
  secret: Buffer,
  territory: string,
  user: UserId,
  { generation }: Pick<Account, 'generation'>,
): Buffer {
  const words = `carrying:${territory}:${user}:${String(generation)}`;
  return createHmac('sha256', secret).update(words).digest();
}
