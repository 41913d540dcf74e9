import type { ServiceHealth, TerritoryHealth } from '../../src/contract/operator/endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { PROGRAM_VERSION } from '../process/program.ts';
import { messagesIn, percentUsed } from '../routes/health.ts';
import { inTime } from '../store/in-time.ts';
import { StoreUnavailable, UnknownShelf, type Store } from '../store/store.ts';

/** How long one territory may take to be told of (milliseconds). */
const LONGEST_WAIT_MS = 3_000;
/** A message that waits longer is stuck (milliseconds): a grey list is through with it. */
const STUCK_AFTER_MS = 6 * 3_600_000;

/** What is looked at to say how all goes. */
export interface ServiceHealthParts {
  readonly store: Store;
  readonly office: AccountsService;
  readonly outbox: Outbox | undefined;
}

/**
 * How all territories go, by name: figures of the machine. No document of a territory is read but the one in which it says
 * what it is called, as on its poster; of its people only how many coordinate.
 */
export async function serviceHealth(parts: ServiceHealthParts): Promise<ServiceHealth> {
  const { outbox, store } = parts;
  const coordinators = await parts.office.team.coordinatorsByTerritory();
  const disk = percentUsed(store.room());
  const names = await store.names();
  return {
    version: PROGRAM_VERSION,
    ...(disk !== undefined && { diskUsedPercent: disk }),
    ...(outbox && { messages: messagesIn(outbox.progress()) }),
    territories: await Promise.all(
      names.map((name) => territoryHealth(parts, name, coordinators.get(name) ?? 0)),
    ),
  };
}

async function territoryHealth(
  { office, outbox, store }: ServiceHealthParts,
  name: string,
  coordinators: number,
): Promise<TerritoryHealth> {
  const devices = await office.devices.list(name);
  const seen = devices
    .map((device) => device.seen)
    .sort()
    .at(-1);
  const said = await inTime(saidOf({ office, store }, name), LONGEST_WAIT_MS).catch(
    (error: unknown) => {
      if (error instanceof StoreUnavailable || error instanceof UnknownShelf) return {};
      throw error;
    },
  );
  return {
    name,
    ...said,
    ...(seen !== undefined && { seen: seen.slice(0, 'YYYY-MM-DD'.length) }),
    devices: devices.length,
    versions: [...new Set(devices.map(({ version }) => version))].sort(),
    coordinators,
    stuck: outbox?.stuckIn(name, STUCK_AFTER_MS) ?? 0,
  };
}

async function saidOf(
  { office, store }: Pick<ServiceHealthParts, 'office' | 'store'>,
  name: string,
): Promise<Pick<TerritoryHealth, 'title' | 'writes'>> {
  const title = await office.territories.title(name);
  const { seq } = await (await store.shelf(name)).head();
  // CouchDB writes its own words behind the number.
  const writes = Number.parseInt(seq, 10);
  return { title, ...(Number.isSafeInteger(writes) && { writes }) };
}
