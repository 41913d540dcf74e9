import type { Id } from '../../src/domain/kernel/ids.ts';
import type { Day } from '../../src/domain/kernel/when.ts';
import type { YearPlan } from './demo-year.ts';
import { HAMLETS, TROIS_CLOCHERS_COMMUNES } from './territory/place-names.ts';
import { MARKET_DAYS, OPEN_REQUESTS } from './story/open-requests.ts';
import type { Career } from './volunteers.ts';

/** The people who sign in to Trois Clochers. */
export interface TroisClochersUsers {
  readonly coordinator: Id<'user'>;
  readonly agent: Id<'user'>;
  readonly volunteers: readonly [Id<'user'>, Id<'user'>];
}

/** Names of the two volunteers who sign in. */
export const STARS = [
  { given: 'Jeanne', family: 'Morel', commune: 0 },
  { given: 'Karim', family: 'Tisserand', commune: 2 },
] as const;

/** The demonstration: a community of eight communes in its second year. */
export function troisClochers(seed: number, today: Day, users: TroisClochersUsers): YearPlan {
  const [one, two] = users.volunteers;
  return {
    name: 'Trois Clochers',
    phone: '04 65 71 00 10',
    territory: {
      seed,
      center: { lat: 46.3, lon: 4.9 },
      width: 18,
      height: 15,
      communes: TROIS_CLOCHERS_COMMUNES,
      hamlets: HAMLETS,
    },
    today,
    coordinator: users.coordinator,
    agent: users.agent,
    stars: [
      { ...STARS[0], user: one },
      { ...STARS[1], user: two },
    ],
    careers: [
      ...times('active', 36),
      ...times('paused', 3),
      ...times('pending', 3),
      ...times('left', 3),
    ],
    people: 120,
    endings: ['moved', 'moved', 'care-home', 'care-home', 'deceased', 'asked-to-stop'],
    past:
      400 - OPEN_REQUESTS.length - MARKET_DAYS.reduce((sum, { kinds }) => sum + kinds.length, 0),
    todays: OPEN_REQUESTS,
    marketDays: MARKET_DAYS,
    tariff: { centsPerKm: 30, minimumCents: 200 },
    encounters: 210,
    isForEverybody: true,
  };
}

function times(career: Career, count: number): Career[] {
  return Array.from({ length: count }, () => career);
}
