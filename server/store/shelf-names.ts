/** The reserved shelf of accounts, sessions and keys, which is no territory. */
export const ACCOUNTS = '_accounts';

/** The reserved shelf of messages that are to be sent, which is no territory either, and in no backup. */
export const OUTGOING = '_outgoing';

const TERRITORY = /^[a-z][a-z0-9-]{1,40}$/;

/** Whether a territory may bear this name; checked before a name comes near a path or a URL. */
export function isTerritoryName(name: string): boolean {
  return TERRITORY.test(name);
}

/** Whether a shelf may bear this name: a territory's, or a reserved one. */
export function isShelfName(name: string): boolean {
  return name === ACCOUNTS || name === OUTGOING || isTerritoryName(name);
}
