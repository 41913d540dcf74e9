import type { Id } from '../../domain/kernel/ids.ts';
import type { KindSet, Territory, TerritoryChanges } from '../../domain/territory/territory.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { FactWriter } from '../engine/fact-writer.ts';

/** Where the person works now. */
export interface Territories {
  /** Undefined until it has come down for the first time. */
  current(): Live<Territory | undefined>;
  /** Corrects what the territory says of itself. */
  amend(id: Id<'territory'>, changes: TerritoryChanges): Command;
  /** Says something of one kind of help: only what changes. */
  setKind(id: Id<'territory'>, data: KindSet['data']): Command;
}

/** The territory of this device. */
export function territoryOf(
  parts: LiveParts & { readonly writer: Pick<FactWriter, 'write'> },
): Territories {
  return {
    current: () => liveQuery(parts, ({ reader }) => currentTerritory(reader)),
    amend: (id, changes) =>
      parts.writer.write({ type: 'territory.amended', subject: id, data: { changes } }),
    setKind: (id, data) => parts.writer.write({ type: 'territory.kind-set', subject: id, data }),
  };
}

/** The territory as it came down last. */
export async function currentTerritory(reader: DocumentQueries): Promise<Territory | undefined> {
  const [found] = await reader.read<'territory'>(await reader.all('territory'));
  return found?.state;
}
