import { endpoint } from '../kernel/endpoint.ts';
import { CodeMeaning, Redemption, TypedCode } from './invitation.ts';
import { SessionAnswer } from './session.ts';

/** What does this code open? It is not used up; a wrong one counts as a try. */
export const readCode = endpoint('POST', '/api/invitations/meaning', TypedCode, CodeMeaning);

/** Join with a code; the answer sets the cookie. */
export const redeemInvitation = endpoint(
  'POST',
  '/api/invitations/redeem',
  Redemption,
  SessionAnswer,
);
