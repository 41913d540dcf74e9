import {
  changeRole,
  endPlace,
  getTeam,
  invite,
  mailAccessCode,
  removeSecondFactor,
  renewAccess,
  withdrawInvitation,
} from '../../contract/accounts/team-endpoints.ts';
import {
  linkIdentity,
  readIdentityCode,
  unlinkIdentity,
  type IdentityDescription,
} from '../../contract/accounts/identity-endpoints.ts';
import type {
  CodeMailStanding,
  CodeMailWay,
  InvitationRequest,
  RoleChange,
  Team,
} from '../../contract/accounts/team.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';

export type { OpenInvitation, RoleChange, StaffRole, Team } from '../../contract/accounts/team.ts';
export type { CodeMailStanding, CodeMailWay, TeamMember } from '../../contract/accounts/team.ts';

/** Why something about the team was not done. */
export type TeamProblem =
  | 'offline'
  | 'sign-in-needed'
  | 'last-coordinator'
  | 'elsewhere'
  | 'unknown-code'
  | 'identity-taken'
  | 'wrong-credentials'
  | 'nobody'
  | 'too-many-attempts'
  | 'failed';

/** The team, or why it cannot be told. */
export type TeamResult =
  | { readonly ok: true; readonly team: Team }
  | { readonly ok: false; readonly problem: TeamProblem };

/** A code to give away, shown this once, or why there is none. */
export type CodeResult =
  | {
      readonly ok: true;
      readonly code: string;
      readonly expires: string;
      /** Whether it can go by e-mail too; absent: not asked for this kind of code. */
      readonly mail?: CodeMailWay;
    }
  | { readonly ok: false; readonly problem: TeamProblem };

/** How the e-mail with a code goes, or why that cannot be told. */
export type CodeMailResult =
  | { readonly ok: true; readonly state: CodeMailStanding['state'] }
  | { readonly ok: false; readonly problem: TeamProblem };

/** That it was done, or why not. */
export type TeamChange =
  { readonly ok: true } | { readonly ok: false; readonly problem: TeamProblem };

/** What another house says of somebody, or why it cannot be told. */
export type IdentityReading =
  | { readonly ok: true; readonly said: IdentityDescription }
  | { readonly ok: false; readonly problem: TeamProblem };

/** Who is to be let in again. */
export type Whose = { readonly user: Id<'user'> } | { readonly volunteer: Id<'volunteer'> };

/** Somebody who joins the team. */
export type NewColleague = Exclude<InvitationRequest, { role: 'volunteer' }>;

/** The team of the territory, asked of the server each time: no device keeps it. Online, for coordinators. */
export interface TeamDesk {
  read(): Promise<TeamResult>;
  invite(colleague: NewColleague): Promise<CodeResult>;
  /** A code that was given opens nothing any more; its id, as the team names it. */
  withdraw(invitation: string): Promise<TeamChange>;
  changeRole(user: Id<'user'>, change: RoleChange): Promise<TeamChange>;
  /** What showed their codes is lost: the password alone opens again. Whoever asks has made sure who they are. */
  takeSecondFactor(user: Id<'user'>): Promise<TeamChange>;
  /** What another house says of whoever was given this code. */
  readIdentityCode(code: string): Promise<IdentityReading>;
  /** The identity that the code stands for opens this account from now on; one's own with its password. */
  linkIdentity(user: Id<'user'>, code: string, password?: string): Promise<TeamChange>;
  /** It opens it no more, and the sessions that it opened are over. */
  unlinkIdentity(user: Id<'user'>): Promise<TeamChange>;
  /** Their sessions end now; their devices hand over what was not sent and forget, when they next ask. */
  takeAway(user: Id<'user'>): Promise<TeamChange>;
  /**
   * A code with which somebody chooses another password. Whoever asks for it has made sure who they are; with
   * `lost`, every session of theirs ends now.
   */
  renew(whose: Whose, lost: boolean): Promise<CodeResult>;
  /** That code goes to its holder by e-mail too, once however often it is asked; and how it goes. */
  mailCode(code: string): Promise<CodeMailResult>;
}

/** What the team is asked of. */
export interface TeamDeskParts {
  readonly writer: FactWriter;
  readonly server: Server;
}

/** The team of the present territory. */
export function teamDeskOf({ writer, server }: TeamDeskParts): TeamDesk {
  const here = (): { territory: string } => ({ territory: writer.membership?.territory ?? '' });
  return {
    async read() {
      const asked = await server.ask(getTeam, here(), undefined);
      return asked.ok ? { ok: true, team: asked.value } : problemIn(asked);
    },
    async invite(colleague) {
      return codeIn(await server.ask(invite, here(), colleague));
    },
    async withdraw(id) {
      return changeIn(await server.ask(withdrawInvitation, { ...here(), id }, undefined));
    },
    async changeRole(user, change) {
      return changeIn(await server.ask(changeRole, { ...here(), user }, change));
    },
    async takeSecondFactor(user) {
      return changeIn(await server.ask(removeSecondFactor, { ...here(), user }, { checked: true }));
    },
    async readIdentityCode(code) {
      const asked = await server.ask(readIdentityCode, here(), { code });
      return asked.ok ? { ok: true, said: asked.value } : problemIn(asked);
    },
    async linkIdentity(user, code, password) {
      const wish = { code, checked: true, ...(password !== undefined && { password }) } as const;
      return changeIn(await server.ask(linkIdentity, { ...here(), user }, wish));
    },
    async unlinkIdentity(user) {
      return changeIn(await server.ask(unlinkIdentity, { ...here(), user }, undefined));
    },
    async takeAway(user) {
      return changeIn(await server.ask(endPlace, { ...here(), user }, undefined));
    },
    async renew(whose, lost) {
      const wish = { ...whose, checked: true, lost } as const;
      return codeIn(await server.ask(renewAccess, here(), wish));
    },
    async mailCode(code) {
      const asked = await server.ask(mailAccessCode, here(), { code });
      return asked.ok ? { ok: true, state: asked.value.state } : problemIn(asked);
    },
  };
}

function codeIn(
  asked: ServerAnswer<{ code: string; expires: string; mail?: CodeMailWay }>,
): CodeResult {
  if (!asked.ok) return problemIn(asked);
  const { code, expires, mail } = asked.value;
  return { ok: true, code, expires, ...(mail && { mail }) };
}

function changeIn(asked: ServerAnswer<unknown>): TeamChange {
  return asked.ok ? { ok: true } : problemIn(asked);
}

function problemIn({ problem }: { readonly problem: AskProblem }): {
  readonly ok: false;
  readonly problem: TeamProblem;
} {
  return { ok: false, problem: PROBLEMS[problem] ?? 'failed' };
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, TeamProblem>>> = {
  offline: 'offline',
  unauthorized: 'sign-in-needed',
  last_coordinator: 'last-coordinator',
  place_elsewhere: 'elsewhere',
  not_found: 'nobody',
  unknown_code: 'unknown-code',
  // A code that nobody could have been given.
  bad_request: 'unknown-code',
  identity_taken: 'identity-taken',
  wrong_credentials: 'wrong-credentials',
  too_many_requests: 'too-many-attempts',
};
