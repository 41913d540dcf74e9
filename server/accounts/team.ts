import type { OpenInvitation, Team, TeamMember } from '../../src/contract/accounts/team.ts';
import type { Device } from '../../src/contract/accounts/device.ts';
import { membershipOf, territoriesOf, type Account, type UserId } from './account.ts';
import type { Devices } from './device.ts';
import { nameOf, type Invitations } from './invitation.ts';
import type { Records } from './records.ts';
import type { Sessions } from './session.ts';

/** What is known of a team from. */
export interface TeamListParts {
  readonly records: Records;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly invitations: Invitations;
}

/** Who answers for a territory, and which codes are on their way to somebody. */
export class TeamList {
  readonly #parts: TeamListParts;

  constructor(parts: TeamListParts) {
    this.#parts = parts;
  }

  /** The team of a territory by name, as its coordinators see it. */
  async of(territory: string): Promise<Team> {
    const devices = await this.#parts.devices.list(territory);
    const members: TeamMember[] = [];
    const names = new Map<UserId, string>();
    for await (const { id, fields } of this.#parts.records.list<Account>('user:')) {
      const user = id as UserId;
      const place = membershipOf(fields, territory);
      if (!place?.roles.some((role) => role !== 'volunteer')) continue;
      names.set(user, fields.name);
      members.push(await this.#member(user, fields, territory, devices));
    }
    members.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
    return { members, invitations: await this.#codes(territory, names) };
  }

  /** How many people coordinate each territory. */
  async coordinatorsByTerritory(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for await (const { fields } of this.#parts.records.list<Account>('user:')) {
      for (const [territory, { roles }] of Object.entries(fields.memberships)) {
        if (!roles.includes('coordinator')) continue;
        counts.set(territory, (counts.get(territory) ?? 0) + 1);
      }
    }
    return counts;
  }

  async #member(
    user: UserId,
    account: Account,
    territory: string,
    everybodys: readonly Device[],
  ): Promise<TeamMember> {
    const devices = everybodys.filter((device) => device.user === user);
    const { roles = [], sector } = membershipOf(account, territory) ?? {};
    const open = await this.#parts.sessions.openOf(user);
    const contacts = [...devices.map(({ seen }) => Date.parse(seen)), open.seen ?? 0];
    const last = Math.max(...contacts);
    return {
      user,
      name: account.name,
      roles: [...roles],
      ...(sector !== undefined && { sector }),
      ...(last > 0 && { seen: new Date(last).toISOString() }),
      sessions: open.count,
      devices: devices.map(({ id, seen, pending }) => ({ id, seen, pending })),
      ...(territoriesOf(account).length > 1 && { elsewhere: true }),
      ...(account.secondFactor && { secondFactor: true }),
      ...(account.identity && { identity: true }),
    };
  }

  async #codes(territory: string, names: ReadonlyMap<UserId, string>): Promise<OpenInvitation[]> {
    const { invitations } = this.#parts;
    const unused = [...(await invitations.unused(territory))];
    unused.sort((a, b) => b.expires - a.expires);
    return unused.map((invitation) => {
      const { by, expires, name, renews, role, sector } = invitation;
      const giver = by && names.get(by);
      return {
        id: nameOf(invitation),
        name,
        role,
        expires: new Date(expires).toISOString(),
        ...(sector !== undefined && { sector }),
        ...(giver !== undefined && { by: giver }),
        ...(renews && { renews: true }),
        ...(invitations.stateOf(invitation) === 'over' && { over: true }),
      };
    });
  }
}
