import { dayIn } from '../../../domain/kernel/zone.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import { asOf } from '../../../domain/volunteers/pause.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { DocumentQueries } from './document-queries.ts';
import { zoneHere } from './zone-here.ts';

/** What tells which day it is: where the territory lies, and the time. */
export interface TodayParts {
  readonly reader: DocumentQueries;
  /** Milliseconds since 1970, by the server's clock as well as it is known. */
  readonly clock: () => number;
}

/** The day it is in the territory. */
export async function todayHere({ reader, clock }: TodayParts): Promise<Day> {
  return dayIn(await zoneHere(reader), new Date(clock()).toISOString());
}

/** Those who are there to be asked today: the active ones, and whoever's pause is over. */
export async function activeToday(parts: TodayParts): Promise<readonly Volunteer[]> {
  const { reader } = parts;
  const today = await todayHere(parts);
  const found = await reader.read<'volunteer'>(
    await reader.inPhases('volunteer', ['active', 'paused']),
  );
  return found.map(({ state }) => asOf(state, today)).filter(({ status }) => status !== 'paused');
}
