import type { SignInProblem } from './session-state.ts';
import type { AskProblem } from '../engine/gateway/server.ts';

/**
 * What a refusal of the server means to somebody who signs in.
 * @param code of a second factor, where one was given: one of no possible form is a wrong one
 */
export function signInProblem(problem: AskProblem, code?: string): SignInProblem {
  switch (problem) {
    case 'wrong_credentials':
      return 'wrong-credentials';
    // A login or password that no account could have.
    case 'bad_request':
      return code === undefined ? 'wrong-credentials' : 'wrong-second-factor';
    case 'second_factor_needed':
      return 'second-factor-needed';
    case 'wrong_second_factor':
      return 'wrong-second-factor';
    case 'offline':
      return 'offline';
    case 'too_many_requests':
      return 'too-many-attempts';
    default:
      return 'failed';
  }
}
