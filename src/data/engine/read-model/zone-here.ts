import { zoneOf, type Zone } from '../../../domain/kernel/zone.ts';
import type { DocumentQueries } from './document-queries.ts';

/** Where the clocks hang of the territory that is open: its days are not those of the device. */
export async function zoneHere(reader: DocumentQueries): Promise<Zone> {
  const [territory] = await reader.read<'territory'>(await reader.all('territory'));
  return zoneOf(territory?.state);
}
