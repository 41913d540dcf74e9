const ADDRESS =
  /^(?=.{3,254}$)(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/**
 * Whether e-mail can be sent to it: RFC 5321 without what nobody has (quoted names, comments, addresses of machines).
 * No line break, bracket, comma or semicolon can stand in it, so that it is always one recipient.
 */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** An address as one recipient is known by: large and small letters reach the same box. */
export function sameRecipient(address: string): string {
  return address.trim().toLowerCase();
}
