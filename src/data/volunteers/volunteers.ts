import { calendarLink } from '../../contract/accounts/calendar.ts';
import { invite } from '../../contract/accounts/team-endpoints.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import { asOf } from '../../domain/volunteers/pause.ts';
import type { CheckToSee } from '../../domain/territory/kind-setting.ts';
import type {
  SignedCharter,
  Volunteer,
  VolunteerChanges,
  VolunteerCheckSeen,
  VolunteerDetails,
  VolunteerStatus,
} from '../../domain/volunteers/volunteer.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import type { ListQuestion } from '../engine/live/list-question.ts';
import { liveList } from '../engine/live/live-list.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { Search } from '../engine/read-model/search.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { byName } from '../people/by-name.ts';
import type { Server } from '../engine/gateway/server.ts';
import { ownVolunteer, type VolunteerCard } from './own-volunteer.ts';
import type { EndingCheck } from './ending-checks.ts';
import type { VolunteerRecord } from './volunteer-records.ts';
import { todayHere } from '../engine/read-model/active-today.ts';

export type { EndingCheck } from './ending-checks.ts';
export type { VolunteerCard } from './own-volunteer.ts';
export type { MergedVolunteerRecord, VolunteerRecord } from './volunteer-records.ts';

/** Which volunteers to show; absent or empty parts do not narrow. */
export interface VolunteerFilter {
  readonly statuses?: readonly VolunteerStatus[];
  readonly communes?: readonly string[];
  /** Any fragment of the name or phone. */
  readonly text?: string;
}

/** A code for a volunteer, to dictate; or why there is none. */
export type InviteResult =
  | { readonly ok: true; readonly code: string; readonly expires: string }
  | {
      readonly ok: false;
      readonly problem: 'offline' | 'sign-in-needed' | 'not-sent-yet' | 'failed';
    };

/** Those who lend a hand. */
export interface Volunteers {
  /** By name. */
  list(filter?: VolunteerFilter): Live<readonly VolunteerCard[]>;
  one(id: Id<'volunteer'>): Live<VolunteerCard | undefined>;
  /** One, and what is to be known before two records are made one. */
  record(id: Id<'volunteer'>): Live<VolunteerRecord | undefined>;
  /** The volunteer that the person who is signed in is. */
  me(): Live<VolunteerCard | undefined>;
  register(details: VolunteerDetails): Command;
  amend(id: Id<'volunteer'>, changes: VolunteerChanges): Command;
  /** Notes when they were met; `null`: that was a mistake. */
  met(id: Id<'volunteer'>, on: Day | null): Command;
  /** Notes the charter that they signed; `null`: that was a mistake. */
  signed(id: Id<'volunteer'>, signed: SignedCharter | null): Command;
  /** Notes a paper that was seen; `null`: that was a mistake. */
  seen(id: Id<'volunteer'>, check: CheckToSee, seen: VolunteerCheckSeen['data']['seen']): Command;
  /** Papers of whoever is still here that have ended, or end soon; those that end first before. */
  endingChecks(): Live<readonly EndingCheck[]>;
  approve(id: Id<'volunteer'>): Command;
  pause(id: Id<'volunteer'>, until?: Day): Command;
  resume(id: Id<'volunteer'>): Command;
  leave(id: Id<'volunteer'>): Command;
  /** Makes two records one: what the one promised and is still to be done is the other's, which stays. */
  merge(old: Id<'volunteer'>, into: Id<'volunteer'>): Command;
  /** They are two volunteers after all: within thirty days. */
  part(merge: Id<'merge'>): Command;
  /** Asks the server for a code; `not-sent-yet`: the server does not know the volunteer yet. */
  invite(id: Id<'volunteer'>): Promise<InviteResult>;
  /**
   * Where a calendar may read the missions of whoever is signed in; undefined: the server could not be asked.
   * @param renew the address that was given before is to lead nowhere
   */
  calendar(renew: boolean): Promise<string | undefined>;
}

/** What volunteers are read and written with. */
export interface VolunteersParts extends LiveParts {
  readonly search: Search;
  readonly writer: FactWriter;
  readonly server: Server;
  readonly clock: () => number;
}

