import type { Id } from '../../domain/kernel/ids.ts';
import type { Territory, TerritoryChanges } from '../../domain/territory/territory.ts';
import type { Command } from '../kernel/command.ts';
import { liveView, type Live, type LiveParts } from '../kernel/live.ts';
import type { Views, ViewsRead } from '../engine/read-model/views.ts';
import type { Pen } from '../engine/pen.ts';

/** Where the person works now. */
export interface Territories {
  /** Undefined until it has come down for the first time. */
  current(): Live<Territory | undefined>;
  /** Corrects what the territory says of itself. */
  amend(id: Id<'territory'>, changes: TerritoryChanges): Command;
}

/** The territory of this device. */
export function territoryOf(
  parts: LiveParts & { readonly views: Views; readonly pen: Pick<Pen, 'write'> },
): Territories {
  return {
    current: () => liveView(parts, ['territory'], () => currentTerritory(parts.views)),
    amend: (id, changes) =>
      parts.pen.write({ type: 'territory.amended', subject: id, data: { changes } }),
  };
}

/** The territory as it came down last. */
export async function currentTerritory(views: ViewsRead): Promise<Territory | undefined> {
  const [found] = await views.read<'territory'>(await views.all('territory'));
  return found?.state;
}
