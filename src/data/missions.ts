import type { Id } from '../domain/ids.ts';
import type { MissionKind } from '../domain/kind.ts';
import type { GivingBackReason, NotDoneReason, Outcome } from '../domain/phase.ts';
import type { Brief, ClaimView, Mission } from '../domain/projections.ts';
import type { Step } from '../domain/state.ts';
import type { Day } from '../domain/when.ts';
import type { Command } from './command.ts';
import type { Live } from './live.ts';

/** A mission as a volunteer sees it in a list. */
export interface MissionCard {
  readonly mission: Mission;
  /** Their own standing, once they said yes. */
  readonly claim?: ClaimView;
  /** From their home, or from the middle of their commune; absent when neither is known. */
  readonly distanceKm?: number;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

/** A mission and all that this person may know of it. */
export interface MissionFile extends MissionCard {
  /** Who waits, and where: once the mission is theirs. */
  readonly brief?: Brief;
  /** What happened, as far as it is theirs to know: everything for coordinators and agents. */
  readonly history: readonly Step[];
}

/** Which open missions to show. */
export interface MissionFilter {
  /** Absent or empty: all kinds. */
  readonly kinds?: readonly MissionKind[];
  readonly withinKm?: number;
  /** Those whose first day is not after this one. */
  readonly until?: Day;
}

/** What a volunteer tells of how it went. */
export interface MissionReport {
  readonly outcome: Outcome;
  readonly reason?: NotDoneReason;
  readonly minutes?: number;
  readonly km?: number;
  readonly words?: string;
}

/** The missions on offer, and a volunteer's own. */
export interface Missions {
  /** On offer, and not yet theirs; the soonest day first, then the nearest. */
  open(filter?: MissionFilter): Live<readonly MissionCard[]>;
  /** Those to which they said yes and that still concern them, then the past ones; soonest first. */
  mine(): Live<readonly MissionCard[]>;
  /** Undefined: there is none, or it is no longer theirs to see. */
  one(id: Id<'mission'>): Live<MissionFile | undefined>;
  accept(id: Id<'mission'>): Command;
  giveBack(
    id: Id<'mission'>,
    why?: { readonly reason?: GivingBackReason; readonly words?: string },
  ): Command;
  start(id: Id<'mission'>): Command;
  report(id: Id<'mission'>, report: MissionReport): Command;
}
