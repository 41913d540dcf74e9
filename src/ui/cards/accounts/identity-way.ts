import { IDENTITY_RETURN_PATH } from '../../../contract/accounts/identity-path.ts';
import type { Returned } from '../../../data/accounts/session.ts';

/** What another house sent somebody back with, as it stands in the address. */
export function returnedIn(search: string): Returned | undefined {
  const said = new URLSearchParams(search);
  const [code, state, iss] = ['code', 'state', 'iss'].map((name) => said.get(name) ?? '');
  if (!code || !state) return undefined;
  return { code, state, ...(iss && { iss }) };
}

/** Whether somebody was just sent back by another house. */
export function isReturning({ pathname }: Location): boolean {
  return pathname === IDENTITY_RETURN_PATH;
}
