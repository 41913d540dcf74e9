import type { DeviceSession } from './device-session.ts';
import type {
  PasswordResult,
  RedeemResult,
  SessionState,
  SignInResult,
  UnlockResult,
} from './session-state.ts';
import type { Live } from '../kernel/live.ts';

export type { Me, SessionState, TerritoryPlace } from './session-state.ts';

/** Signing in, opening and closing this device, and where one works. */
export interface Session {
  state(): Live<SessionState>;
  /** Online. Also when the session has run out while the device is open: nothing is lost. */
  signIn(
    login: string,
    password: string,
    more?: { readonly formerPassword?: string },
  ): Promise<SignInResult>;
  /** Joins with the code that a coordinator dictated, and signs in. Online. */
  redeem(code: string, login: string, password: string, name?: string): Promise<RedeemResult>;
  /** Chooses the territory to work in; its name, as in `me.territories`. */
  choose(territory: string): Promise<void>;
  /** Opens the device again, with or without a network. */
  unlock(password: string): Promise<UnlockResult>;
  /** Closes the device, in every tab; nothing is lost. */
  lock(): Promise<void>;
  /**
   * Ends the session and wipes the device: everything, also what was not sent. Ask first
   * (`sending.counts()` tells how much would be lost).
   */
  signOut(sure: { readonly wipe: true }): Promise<void>;
  /** Online. */
  changePassword(present: string, next: string): Promise<PasswordResult>;
}

/** The session of this device. */
export function sessionOf(deviceSession: DeviceSession): Session {
  return {
    state: () => ({
      subscribe(next) {
        next(deviceSession.state);
        return deviceSession.watch(next);
      },
    }),
    signIn: (login, password, { formerPassword } = {}) =>
      deviceSession.signIn(login, password, formerPassword),
    redeem: (code, login, password, name) => deviceSession.redeem(code, login, password, name),
    choose: (territory) => deviceSession.choose(territory),
    unlock: (password) => deviceSession.unlock(password),
    lock: async () => deviceSession.lock(),
    signOut: () => deviceSession.wipe(),
    changePassword: (present, next) => deviceSession.changePassword(present, next),
  };
}
