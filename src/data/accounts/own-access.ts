import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  getSecondFactor,
  type BegunFactor,
  type OwnSecondFactor,
} from '../../contract/accounts/second-factor-endpoints.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';

export type {
  BegunFactor,
  OwnSecondFactor,
} from '../../contract/accounts/second-factor-endpoints.ts';

/** Why something about one's second factor was not done. */
export type FactorProblem =
  | 'wrong-credentials'
  | 'wrong-second-factor'
  | 'too-many-attempts'
  | 'over'
  | 'offline'
  | 'sign-in-needed'
  | 'failed';

/** What was answered, or why nothing was. */
export type FactorResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FactorProblem };

/** The ways into one's own account beside the password. Online: nothing of it is kept on a device. */
export interface OwnAccess {
  /** Whether a code is asked at signing in. */
  secondFactor(): Promise<FactorResult<OwnSecondFactor>>;
  /** What is put into the telephone; nothing is asked before it has shown a right code. */
  beginSecondFactor(password: string): Promise<FactorResult<BegunFactor>>;
  /** The codes for paper, shown this once. */
  confirmSecondFactor(code: string): Promise<FactorResult<readonly string[]>>;
  /** The password alone is enough again. */
  endSecondFactor(password: string, code: string): Promise<FactorResult<undefined>>;
}

/** The ways into the account of whoever is signed in. */
export function ownAccessOf({ server }: { readonly server: Pick<Server, 'ask'> }): OwnAccess {
  return {
    secondFactor: async () => resultOf(await server.ask(getSecondFactor, {}, undefined)),
    beginSecondFactor: async (password) =>
      resultOf(await server.ask(beginSecondFactor, {}, { password })),
    async confirmSecondFactor(code) {
      const result = resultOf(await server.ask(confirmSecondFactor, {}, { code }));
      return result.ok ? { ok: true, value: result.value.codes } : result;
    },
    endSecondFactor: async (password, code) =>
      resultOf(await server.ask(endSecondFactor, {}, { password, code })),
  };
}

function resultOf<T>(asked: ServerAnswer<T>): FactorResult<T> {
  if (asked.ok) return { ok: true, value: asked.value };
  return { ok: false, problem: PROBLEMS[asked.problem] ?? 'failed' };
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, FactorProblem>>> = {
  wrong_credentials: 'wrong-credentials',
  wrong_second_factor: 'wrong-second-factor',
  // A code that no telephone and no paper could have shown.
  bad_request: 'wrong-second-factor',
  too_many_requests: 'too-many-attempts',
  not_found: 'over',
  offline: 'offline',
  unauthorized: 'sign-in-needed',
};
