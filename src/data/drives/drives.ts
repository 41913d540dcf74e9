import { uuidOf, type Id } from '../../domain/kernel/ids.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { Command } from '../kernel/command.ts';
import type { Proposal } from './proposals.ts';
import type { Neighbour } from './nearest.ts';
import type { MissionDrive, RequestDrive } from './drive-queries.ts';
import type { PackGeodata } from '../pack/pack-geodata.ts';
import type { Live } from '../kernel/live.ts';
import { liveQueryWithPack, type LiveParts } from '../engine/live/live-query.ts';
import type { FactWriter } from '../engine/fact-writer.ts';

export type { DriveSheet } from './drive-sheet.ts';
export type { MissionPassenger as MissionFare } from './mission-errands.ts';
export type { Neighbour } from './nearest.ts';
export type { Proposal } from './proposals.ts';
export type { MissionDrive, RequestDrive } from './drive-queries.ts';
export type { RequestPassenger as Fare } from './staff-errands.ts';

/** Who is driven where: the legs of a mission, and what one car could do. */
export interface Drives {
  /** Undefined: there is no such mission here. */
  ofMission(id: Id<'mission'>): Live<MissionDrive | undefined>;
  ofRequest(id: Id<'request'>): Live<RequestDrive | undefined>;
  /** What one car could do of what is asked for from this day on, the soonest first. */
  proposals(from: Day): Live<readonly Proposal[]>;
  /**
   * The active volunteers, those first who are there soonest by road.
   * @param within only those who are there within that many minutes
   */
  nearest(person: Id<'person'>, within?: number): Live<readonly Neighbour[]>;
  /** Puts requests into one car. `outing`: the one that they join; absent: a new one. */
  group(requests: readonly Id<'request'>[], outing?: string): Command;
  ungroup(requests: readonly Id<'request'>[]): Command;
}

/** What drives are read and written with. */
export interface DrivesParts extends LiveParts {
  readonly writer: FactWriter;
  readonly geodata: PackGeodata;
  /** Milliseconds since 1970, by the server's clock as well as it is known. */
  readonly clock: () => number;
}

/** Fetched when somebody first asks for a way: the first list needs none of it. */
const reading = () => import('./drive-queries.ts');

/** The drives of this device. */
export function drivesOf(parts: DrivesParts): Drives {
  return {
    ofMission: (id) =>
      liveQueryWithPack(parts, async (tracked) => (await reading()).missionDrive(tracked, id)),
    ofRequest: (id) =>
      liveQueryWithPack(parts, async (tracked) => (await reading()).requestDrive(tracked, id)),
    proposals: (from) =>
      liveQueryWithPack(parts, async (tracked) => (await reading()).proposals(tracked, from)),
    nearest: (person, within) =>
      liveQueryWithPack(parts, async (tracked) =>
        (await import('./nearest.ts')).nearestTo(tracked, person, within),
      ),
    ...driveCommands(parts.writer),
  };
}

/** Commands about shared drives. */
function driveCommands(
  writer: Pick<FactWriter, 'newId' | 'write'>,
): Pick<Drives, 'group' | 'ungroup'> {
  return {
    group: (requests, outing = uuidOf(writer.newId('fact'))) =>
      writer.write(
        ...requests.map((subject) => ({
          type: 'request.grouped' as const,
          subject,
          data: { outing },
        })),
      ),
    ungroup: (requests) =>
      writer.write(
        ...requests.map((subject) => ({ type: 'request.ungrouped' as const, subject, data: {} })),
      ),
  };
}
