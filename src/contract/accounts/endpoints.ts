import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { DeviceReport, Devices } from './device.ts';
import { Credentials, PasswordChange, SessionAnswer } from './session.ts';

/** Sign in; the answer sets the cookie. */
export const signIn = endpoint('POST', '/api/session', Credentials, SessionAnswer);
/** Who am I, and where? */
export const getSession = endpoint('GET', '/api/session', Nothing, SessionAnswer);
/** Sign out; also when already out. */
export const signOut = endpoint('DELETE', '/api/session', Nothing, Nothing);
/** Choose another password; every other session of the person ends. */
export const changePassword = endpoint('POST', '/api/session/password', PasswordChange, Nothing);

/** The devices of the territory and what they have not sent yet. */
export const listDevices = endpoint('GET', '/api/territories/:territory/devices', Nothing, Devices);
/** A device says how it goes. */
export const reportDevice = endpoint(
  'POST',
  '/api/territories/:territory/devices/:device',
  DeviceReport,
  Nothing,
);
