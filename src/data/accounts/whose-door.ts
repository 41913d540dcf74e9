import { getWelcome, type Welcome } from '../../contract/accounts/welcome.ts';
import { readNote, writeNote } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { Server } from '../engine/gateway/server.ts';
import type { CurrentMembership } from '../engine/read-model/current-membership.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import { currentTerritory } from '../territory/territory.ts';

/**
 * Whose door this is: that of the territory where somebody worked last on this device, there without network and
 * however many there are; else what the server tells everybody. Undefined: nobody could be asked.
 */
export async function whoseDoor({
  tables,
  server,
}: {
  readonly tables: Tables;
  readonly server: Pick<Server, 'ask'>;
}): Promise<Welcome | undefined> {
  const last = await readNote(tables, 'door');
  if (last) return { territories: [last] };
  const asked = await server.ask(getWelcome, {}, undefined);
  return asked.ok ? asked.value : undefined;
}

/** Keeps the name and the number of the territory somebody works in, for whoever stands before the locked door. */
export async function keepDoor({
  tables,
  reader,
  currentMembership,
}: {
  readonly tables: Tables;
  readonly reader: DocumentQueries;
  readonly currentMembership: Pick<CurrentMembership, 'membership'>;
}): Promise<void> {
  const { membership } = currentMembership;
  const territory = membership && (await currentTerritory(reader));
  // Whoever was locked out or left meanwhile leaves nothing behind.
  if (!territory || currentMembership.membership !== membership) return;
  const { name: title, phone, hours, colour, logo } = territory;
  await writeNote(tables, 'door', {
    ...{ title, ...(phone !== '' && { phone }) },
    ...{ ...(hours && { hours }), ...(colour && { colour }), ...(logo && { logo }) },
  });
}
