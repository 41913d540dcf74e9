import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { DeviceReport, Devices } from './device.ts';
import { Invitation, InvitationRequest, Redemption } from './invitation.ts';
import { Credentials, PasswordChange, SessionAnswer } from './session.ts';

/** Sign in; the answer sets the cookie. */
export const signIn = endpoint('POST', '/api/session', Credentials, SessionAnswer);
/** Who am I, and where? */
export const getSession = endpoint('GET', '/api/session', Nothing, SessionAnswer);
/** Sign out; also when already out. */
export const signOut = endpoint('DELETE', '/api/session', Nothing, Nothing);
/** Choose another password; every other session of the person ends. */
export const changePassword = endpoint('POST', '/api/session/password', PasswordChange, Nothing);

/** A coordinator invites a volunteer or a colleague. */
export const invite = endpoint(
  'POST',
  '/api/territories/:territory/invitations',
  InvitationRequest,
  Invitation,
);
/** Join with a code; the answer sets the cookie. */
export const redeemInvitation = endpoint(
  'POST',
  '/api/invitations/redeem',
  Redemption,
  SessionAnswer,
);

/** The devices of the territory and what they have not sent yet. */
export const listDevices = endpoint('GET', '/api/territories/:territory/devices', Nothing, Devices);
/** A device says how it goes. */
export const reportDevice = endpoint(
  'POST',
  '/api/territories/:territory/devices/:device',
  DeviceReport,
  Nothing,
);

/** A coordinator takes somebody's place in the territory away, for good and at once. */
export const endPlace = endpoint(
  'DELETE',
  '/api/territories/:territory/places/:user',
  Nothing,
  Nothing,
);
