import { readCode, redeemInvitation } from '../../contract/accounts/joining-endpoints.ts';
import type { Redemption } from '../../contract/accounts/invitation.ts';
import type { SessionAnswer } from '../../contract/accounts/session.ts';
import { readNote } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { Server, ServerAnswer } from '../engine/gateway/server.ts';
import { redeemProblem } from './problems.ts';
import type { CodeReading } from './session-state.ts';

/** What codes are read with. */
export interface JoiningParts {
  readonly server: Pick<Server, 'ask'>;
  readonly tables: Tables;
}

/**
 * What a code opens, before anything is chosen. On a device that is somebody's it opens their own account and
 * nothing else: what lies here would be lost.
 */
export async function codeReading(
  { server, tables }: JoiningParts,
  code: string,
): Promise<CodeReading> {
  const asked = await server.ask(readCode, {}, { code });
  if (!asked.ok) return { ok: false, problem: redeemProblem(asked.problem) };
  const meaning = asked.value;
  const owner = await readNote(tables, 'owner');
  const isTheirs = meaning.opens === 'password' && meaning.user === owner;
  if (owner !== undefined && !isTheirs) return { ok: false, problem: 'other-account' };
  return { ok: true, meaning };
}

/** Uses a code up; the server says who one is then. */
export async function redeemed(
  { server }: Pick<JoiningParts, 'server'>,
  redemption: Redemption,
): Promise<ServerAnswer<SessionAnswer>> {
  return server.ask(redeemInvitation, {}, redemption);
}
