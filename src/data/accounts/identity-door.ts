import { signOut } from '../../contract/accounts/endpoints.ts';
import {
  beginIdentity,
  finishIdentity,
  getIdentityDoor,
  getIdentityFarewell,
  giveIdentityFactor,
  type IdentityOutcome,
} from '../../contract/accounts/identity-endpoints.ts';
import { isWeakPassword } from '../../contract/accounts/password.ts';
import type { SessionAnswer } from '../../contract/accounts/session.ts';
import { readNote } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';
import type { Vault } from '../engine/vault/vault.ts';
import type { DeviceSession } from './device-session.ts';
import { openByPasskey } from './passkey.ts';
import type { PasskeyProblem, SignInProblem } from './session-state.ts';

/** What another house sent somebody back with. */
export interface Returned {
  readonly code: string;
  readonly state: string;
  readonly iss?: string;
}

/** Why somebody could not come in by another house. */
export type IdentityProblem =
  | Exclude<SignInProblem, 'wrong-credentials' | 'other-password' | 'second-factor-needed'>
  | 'identity-away'
  | 'identity-refused'
  | 'sign-in-over'
  | 'weak-password'
  | 'wrong-password'
  | PasskeyProblem;

/**
 * What is to be done next: `in`: nothing, the device is open; `factor`: give the code of the telephone; `seal`: choose
 * what opens this device, which the other house cannot; `unseal`: open it with that; `unlinked`: no account knows this
 * identity, tell a coordinator the code.
 */
export type IdentityStep =
  | { readonly is: 'in' | 'factor' | 'seal' | 'unseal' }
  | { readonly is: 'unlinked'; readonly code: string };

/** The next step, or why there is none. */
export type IdentityResult =
  | { readonly ok: true; readonly step: IdentityStep }
  | { readonly ok: false; readonly problem: IdentityProblem };

/** Where to send somebody, or why nowhere. */
export type IdentityWay =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: IdentityProblem };

/** Coming in by an identity of another house. Online. */
export interface IdentityDoor {
  /** What that house is called; undefined: there is none, or nobody could be asked. */
  name(): Promise<string | undefined>;
  begin(): Promise<IdentityWay>;
  /** They are back from there. */
  arrive(returned: Returned): Promise<IdentityResult>;
  /** The code of the telephone. */
  give(code: string): Promise<IdentityResult>;
  /** Opens this device with its password, or makes it theirs with one. */
  open(password: string): Promise<IdentityResult>;
  /** Opens it by the finger or the face. */
  openByPasskey(): Promise<IdentityResult>;
}

/** What the door is made from. */
export interface IdentityDoorParts {
  readonly deviceSession: DeviceSession;
  readonly server: Pick<Server, 'ask'>;
  readonly tables: Tables;
  readonly vault: Vault;
}

/** The door of this device for people whom another house knows. What it heard last is what is opened with. */
export function identityDoorOf(parts: IdentityDoorParts): IdentityDoor {
  const { deviceSession, server, tables, vault } = parts;
  let answer: SessionAnswer | undefined;

  async function next(asked: ServerAnswer<IdentityOutcome>): Promise<IdentityResult> {
    if (!asked.ok) return refused(problemOf(asked.problem));
    const outcome = asked.value;
    if (outcome.became === 'factor') return step({ is: 'factor' });
    if (outcome.became === 'unlinked') return step({ is: 'unlinked', code: outcome.code });
    const { session } = outcome;
    const owner = await readNote(tables, 'owner');
    if (owner !== undefined && owner !== session.user.id) {
      await server.ask(signOut, {}, undefined);
      return refused('other-account');
    }
    answer = session;
    if (!(await vault.exists())) return step({ is: 'seal' });
    return vault.isOpen ? enter(() => Promise.resolve(true)) : step({ is: 'unseal' });
  }

  async function enter(open: () => Promise<boolean>): Promise<IdentityResult> {
    if (!answer) return refused('sign-in-over');
    const entered = await deviceSession.enterBy(answer, open);
    if (entered.ok) return step({ is: 'in' });
    return refused(entered.problem === 'other-password' ? 'wrong-password' : signInOnly(entered));
  }

  return {
    async name() {
      const asked = await server.ask(getIdentityDoor, {}, undefined);
      return asked.ok ? asked.value.name : undefined;
    },
    async begin() {
      const asked = await server.ask(beginIdentity, {}, undefined);
      return asked.ok ? { ok: true, url: asked.value.url } : refused(problemOf(asked.problem));
    },
    arrive: async (returned) => next(await server.ask(finishIdentity, {}, returned)),
    give: async (code) => next(await server.ask(giveIdentityFactor, {}, { code })),
    async open(password) {
      if (await vault.exists()) return enter(() => vault.open(password));
      if (isWeakPassword(password, '')) return refused('weak-password');
      return enter(async () => {
        await vault.create(password);
        return true;
      });
    },
    async openByPasskey() {
      const problem = await openByPasskey(parts);
      return problem ? refused(problem) : enter(() => Promise.resolve(true));
    },
  };
}

/** Where the session of another house ends, for a session that it opened; undefined: nowhere, or nobody could be asked. */
export async function identityFarewell(server: Pick<Server, 'ask'>): Promise<string | undefined> {
  const asked = await server.ask(getIdentityFarewell, {}, undefined);
  return asked.ok ? asked.value.url : undefined;
}

function step(one: IdentityStep): IdentityResult {
  return { ok: true, step: one };
}

function refused(problem: IdentityProblem): {
  readonly ok: false;
  readonly problem: IdentityProblem;
} {
  return { ok: false, problem };
}

function signInOnly({ problem }: { readonly problem: SignInProblem }): IdentityProblem {
  return problem === 'storage-full' || problem === 'other-account' ? problem : 'failed';
}

function problemOf(problem: AskProblem): IdentityProblem {
  return PROBLEMS[problem] ?? 'failed';
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, IdentityProblem>>> = {
  offline: 'offline',
  too_many_requests: 'too-many-attempts',
  wrong_second_factor: 'wrong-second-factor',
  // A code that no telephone and no paper could have shown.
  bad_request: 'wrong-second-factor',
  sign_in_over: 'sign-in-over',
  identity_refused: 'identity-refused',
  identity_away: 'identity-away',
};
