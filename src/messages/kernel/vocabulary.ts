import type { Role } from '../../domain/kernel/actor.ts';
import type { ClaimStanding } from '../../domain/requests/claim.ts';
import type { Means, Presence } from '../../domain/encounters/encounter.ts';
import type { FactType } from '../../domain/nouns.ts';
import type { MissionKind, Need } from '../../domain/kernel/kind.ts';
import type { Ending, Mobility } from '../../domain/people/person.ts';
import type {
  Closing,
  ClosingReason,
  GivingBackReason,
  NotDoneReason,
  Outcome,
  Phase,
} from '../../domain/requests/phase.ts';
import type { Refusal } from '../../domain/kernel/refusal.ts';
import type { Channel } from '../../domain/requests/request.ts';
import type { VolunteerStatus } from '../../domain/volunteers/volunteer.ts';

/** A word of ours for every word of the domain: a language that misses one does not compile. */
export interface Vocabulary {
  readonly kinds: Readonly<Record<MissionKind, string>>;
  readonly needs: Readonly<Record<Need, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  /** A claim, told to the volunteer who made it. */
  readonly standings: Readonly<Record<ClaimStanding, string>>;
  /** A claim, told of the volunteer who made it: "Luc Morel : y va". */
  readonly claimants: Readonly<Record<ClaimStanding, string>>;
  readonly closings: Readonly<Record<Closing, string>>;
  readonly closingReasons: Readonly<Record<ClosingReason, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly notDoneReasons: Readonly<Record<NotDoneReason, string>>;
  readonly givingBackReasons: Readonly<Record<GivingBackReason, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly means: Readonly<Record<Means, string>>;
  readonly presences: Readonly<Record<Presence, string>>;
  readonly moods: Readonly<Record<1 | 2 | 3, string>>;
  readonly mobilities: Readonly<Record<Mobility, string>>;
  readonly endings: Readonly<Record<Ending, string>>;
  readonly volunteerStatuses: Readonly<Record<VolunteerStatus, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly steps: Readonly<Record<FactType, string>>;
  readonly refusals: Readonly<Record<Refusal, string>>;
  /** Why something was not kept or not taken in, beside the domain's refusals. */
  readonly problems: Readonly<Record<string, string>> & { readonly other: string };
}
