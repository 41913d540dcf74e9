import type { Id } from '../../src/domain/kernel/ids.ts';
import type { Day } from '../../src/domain/kernel/when.ts';
import type { YearPlan } from './demo-year.ts';
import { NEIGHBOUR_HAMLETS, VAL_VOISIN_COMMUNES } from './territory/place-names.ts';
import { NEIGHBOUR_OPEN_REQUESTS } from './story/open-requests.ts';

/** A second territory, just founded: proves that territories do not see each other's data. */
export function valVoisin(seed: number, today: Day, coordinator: Id<'user'>): YearPlan {
  return {
    name: 'Val Voisin',
    phone: '04 65 71 00 20',
    territory: {
      seed: seed + 1,
      center: { lat: 46.29, lon: 5.13 },
      width: 11,
      height: 9,
      communes: VAL_VOISIN_COMMUNES,
      hamlets: NEIGHBOUR_HAMLETS,
    },
    today,
    coordinator,
    stars: [],
    careers: ['active', 'active', 'active', 'pending'],
    people: 6,
    endings: [],
    past: 10 - NEIGHBOUR_OPEN_REQUESTS.length,
    todays: NEIGHBOUR_OPEN_REQUESTS,
    marketDays: [],
    encounters: 6,
  };
}
