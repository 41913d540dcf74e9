import { countsAs } from '../../../domain/kernel/kind.ts';
import type { Missions } from '../../../data/missions/missions.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import { DONE, type Outcome } from '../../kit/command-controller.ts';
import type { MissionDrive } from '../../../data/drives/drives.ts';

/** Nobody drives for a call, and for help at home only when it is known how far that is. */
export function isDriven({ sheet, passengers }: MissionDrive): boolean {
  const [only] = passengers;
  if (passengers.length !== 1 || !only) return true;
  return (
    countsAs(only.mission.kind) !== 'call' &&
    (sheet !== undefined || countsAs(only.mission.kind) === 'ride')
  );
}

/** This errand's part of the whole drive, to begin a report with; undefined when it is not known. */
export function partOf(
  way: MissionDrive | undefined,
  mission: string,
): { readonly minutes: number; readonly km: number } | undefined {
  const part = way?.sheet?.parts.get(mission);
  if (!way?.sheet || part === undefined || !isDriven(way)) return undefined;
  const { minutes, km } = way.sheet.drive;
  return { minutes: Math.round((minutes * part) / 5) * 5, km: Math.round(km * part) };
}

/** Gives the whole car back, each errand by itself; the first that could not be given back says why. */
export async function giveBackAll(
  missions: Missions,
  ids: readonly Id<'mission'>[],
): Promise<Outcome> {
  const results = await Promise.all(ids.map((id) => missions.giveBack(id)));
  return results.find(({ ok }) => !ok) ?? DONE;
}
