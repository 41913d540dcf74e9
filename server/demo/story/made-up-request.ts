import type { CountedKind, Need } from '../../../src/domain/kernel/kind.ts';
import type { RequestDetails } from '../../../src/domain/requests/request.ts';
import { addDays, type Day, type When } from '../../../src/domain/kernel/when.ts';
import type { DemoPerson } from '../people.ts';
import type { Random } from '../random.ts';
import { INSTRUCTION_PHRASES, pickPhrase, REQUEST_PHRASES } from './phrases.ts';
import { isShopDay, type Service } from '../territory/services.ts';

/** What somebody asks for, to be done on that day or from that day on. */
export function madeUpRequest(
  { id, details }: DemoPerson,
  day: Day,
  services: readonly Service[],
  chance: Random,
): RequestDetails {
  const kind = chance.weigh(KINDS.filter(([one]) => one !== 'pharmacy' || isShopDay(day)));
  const isAway = kind !== 'groceries' || chance.happens(0.8);
  const when = whenOf(kind, day, chance);
  const choice = services.filter((one) => one.kinds.includes(kind) && one.isOpen(when));
  const wanted = {
    ...{ kind, when },
    ...(isAway && choice.length > 0 && { destination: chance.pick(choice).place }),
  };
  const contact = details.contacts?.[0];
  return {
    person: id,
    ...wanted,
    needs: needsOf(kind, details.mobility ?? [], chance),
    places: kind === 'small-repair' && chance.happens(0.2) ? 2 : 1,
    ...(chance.happens(0.8) && { said: pickPhrase(REQUEST_PHRASES[kind], wanted, chance) }),
    ...(chance.happens(0.3) && {
      instructions: pickPhrase(INSTRUCTION_PHRASES[kind], wanted, chance),
    }),
    channel: chance.weigh(CHANNELS),
    ...(contact &&
      chance.happens(0.12) && {
        requester: { name: contact.name, ...(contact.relation && { relation: contact.relation }) },
      }),
  };
}

/** How long such a help takes, door to door, in minutes. */
export function minutesFor(kind: CountedKind, chance: Random): number {
  const [least, most] = MINUTES[kind];
  return chance.integer(least / 5, most / 5) * 5;
}

function whenOf(kind: CountedKind, day: Day, chance: Random): When {
  const minutes = chance.happens(0.4) ? { minutes: minutesFor(kind, chance) } : {};
  if (kind === 'ride') {
    const time = `${chance.pick(['08', '09', '10', '11', '14', '15', '16'])}:${chance.pick(['00', '15', '30', '45'])}`;
    return { day, time, ...minutes };
  }
  const days = chance.weigh([
    [0, 0.65],
    [6, 0.2],
    [14, 0.1],
    [29, 0.05],
  ]);
  const until = days > 0 ? { until: addDays(day, days) } : {};
  const part = chance.weigh([
    ['morning', 0.4],
    ['afternoon', 0.4],
    ['evening', 0.05],
    [undefined, 0.15],
  ] as const);
  return { day, ...until, ...(part && { part }), ...minutes };
}

function needsOf(kind: CountedKind, mobility: readonly string[], chance: Random): Need[] {
  const drives = kind === 'ride' || kind === 'groceries' || kind === 'pharmacy';
  const goesAlong = kind === 'ride' || kind === 'walk';
  const needs: Need[] = drives ? ['vehicle'] : [];
  if (goesAlong && mobility.includes('needs-an-arm')) needs.push('arm');
  if (goesAlong && mobility.includes('wheelchair')) needs.push('wheelchair');
  if (kind === 'ride' && chance.happens(0.5)) needs.push('wait');
  if (kind === 'visit' && chance.happens(0.25)) needs.push('quiet');
  return needs;
}

const KINDS: readonly (readonly [CountedKind, number])[] = [
  ['ride', 34],
  ['groceries', 18],
  ['visit', 15],
  ['pharmacy', 8],
  ['walk', 7],
  ['call', 6],
  ['paperwork', 4],
  ['digital-help', 4],
  ['small-repair', 3],
  ['other', 1],
];

const CHANNELS = [
  ['phone', 0.74],
  ['counter', 0.16],
  ['encounter', 0.08],
  ['post', 0.02],
] as const;

const MINUTES: Readonly<Record<CountedKind, readonly [number, number]>> = {
  ride: [40, 180],
  groceries: [30, 90],
  pharmacy: [20, 45],
  visit: [30, 120],
  call: [10, 30],
  walk: [30, 60],
  paperwork: [30, 75],
  'digital-help': [30, 60],
  'small-repair': [20, 90],
  other: [20, 60],
};
