import type { SignInProblem } from './session-state.ts';
import type { AskProblem } from '../engine/gateway/server.ts';

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
