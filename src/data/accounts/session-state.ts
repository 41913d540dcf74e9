import type { CodeMeaning } from '../../contract/accounts/invitation.ts';
import type { Role } from '../../domain/kernel/actor.ts';
import type { Id } from '../../domain/kernel/ids.ts';

/** A territory in which the person has a place. */
export interface TerritoryPlace {
  /** Its name in an address: `trois-clochers`. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  readonly roles: readonly Role[];
  readonly volunteer?: Id<'volunteer'>;
  /** The server cannot read it now, and this device knows nothing of it yet: it cannot be chosen. */
  readonly unavailable?: true;
}

/** What somebody may open on this device: by their roles in the present territory, or as the network or the operator. */
export type MyRole = Role | 'network' | 'operator';

/** Who is signed in, and where they work now. */
export interface Me {
  readonly user: Id<'user'>;
  readonly name: string;
  /** In the present territory; `network`, `operator`: in none, they read the synthesis of all, or run the service. */
  readonly roles: readonly MyRole[];
  /** The volunteer they are in the present territory. */
  readonly volunteer?: Id<'volunteer'>;
  /** The present territory; absent while none is chosen (there are several, or none). */
  readonly territory?: { readonly name: string; readonly title: string };
  readonly territories: readonly TerritoryPlace[];
}

/**
 * How this device stands with its person. `starting`: not known yet (a few milliseconds); `none`:
 * nobody has signed in; `locked`: the password opens it, without a network unless `expired` (14
 * days without contact: sign in online; what was not sent is kept); `open`: at work.
 */
export type SessionState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'none' }
  | { readonly phase: 'locked'; readonly expired: boolean }
  | { readonly phase: 'open'; readonly me: Me };

/**
 * Why signing in did not work. `other-account`: this device holds the work of somebody else (wipe it
 * first); `other-password`: the password is right but this device was sealed with an earlier one
 * (give it as `formerPassword`, or wipe); `second-factor-needed`: the password is right, and a code is asked besides.
 */
export type SignInProblem =
  | 'wrong-credentials'
  | 'offline'
  | 'too-many-attempts'
  | 'second-factor-needed'
  | 'wrong-second-factor'
  | 'other-account'
  | 'other-password'
  | 'storage-full'
  | 'failed';

/** What became of signing in. */
export type SignInResult =
  { readonly ok: true } | { readonly ok: false; readonly problem: SignInProblem };

/** What became of joining with a code. */
export type RedeemResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problem:
        | SignInProblem
        | 'unknown-code'
        | 'used-code'
        | 'expired-code'
        | 'login-taken'
        | 'weak-password'
        | 'already-volunteer';
    };

/** What a code opens, or why it opens nothing on this device. */
export type CodeReading =
  | { readonly ok: true; readonly meaning: CodeMeaning }
  | Extract<RedeemResult, { readonly ok: false }>;

/**
 * Whether the finger or the face opens this device: `over`: it did, until the password was changed; `unsupported`: this
 * telephone or browser has nothing for it.
 */
export type PasskeyState = 'on' | 'off' | 'over' | 'unsupported';

/**
 * Why the finger or the face did not do. `cancelled`: the person gave up, took too long, or the telephone knows nothing
 * of it any more; `no-key`: it recognises, but makes no key from it.
 */
export type PasskeyProblem = 'cancelled' | 'no-key' | 'other-key' | 'not-set-up';

/** Why the device did not open. */
export type UnlockProblem = 'wrong-password' | 'expired' | 'nobody' | PasskeyProblem;

/** What became of opening the device. */
export type UnlockResult =
  { readonly ok: true } | { readonly ok: false; readonly problem: UnlockProblem };

/** What became of letting the finger or the face open this device. */
export type PasskeyResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'wrong-password' | 'storage-full' | PasskeyProblem };

/** What became of choosing another password. */
export type PasswordResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problem:
        'wrong-credentials' | 'weak-password' | 'offline' | 'sign-in-needed' | 'failed';
    };

/** What a fresh code may come with. */
export interface RenewMore {
  /** Another login, where the former was forgotten too. */
  readonly login?: string;
  /** Of the second factor, once `second-factor-needed` was answered. */
  readonly factor?: string;
}

/** What signing in may ask for beside the password. */
export interface SignInMore {
  readonly formerPassword?: string;
  /** Of the second factor, once `second-factor-needed` was answered. */
  readonly code?: string;
}
