import { readCode, redeemInvitation } from '../../contract/accounts/joining-endpoints.ts';
import { readNote } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { AskProblem, Server } from '../engine/gateway/server.ts';
import type { Vault } from '../engine/vault/vault.ts';
import type { DeviceSession } from './device-session.ts';
import { signInProblem } from './problems.ts';
import type { CodeReading, RedeemResult, RenewMore } from './session-state.ts';

/** What codes are read and used with. */
export interface JoiningParts {
  readonly deviceSession: DeviceSession;
  readonly server: Pick<Server, 'ask'>;
  readonly tables: Tables;
  readonly vault: Pick<Vault, 'exists'>;
}

/** A code, and what somebody chooses with it. */
export interface Choices {
  readonly code: string;
  readonly login: string;
  readonly password: string;
  readonly name?: string;
}

/**
 * What a code opens, before anything is chosen. On a device that is somebody's it opens their own account and
 * nothing else: what lies here would be lost.
 */
export async function readingOf(
  { server, tables }: JoiningParts,
  code: string,
): Promise<CodeReading> {
  const asked = await server.ask(readCode, {}, { code });
  if (!asked.ok) return refused(asked.problem);
  const meaning = asked.value;
  const owner = await readNote(tables, 'owner');
  const isTheirs = meaning.opens === 'password' && meaning.user === owner;
  if (owner !== undefined && !isTheirs) return { ok: false, problem: 'other-account' };
  return { ok: true, meaning };
}

/** Joins with a code: with an account of one's own, or as whoever is signed in here. */
export async function join(
  { deviceSession, server }: JoiningParts,
  { code, ...account }: Choices,
): Promise<RedeemResult> {
  const isOpen = deviceSession.state.phase === 'open';
  const asked = await server.ask(redeemInvitation, {}, isOpen ? { code } : { code, ...account });
  if (!asked.ok) return refused(asked.problem);
  if (!isOpen) return deviceSession.enter(asked.value, account.password);
  await deviceSession.update(asked.value);
  return { ok: true };
}

/**
 * Another password, by a code. What the former one sealed here cannot be read with the new one: once the server
 * has it, this device begins anew, and fetches all that it may know.
 */
export async function renewed(
  { deviceSession, server, vault }: JoiningParts,
  choices: Omit<Choices, 'login' | 'name'> & RenewMore,
): Promise<RedeemResult> {
  const asked = await server.ask(redeemInvitation, {}, choices);
  if (!asked.ok) return refused(asked.problem);
  if (await vault.exists()) await deviceSession.forget();
  return deviceSession.enter(asked.value, choices.password);
}

function refused(problem: AskProblem): Extract<RedeemResult, { readonly ok: false }> {
  return { ok: false, problem: redeemProblem(problem) };
}

/** What a refusal of the server means to somebody who joins with a code. */
function redeemProblem(
  problem: AskProblem,
): Extract<RedeemResult, { readonly ok: false }>['problem'] {
  switch (problem) {
    case 'unknown_code':
      return 'unknown-code';
    case 'used_code':
      return 'used-code';
    case 'expired_code':
      return 'expired-code';
    case 'login_taken':
      return 'login-taken';
    case 'weak_password':
      return 'weak-password';
    case 'already_volunteer':
      return 'already-volunteer';
    case 'bad_request':
      return 'unknown-code';
    default:
      return signInProblem(problem);
  }
}
