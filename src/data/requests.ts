import type { Standing } from '../domain/claim.ts';
import type { Id } from '../domain/ids.ts';
import type { MissionKind } from '../domain/kind.ts';
import type { Person } from '../domain/person.ts';
import type { Closing, ClosingReason, GivingBackReason, Phase } from '../domain/phase.ts';
import type { Request, RequestChanges, RequestDetails } from '../domain/request.ts';
import type { Command } from './command.ts';
import type { Live } from './live.ts';
import type { MissionReport } from './missions.ts';

/** A volunteer who said yes to a request. */
export interface Claimant {
  readonly volunteer: Id<'volunteer'>;
  /** Given and family name; empty when the volunteer is not known to this device. */
  readonly name: string;
  readonly standing: Standing;
}

/** A request as coordinators and agents see it. */
export interface RequestCard {
  readonly request: Request;
  /** Who asks; absent when they are not known to this device. */
  readonly person?: Person;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
  readonly claimants: readonly Claimant[];
}

/** Which requests to show; absent or empty parts do not narrow. */
export interface RequestFilter {
  readonly phases?: readonly Phase[];
  readonly kinds?: readonly MissionKind[];
  /** INSEE codes of the person's commune. */
  readonly communes?: readonly string[];
  readonly person?: Id<'person'>;
  /** Any fragment of the person's name, phone or address, or of what was said. */
  readonly text?: string;
}

/** What people ask for, whole, for coordinators and agents. */
export interface Requests {
  /** The soonest day first. */
  list(filter?: RequestFilter): Live<readonly RequestCard[]>;
  one(id: Id<'request'>): Live<RequestCard | undefined>;
  /** How many requests are in each phase. */
  counts(): Live<Readonly<Partial<Record<Phase, number>>>>;
  /** Writes a request down; `publish` also offers it to volunteers, in the same instant. */
  note(details: RequestDetails, how?: { readonly publish?: boolean }): Command;
  amend(id: Id<'request'>, changes: RequestChanges): Command;
  publish(id: Id<'request'>): Command;
  withdraw(id: Id<'request'>): Command;
  /** Promised to a volunteer over the telephone. */
  promise(id: Id<'request'>, volunteer: Id<'volunteer'>): Command;
  giveBackFor(
    id: Id<'request'>,
    volunteer: Id<'volunteer'>,
    why?: { readonly reason?: GivingBackReason; readonly words?: string },
  ): Command;
  /** `volunteer` absent: somebody outside, or nobody knows who. */
  reportFor(
    id: Id<'request'>,
    volunteer: Id<'volunteer'> | undefined,
    report: MissionReport,
  ): Command;
  close(
    id: Id<'request'>,
    how: { readonly as: Closing; readonly reason: ClosingReason; readonly words?: string },
  ): Command;
  reopen(id: Id<'request'>, why?: { readonly words?: string }): Command;
}
