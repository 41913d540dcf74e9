import type { Territory } from '../domain/territory.ts';
import { liveView, type Live, type LiveParts } from './live.ts';
import type { Views, ViewsRead } from './model/views.ts';

/** Where the person works now. */
export interface Territories {
  /** Undefined until it has come down for the first time. */
  current(): Live<Territory | undefined>;
}

/** The territory of this device. */
export function territoryOf(parts: LiveParts & { readonly views: Views }): Territories {
  return { current: () => liveView(parts, ['territory'], () => currentTerritory(parts.views)) };
}

/** The territory as it came down last. */
export async function currentTerritory(views: ViewsRead): Promise<Territory | undefined> {
  const [found] = await views.read<'territory'>(await views.all('territory'));
  return found?.state;
}
