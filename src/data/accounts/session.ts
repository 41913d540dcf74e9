import type { Welcome } from '../../contract/accounts/welcome.ts';
import { readNote, type Farewell } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { Server } from '../engine/gateway/server.ts';
import type { TabChannel } from '../engine/tab-channel.ts';
import type { Vault } from '../engine/vault/vault.ts';
import type { DeviceSession } from './device-session.ts';
import type { IdentityDoor } from './identity-door.ts';
import type {
  CodeReading,
  PasskeyResult,
  PasskeyState,
  PasswordResult,
  RedeemResult,
  RenewMore,
  SessionState,
  SignInMore,
  SignInResult,
  UnlockResult,
} from './session-state.ts';
import type { Live } from '../kernel/live.ts';

export type {
  Me,
  MyRole,
  PasskeyResult,
  PasskeyState,
  RedeemResult,
  SessionState,
  SignInResult,
  TerritoryPlace,
  UnlockResult,
} from './session-state.ts';

/** What a code opens, told to whoever holds it. */
export type { CodeMeaning } from '../../contract/accounts/invitation.ts';

export type { IdentityDoor, IdentityResult, IdentityStep, Returned } from './identity-door.ts';

/** That places of the person were taken away from them, and what became of what was here. */
export type { Farewell } from '../engine/disk/device-notes.ts';

/** Signing in, opening and closing this device, and where one works. */
export interface Session {
  state(): Live<SessionState>;
  /** Online. Also when the session has run out while the device is open: nothing is lost. */
  signIn(login: string, password: string, more?: SignInMore): Promise<SignInResult>;
  /** Joins with the code that a coordinator dictated, and signs in. Online. */
  redeem(code: string, login: string, password: string, name?: string): Promise<RedeemResult>;
  /** What a code opens on this device; nothing is used up, or changed. Online. */
  readCode(code: string): Promise<CodeReading>;
  /**
   * Another password by a fresh code, and another login where that was forgotten too. What lies here is fetched anew;
   * what was not sent and only the former password opens is lost: ask first. Online.
   */
  renew(code: string, password: string, more?: RenewMore): Promise<RedeemResult>;
  /** Chooses the territory to work in; its name, as in `me.territories`. */
  choose(territory: string): Promise<void>;
  /** Opens the device again, with or without a network. */
  unlock(password: string): Promise<UnlockResult>;
  /** Whether the finger or the face opens this device too. */
  passkey(): Promise<PasskeyState>;
  /** Lets them, from now on; asks the person for the password, and for the finger or the face. Without network too. */
  turnPasskeyOn(password: string): Promise<PasskeyResult>;
  /** The password alone opens this device from now on. */
  turnPasskeyOff(): Promise<void>;
  /** Opens the device again by the finger or the face, with or without a network; asks the person for them. */
  unlockByPasskey(): Promise<UnlockResult>;
  /** Closes the device, in every tab; nothing is lost. */
  lock(): Promise<void>;
  /**
   * Ends the session and wipes the device: everything, also what was not sent. Ask first
   * (`sending.counts()` tells how much would be lost).
   * @returns where to go then to end the session of another house too; undefined: nowhere
   */
  signOut(sure: { readonly wipe: true }): Promise<string | undefined>;
  /** What the person is told of places that were taken away; undefined: nothing, or they have read it. */
  farewell(): Live<Farewell | undefined>;
  /** They have read it. */
  farewellRead(): Promise<void>;
  /**
   * Whose door this is, told to whoever stands before it: that of whoever worked here last, without network too;
   * else what the server tells. Undefined: nobody could be asked.
   */
  welcome(): Promise<Welcome | undefined>;
  /** Coming in by an identity of another house. */
  identityDoor(): Promise<IdentityDoor>;
  /** Online. */
  changePassword(present: string, next: string): Promise<PasswordResult>;
}

/** What the session is made from. */
export interface SessionParts {
  readonly deviceSession: DeviceSession;
  readonly server: Server;
  readonly tables: Tables;
  readonly vault: Vault;
  readonly tabs: TabChannel;
}

/** The session of this device. */
export function sessionOf(parts: SessionParts): Session {
  const { deviceSession, tables, tabs } = parts;
  // Who comes in every day has no code.
  const joining = () => import('./joining.ts');
  const passkeys = () => import('./passkey.ts');
  const identities = () => import('./identity-door.ts');
  return {
    state: () => ({
      subscribe(next) {
        next(deviceSession.state);
        return deviceSession.watch(next);
      },
    }),
    signIn: (login, password, more) => deviceSession.signIn(login, password, more),
    readCode: async (code) => (await joining()).readingOf(parts, code),
    redeem: async (code, login, password, name) =>
      (await joining()).join(parts, { code, login, password, ...(name !== undefined && { name }) }),
    renew: async (code, password, more) =>
      (await joining()).renewed(parts, { code, password, ...more }),
    choose: (territory) => deviceSession.choose(territory),
    welcome: () => deviceSession.welcome(),
    unlock: (password) => deviceSession.unlock(password),
    passkey: async () => (await passkeys()).passkeyState(tables),
    turnPasskeyOn: async (password) => (await passkeys()).passkeyOn(parts, password),
    turnPasskeyOff: async () => (await passkeys()).passkeyOff(tables),
    unlockByPasskey: async () => {
      const { openByPasskey } = await passkeys();
      return deviceSession.unlockBy(() => openByPasskey(parts));
    },
    lock: () => deviceSession.lock(),
    async signOut() {
      const farewell = await (await identities()).identityFarewell(parts.server);
      await deviceSession.wipe();
      return farewell;
    },
    identityDoor: async () => (await identities()).identityDoorOf(parts),
    farewell: () => ({
      subscribe(next, failed) {
        const look = (): void => void readNote(tables, 'farewell').then(next, failed);
        look();
        return tabs.on('farewell', look);
      },
    }),
    async farewellRead() {
      await tables.notes.delete('farewell');
      tabs.post({ about: 'farewell' });
    },
    changePassword: async (present, next) => {
      const { changedPassword } = await import('./password-change.ts');
      return changedPassword(parts, present, next);
    },
  };
}
