import type { Day, Moment } from './when.ts';

/** Hours ahead of UTC; where the hour is changed, at a moment (milliseconds since 1970). */
type Offset = number | ((moment: number) => number);

const HOUR_MS = 3_600_000;

/**
 * The zones in which a French territory may lie, with the offset of each. By rules and not by `Intl`: the first
 * of its formats that a page makes takes a slow telephone half a second, before its first list.
 */
const OFFSETS = {
  'Europe/Paris': (moment) =>
    isBetween(moment, sunday(moment, 2, 25, 1), sunday(moment, 9, 25, 1)) ? 2 : 1,
  'America/Guadeloupe': -4,
  'America/Martinique': -4,
  'America/Cayenne': -3,
  'Indian/Reunion': 4,
  'America/Miquelon': (moment) =>
    isBetween(moment, sunday(moment, 2, 8, 5), sunday(moment, 10, 1, 4)) ? -2 : -3,
  'Indian/Mayotte': 3,
  'Pacific/Wallis': 12,
  'Pacific/Tahiti': -10,
  'Pacific/Marquesas': -9.5,
  'Pacific/Gambier': -9,
  'Pacific/Noumea': 11,
} as const satisfies Readonly<Record<string, Offset>>;

/** Where a clock hangs, by its name in the database of zones. */
export type Zone = keyof typeof OFFSETS;

/** Where most territories lie, and what is told of the whole country. */
export const PARIS: Zone = 'Europe/Paris';

/** All of them. */
export const ZONES = Object.keys(OFFSETS) as readonly Zone[];

/** By the INSEE code of a commune, whose first three figures are its département overseas. */
const OVERSEAS: Readonly<Record<string, Zone>> = {
  971: 'America/Guadeloupe',
  972: 'America/Martinique',
  973: 'America/Cayenne',
  974: 'Indian/Reunion',
  975: 'America/Miquelon',
  976: 'Indian/Mayotte',
  // Saint-Barthélemy and Saint-Martin.
  977: 'America/Guadeloupe',
  978: 'America/Guadeloupe',
  986: 'Pacific/Wallis',
  987: 'Pacific/Tahiti',
  988: 'Pacific/Noumea',
  // The far islands of French Polynesia have hours of their own.
  98718: 'Pacific/Marquesas',
  98719: 'Pacific/Gambier',
  98723: 'Pacific/Marquesas',
  98731: 'Pacific/Marquesas',
  98746: 'Pacific/Marquesas',
  98756: 'Pacific/Marquesas',
  98757: 'Pacific/Marquesas',
};

/** Where the clocks of a territory hang: where its first commune lies, by its code; Paris, until it has said so. */
export function zoneOf(
  territory: { readonly communes?: readonly { readonly code: string }[] } | undefined,
): Zone {
  const code = territory?.communes?.[0]?.code ?? '';
  return OVERSEAS[code] ?? OVERSEAS[code.slice(0, 3)] ?? PARIS;
}

/**
 * The day of a moment there. An hour that was left out stays out: the day is then the one that was told.
 * @param zone undefined: nothing is known of any territory, and the clock of this machine is looked at
 */
export function dayIn(zone: Zone | undefined, moment: Moment): Day {
  if (isWithoutHour(moment) || moment.length <= 10) return moment.slice(0, 10);
  return localOf(zone, moment).slice(0, 10);
}

/** The year of a moment there. */
export function yearIn(zone: Zone, moment: Moment): number {
  return Number(dayIn(zone, moment).slice(0, 4));
}

/** A day told as a moment, where the hour is nobody's business: midnight, of UTC whatever the zone; see {@link dayIn}. */
export function withoutHour(zone: Zone | undefined, moment: Moment): Moment {
  return `${dayIn(zone, moment)}T00:00:00.000Z`;
}

/** Whether the hour of a moment was left out; a moment at midnight to the millisecond counts as one. */
export function isWithoutHour(moment: Moment): boolean {
  return /T00:00:00(\.000)?Z$/.test(moment);
}

/** The clock's hour and minute of a moment there, `HH:MM`; for `undefined`, see {@link dayIn}. */
export function timeIn(zone: Zone | undefined, moment: Moment): string {
  return localOf(zone, moment).slice(11, 16);
}

function localOf(zone: Zone | undefined, moment: Moment): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return moment;
  const offset: Offset = zone ? OFFSETS[zone] : -new Date(at).getTimezoneOffset() / 60;
  return new Date(at + (typeof offset === 'number' ? offset : offset(at)) * HOUR_MS).toISOString();
}

function isBetween(moment: number, from: number, to: number): boolean {
  return moment >= from && moment < to;
}

/** The first Sunday from a day of a month (from 0) on, in the year of a moment, at an hour of UTC. */
function sunday(moment: number, month: number, day: number, hour: number): number {
  const from = new Date(Date.UTC(new Date(moment).getUTCFullYear(), month, day, hour));
  return from.getTime() + ((7 - from.getUTCDay()) % 7) * 24 * HOUR_MS;
}
