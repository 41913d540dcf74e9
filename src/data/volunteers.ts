import type { Id } from '../domain/ids.ts';
import type {
  Volunteer,
  VolunteerChanges,
  VolunteerDetails,
  VolunteerStatus,
} from '../domain/volunteer.ts';
import type { Day } from '../domain/when.ts';
import type { Command } from './command.ts';
import type { Live } from './live.ts';

/** A volunteer as they are shown in a list. */
export interface VolunteerCard {
  readonly volunteer: Volunteer;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

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
  /** The volunteer that the person who is signed in is. */
  me(): Live<VolunteerCard | undefined>;
  register(details: VolunteerDetails): Command;
  amend(id: Id<'volunteer'>, changes: VolunteerChanges): Command;
  approve(id: Id<'volunteer'>): Command;
  pause(id: Id<'volunteer'>, until?: Day): Command;
  resume(id: Id<'volunteer'>): Command;
  leave(id: Id<'volunteer'>): Command;
  /** Asks the server for a code; `not-sent-yet`: the server does not know the volunteer yet. */
  invite(id: Id<'volunteer'>): Promise<InviteResult>;
}
