import * as v from 'valibot';
import type { TerritoryDetails } from '../../domain/territory/territory.ts';
import { MESSAGE_LANGUAGES } from '../../domain/kernel/message-language.ts';
import { isSmallPng } from '../../domain/territory/picture.ts';
import { MOST_HOURS_OPEN } from '../../domain/territory/stay-open.ts';
import { MOST_MISSIONS_AT_ONCE } from '../../domain/territory/missions-at-once.ts';
import { RATE_NAMES } from '../../domain/rates/rate.ts';
import { countedKind, kind, kinds } from '../kernel/kind.ts';
import { kindChanges } from './kind-setting.ts';
import { point } from '../kernel/place.ts';
import { allOptional, type FactSchemas } from '../kernel/schemas.ts';
import { communeCode, count, day, label, phoneNumber, text, uuid, words } from '../kernel/text.ts';

const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9));
const rounded = v.pipe(amount, v.multipleOf(5));

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

const language = v.picklist(MESSAGE_LANGUAGES);
const hoursOpen = count(1, MOST_HOURS_OPEN);
const missionsAtOnce = count(1, MOST_MISSIONS_AT_ONCE);
/** A rate from a day on; without a value it takes back the one that begins on that day. */
export const datedRate = v.strictObject({
  rate: v.picklist(RATE_NAMES),
  kind: v.exactOptional(countedKind),
  from: day,
  until: v.exactOptional(day),
  value: v.exactOptional(amount),
  source: label,
});

/** What stands on one page. */
const few = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(40));

const target = v.strictObject({ indicator: label, value: amount, by: label });

/** Actions, changes and figures, linked by their places in these lists. */
const theory = v.strictObject({
  actions: few(label),
  changes: few(v.strictObject({ words: label, indicators: few(label) })),
  links: few(v.tuple([count(0, 39), count(0, 39)])),
});

/** Figures of a year, rounded: what is not a multiple of five never leaves the house. */
export const publication = v.strictObject({
  year: count(2000, 2200),
  figures: few(v.strictObject({ figure: label, least: rounded, step: rounded })),
});

const colour = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/));
/** What volunteers agree to, in the territory's own words. */
const charter = v.strictObject({ version: uuid, text: text(8_000) });
const picture = v.pipe(v.string(), v.check(isSmallPng));

/** What a territory says of itself. */
export const territoryDetails = v.strictObject({
  name: label,
  phone: phoneNumber,
  communes: v.pipe(v.array(commune), v.minLength(1), v.maxLength(1_000)),
  hamlets: v.pipe(v.array(hamlet), v.maxLength(5_000)),
  kinds,
  tariff: v.exactOptional(tariff),
  missionsAtOnce: v.exactOptional(missionsAtOnce),
  hoursOpen: v.exactOptional(hoursOpen),
  targets: v.exactOptional(few(target)),
  theory: v.exactOptional(theory),
  publicPage: v.exactOptional(v.boolean()),
  signUpPage: v.exactOptional(v.boolean()),
  signalPage: v.exactOptional(v.boolean()),
  hours: v.exactOptional(label),
  colour: v.exactOptional(colour),
  logo: v.exactOptional(picture),
  monogram: v.exactOptional(picture),
  charter: v.exactOptional(charter),
  language: v.exactOptional(language),
}) satisfies v.GenericSchema<unknown, TerritoryDetails>;

/** What changes of a territory; `null` takes an optional detail away. */
const territoryChanges = allOptional({
  ...territoryDetails.entries,
  tariff: v.nullable(tariff),
  missionsAtOnce: v.nullable(missionsAtOnce),
  hoursOpen: v.nullable(hoursOpen),
  targets: v.nullable(few(target)),
  theory: v.nullable(theory),
  publicPage: v.nullable(v.boolean()),
  signUpPage: v.nullable(v.boolean()),
  signalPage: v.nullable(v.boolean()),
  hours: v.nullable(label),
  colour: v.nullable(colour),
  logo: v.nullable(picture),
  monogram: v.nullable(picture),
  charter: v.nullable(charter),
  language: v.nullable(language),
});

/** What facts about a territory say. */
export const territoryFacts = {
  'territory.founded': territoryDetails,
  'territory.amended': v.strictObject({ changes: territoryChanges }),
  'territory.rated': datedRate,
  'territory.published': publication,
  'territory.commune-set': v.strictObject({ commune }),
  'territory.commune-dropped': v.strictObject({ code: communeCode }),
  'territory.kind-set': v.strictObject({
    kind,
    changes: kindChanges,
    archived: v.exactOptional(v.boolean()),
    before: v.exactOptional(v.nullable(kind)),
  }),
} satisfies FactSchemas<'territory'>;
