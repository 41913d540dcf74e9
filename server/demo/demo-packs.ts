import type { Commune, Territory } from '../../src/domain/territory/territory.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Day } from '../../src/domain/kernel/when.ts';
import { buildPack } from '../pack/build-pack.ts';
import { PackFolder } from '../pack/pack-folder.ts';
import type { Store } from '../store/store.ts';
import { drawnOsmOf, type PlacedHome } from './osm/drawn-osm.ts';
import type { TerritoryPlan } from './territory/demo-territory.ts';
import { SEED } from './seed-demo.ts';
import { troisClochers } from './trois-clochers.ts';
import { valVoisin } from './val-voisin.ts';

/** What the packs of the demonstration are made from. */
export interface DemoPackParts {
  readonly store: Store;
  readonly dataDir: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const IMAGINARY = { licence: 'CC0-1.0', attribution: 'Territoire imaginaire' } as const;
const NOBODY = 'user:00000000-0000-7000-8000-000000000000';
/** The day that the imaginary territory was surveyed: its pack is the same whenever it is made. */
const SURVEYED = '2026-11-12';
const PAGE_SIZE = 500;

/** Makes the packs of the demonstration's territories that are not there, by the very same builder. */
export async function makeDemoPacks(parts: DemoPackParts): Promise<void> {
  const packs = new PackFolder(parts.dataDir);
  for (const [territory, plan] of Object.entries(plansOf(SURVEYED))) {
    if (await packs.current(territory)) continue;
    const { communes, homes } = await livesIn(parts.store, territory);
    if (communes.length === 0) continue;
    const { manifest, files } = await buildPack({
      ...{ territory, communes, register: [], clock: parts.clock },
      ...{ mapSource: IMAGINARY, communesSource: IMAGINARY },
      osm: drawnOsmOf(plan, homes, SURVEYED),
      tell: () => undefined,
    });
    await packs.publish(manifest, files);
  }
}

/** What a person's document and the territory's tell of places. */
type LocatedFields = Partial<Pick<Person, 'point' | 'address'> & Pick<Territory, 'communes'>>;

function plansOf(day: Day): Readonly<Record<string, TerritoryPlan>> {
  const users = { coordinator: NOBODY, agent: NOBODY, volunteers: [NOBODY, NOBODY] } as const;
  return {
    'trois-clochers': troisClochers(SEED, day, users).territory,
    'val-voisin': valVoisin(SEED, day, NOBODY).territory,
  };
}

/** The communes of a territory, and where its people live. */
async function livesIn(
  store: Store,
  territory: string,
): Promise<{ readonly communes: readonly Commune[]; readonly homes: readonly PlacedHome[] }> {
  const shelf = await store.shelf(territory);
  const homes: PlacedHome[] = [];
  let communes: readonly Commune[] = [];
  for (let since = '0', more = true; more;) {
    const page = await shelf.changes(since, {
      limit: PAGE_SIZE,
      prefixes: ['person:', 'territory:'],
    });
    for (const { doc } of page.changes) {
      const { point, address, communes: told } = doc as unknown as LocatedFields;
      if (point && address !== undefined) homes.push({ point, address });
      communes = told ?? communes;
    }
    since = page.lastSeq;
    more = page.pending;
  }
  // Sorted, so that the map is drawn from the same random numbers whenever it is made.
  homes.sort((a, b) => a.point.lat - b.point.lat || a.point.lon - b.point.lon);
  return { communes, homes };
}
