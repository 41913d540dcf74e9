import * as v from 'valibot';
import type { TerritoryDetails } from '../../domain/territory/territory.ts';
import { MOST_MISSIONS_AT_ONCE } from '../../domain/territory/missions-at-once.ts';
import { kinds } from '../kernel/kind.ts';
import { point } from '../kernel/place.ts';
import { allOptional, type FactSchemas } from '../kernel/schemas.ts';
import { communeCode, count, label, phoneNumber, words } from '../kernel/text.ts';

const position = v.strictTuple([v.number(), v.number()]);

const commune = v.strictObject({
  code: communeCode,
  name: label,
  point: v.exactOptional(point),
  outline: v.exactOptional(v.array(v.array(position))),
  population: v.exactOptional(count(0, 10_000_000)),
});

const hamlet = v.strictObject({ ...point.entries, name: label, commune: communeCode });

/** Whole cents; a euro for each kilometre is more than anybody asks. */
const tariff = v.strictObject({
  centsPerKm: count(0, 100),
  minimumCents: v.exactOptional(count(0, 10_000)),
  maximumCents: v.exactOptional(count(0, 100_000)),
  why: v.exactOptional(words),
});

const missionsAtOnce = count(1, MOST_MISSIONS_AT_ONCE);

/** What a territory says of itself. */
export const territoryDetails = v.strictObject({
  name: label,
  phone: phoneNumber,
  communes: v.pipe(v.array(commune), v.minLength(1), v.maxLength(1_000)),
  hamlets: v.pipe(v.array(hamlet), v.maxLength(5_000)),
  kinds,
  tariff: v.exactOptional(tariff),
  missionsAtOnce: v.exactOptional(missionsAtOnce),
}) satisfies v.GenericSchema<unknown, TerritoryDetails>;

/** What changes of a territory; `null` takes away what it had set. */
const territoryChanges = allOptional({
  ...territoryDetails.entries,
  tariff: v.nullable(tariff),
  missionsAtOnce: v.nullable(missionsAtOnce),
});

/** What facts about a territory say. */
export const territoryFacts = {
  'territory.founded': territoryDetails,
  'territory.amended': v.strictObject({ changes: territoryChanges }),
} satisfies FactSchemas<'territory'>;