/** The volunteers of this device. */
export function volunteersOf(parts: VolunteersParts): Volunteers {
  const { writer } = parts;
  return {
    list: (filter = {}) => liveList(parts, () => listed(parts, filter)),
    one: (id) =>
      liveQuery(parts, async ({ reader, clock }) => {
        const found = await reader.one<'volunteer'>(id);
        if (!found) return undefined;
        const volunteer = asOf(found.state, await todayHere({ reader, clock }));
        return { volunteer, provisional: found.provisional };
      }),
    record: (id) =>
      liveQuery(parts, async ({ reader }) =>
        (await import('./volunteer-records.ts')).recordOf(reader, id),
      ),
    me: () => ownVolunteer(parts),
    register: (details) =>
      writer.write({
        type: 'volunteer.registered',
        subject: writer.newId('volunteer'),
        data: details,
      }),
    amend: (id, changes) =>
      writer.write({ type: 'volunteer.amended', subject: id, data: { changes } }),
    met: (id, on) => writer.write({ type: 'volunteer.met', subject: id, data: { on } }),
    signed: (id, signed) =>
      writer.write({ type: 'volunteer.charter-signed', subject: id, data: { signed } }),
    seen: (id, check, seen) =>
      writer.write({ type: 'volunteer.check-seen', subject: id, data: { check, seen } }),
    endingChecks: () =>
      liveQuery(parts, async (tracked) => (await import('./ending-checks.ts')).endingIn(tracked)),
    approve: (id) => writer.write({ type: 'volunteer.approved', subject: id, data: {} }),
    pause: (id, until) =>
      writer.write({ type: 'volunteer.paused', subject: id, data: { ...(until && { until }) } }),
    resume: (id) => writer.write({ type: 'volunteer.resumed', subject: id, data: {} }),
    leave: (id) => writer.write({ type: 'volunteer.left', subject: id, data: {} }),
    merge: (old, into) =>
      writer.write({ type: 'merge.made', subject: writer.newId('merge'), data: { old, into } }),
    part: (merge) => writer.write({ type: 'merge.undone', subject: merge, data: {} }),
    invite: (id) => invited(parts, id),
    calendar: async (renew) => {
      const territory = writer.membership?.territory ?? '';
      const asked = await parts.server.ask(calendarLink, { territory }, { renew });
      return asked.ok ? asked.value.path : undefined;
    },
  };
}

function listed(
  { search, clock }: VolunteersParts,
  { statuses = [], communes = [], text = '' }: VolunteerFilter,
): ListQuestion<'volunteer', VolunteerCard, Day> {
  const isWanted = (volunteer: Volunteer): boolean =>
    !volunteer.merged &&
    (communes.length === 0 || communes.includes(volunteer.commune)) &&
    search.finds(text, volunteer);
  // Whoever's pause is over is filed among those on a pause still.
  const filed = statuses.includes('active') ? [...statuses, 'paused'] : statuses;
  return {
    around: (reader) => todayHere({ reader, clock }),
    ids: (reader) =>
      statuses.length > 0 ? reader.inPhases('volunteer', filed) : reader.all('volunteer'),
    row: ({ state, provisional }, _, today) => {
      const volunteer = asOf(state, today);
      const isElsewhere = state.status === 'paused' && !stands(volunteer, statuses);
      return isWanted(volunteer) && !isElsewhere ? { volunteer, provisional } : undefined;
    },
    order: (a, b) => byName(a.volunteer, b.volunteer),
  };
}

function stands({ status }: Volunteer, statuses: readonly VolunteerStatus[]): boolean {
  return statuses.length === 0 || statuses.includes(status);
}

async function invited(
  { writer, server }: VolunteersParts,
  volunteer: Id<'volunteer'>,
): Promise<InviteResult> {
  const territory = writer.membership?.territory;
  if (territory === undefined) return { ok: false, problem: 'sign-in-needed' };
  const asked = await server.ask(invite, { territory }, { role: 'volunteer', volunteer });
  if (asked.ok) return { ok: true, code: asked.value.code, expires: asked.value.expires };
  switch (asked.problem) {
    case 'offline':
      return { ok: false, problem: 'offline' };
    case 'unauthorized':
      return { ok: false, problem: 'sign-in-needed' };
    case 'unknown_volunteer':
      return { ok: false, problem: 'not-sent-yet' };
    default:
      return { ok: false, problem: 'failed' };
  }
}
