import type { AndIfGround } from '../../domain/diagnosis/and-if/and-if.ts';
import { missedIn } from '../../domain/diagnosis/and-if/missed-help.ts';
import { volunteersOfToday } from '../../domain/diagnosis/and-if/willingness.ts';
import type { Period } from '../../domain/diagnosis/period.ts';
import { isCoordinator } from '../../domain/kernel/actor.ts';
import { daysBetween } from '../../domain/kernel/when.ts';
import { currentTerritory } from '../territory/territory.ts';
import { activeToday } from '../engine/read-model/active-today.ts';
import type { DiagnosisParts } from './diagnosis-parts.ts';

/** What there is to ask about; undefined for whoever is no coordinator. Whose requests these are is left out. */
export async function andIfGround(
  { clock, reader, writer, geodata }: DiagnosisParts,
  period: Period,
): Promise<AndIfGround | undefined> {
  const actor = writer.membership?.actor;
  if (!actor || !isCoordinator(actor)) return undefined;
  const requests = (await reader.read<'request'>(await reader.all('request'))).map(
    ({ state }) => state,
  );
  const people = await reader.byId<'person'>(requests.map(({ person }) => person));
  const volunteers = await activeToday({ reader, clock });
  const territory = await currentTerritory(reader);
  const roads = await geodata.travel();
  return {
    missed: missedIn(requests, people, territory?.communes ?? [], period),
    volunteers: volunteersOfToday(volunteers, requests, period),
    weeks: (daysBetween(period.from, period.to) + 1) / 7,
    travels: (from, places) => roads.within(Infinity, from, places),
  };
}
