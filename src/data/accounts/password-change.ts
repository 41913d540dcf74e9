import { changePassword } from '../../contract/accounts/endpoints.ts';
import type { AskProblem, Server } from '../engine/gateway/server.ts';
import type { Vault } from '../engine/vault/vault.ts';
import type { PasswordResult } from './session-state.ts';

/** Another password at the server, and from then on for this device. */
export async function changedPassword(
  { server, vault }: { readonly server: Pick<Server, 'ask'>; readonly vault: Vault },
  present: string,
  next: string,
): Promise<PasswordResult> {
  const asked = await server.ask(changePassword, {}, { current: present, next });
  if (!asked.ok) return { ok: false, problem: passwordProblem(asked.problem) };
  await vault.open(present);
  await vault.reseal(next);
  return { ok: true };
}

/** What a refusal of the server means to somebody who changes their password. */
function passwordProblem(
  problem: AskProblem,
): Extract<PasswordResult, { readonly ok: false }>['problem'] {
  switch (problem) {
    case 'wrong_credentials':
      return 'wrong-credentials';
    case 'weak_password':
      return 'weak-password';
    case 'offline':
      return 'offline';
    case 'unauthorized':
      return 'sign-in-needed';
    default:
      return 'failed';
  }
}
