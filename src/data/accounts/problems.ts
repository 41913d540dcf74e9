import type { PasswordResult, RedeemResult, SignInProblem } from './session-state.ts';
import type { AskProblem } from '../engine/gateway/server.ts';

type ProblemOf<R> =
  Extract<R, { readonly ok: false }> extends { readonly problem: infer P } ? P : never;

/** What a refusal of the server means to somebody who signs in. */
export function signInProblem(problem: AskProblem): SignInProblem {
  switch (problem) {
    case 'wrong_credentials':
    // A login or password that no account could have.
    case 'bad_request':
      return 'wrong-credentials';
    case 'offline':
      return 'offline';
    case 'too_many_requests':
      return 'too-many-attempts';
    default:
      return 'failed';
  }
}

/** What a refusal of the server means to somebody who joins with a code. */
export function redeemProblem(problem: AskProblem): ProblemOf<RedeemResult> {
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

/** What a refusal of the server means to somebody who changes their password. */
export function passwordProblem(problem: AskProblem): ProblemOf<PasswordResult> {
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
