import { idOf, type Id } from '../../src/domain/kernel/ids.ts';
import type { CountedKind } from '../../src/domain/kernel/kind.ts';
import { roughly } from '../../src/domain/kernel/place.ts';
import { addDays, type Day } from '../../src/domain/kernel/when.ts';
import { MODEL_CHARTER } from '../../src/domain/territory/charter.ts';
import type { VolunteerDetails } from '../../src/domain/volunteers/volunteer.ts';
import { dayOf, momentOn, officeHour, HOUR_MS, MINUTE_MS } from './story/calendar.ts';
import type { DemoTerritory } from './territory/demo-territory.ts';
import { houseIn, houseOn } from './people.ts';
import { FAMILIES, MEN, WOMEN } from './people-names.ts';
import type { PhoneBook } from './phone-book.ts';
import { toPoint } from './territory/plane.ts';
import type { Random } from './random.ts';
import type { Author, FactRecorder } from './story/fact-recorder.ts';
import type { DemoContext } from './story/demo-context.ts';

/** What becomes of a volunteer in the course of the year. */
export type Career = 'pending' | 'active' | 'paused' | 'left';

/** A fictional volunteer. */
export interface DemoVolunteer {
  readonly id: Id<'volunteer'>;
  readonly details: VolunteerDetails;
  readonly author: Author;
  /** Whether they have an account; if not, the town hall rings them. */
  readonly joins: boolean;
  readonly career: Career;
  readonly from: Day;
  /** The last day on which they take something on. */
  readonly to: Day;
  /** How often they say yes, compared with others. */
  readonly zeal: number;
}

/** A volunteer who signs in to the demonstration. */
export interface SignInVolunteer {
  readonly user: Id<'user'>;
  readonly given: string;
  readonly family: string;
  /** Which of the territory's communes they live in. */
  readonly commune: number;
}

/** The fixed part of a volunteer; the rest is drawn at random. */
export interface DemoVolunteerPlan {
  readonly career: Career;
  readonly today: Day;
  /** Somebody who signs in to the demonstration. */
  readonly star?: SignInVolunteer;
}

/** Makes up a volunteer. */
export function makeVolunteer(
  territory: DemoTerritory,
  recorder: FactRecorder,
  phones: PhoneBook,
  chance: Random,
  { career, today, star }: DemoVolunteerPlan,
): DemoVolunteer {
  const { commune, spot } = star
    ? houseIn(territory, star.commune, chance)
    : houseOn(territory, chance);
  const from = addDays(
    today,
    -(career === 'pending' ? chance.integer(2, 20) : daysHere(star, chance)),
  );
  const to =
    career === 'left' || career === 'paused' ? addDays(today, -chance.integer(8, 50)) : today;
  const id = recorder.id('volunteer', momentOn(from, 9));
  const kinds = star ? [] : kindsLiked(chance);
  const user = star?.user ?? idOf('user', recorder.uuid(momentOn(from, 9)));
  return {
    id,
    career,
    from,
    to,
    joins: star !== undefined || (career !== 'pending' && chance.happens(0.65)),
    // Good-neighbour schemes count many on their books and few who come.
    zeal: star ? 3 : chance.next() ** 2 * 4,
    author: { user, roles: ['volunteer'], volunteer: id, device: recorder.uuid(momentOn(from, 9)) },
    details: {
      given: star?.given ?? chance.pick([...WOMEN, ...MEN]),
      family: star?.family ?? chance.pick(FAMILIES),
      ...(chance.happens(0.95) && { phone: phones.mobile() }),
      commune: commune.code,
      home: roughly(toPoint(territory.center, spot)),
      kinds,
      maxKm: star ? 20 : chance.pick([5, 8, 10, 10, 15, 15, 20, 25]),
      ...(chance.happens(0.35) && { words: chance.pick(WORDS) }),
    },
  };
}

/** Writes how a volunteer came, was met, joined, and paused or left. */
export function writeVolunteer(stage: DemoContext, helper: DemoVolunteer): void {
  const { recorder, chance, coordinator, until } = stage;
  const { id, details, author, career, from, to, joins } = helper;
  const came = officeHour(addDays(from, career === 'pending' ? 0 : -14), chance);
  const first = Math.min(came, until - 3 * HOUR_MS);
  recorder.write('volunteer.registered', id, details, coordinator, soon(first));
  if (career === 'pending') {
    // Some were met already, and wait for the charter.
    if (details.given.length % 2 === 0) writeMeeting(stage, id, first + HOUR_MS);
    return;
  }
  const met = first + chance.integer(2, 9) * 24 * HOUR_MS;
  writeMeeting(stage, id, met - HOUR_MS);
  writeCharter(stage, id, met - HOUR_MS / 2);
  recorder.write('volunteer.approved', id, {}, coordinator, soon(met));
  if (joins) recorder.write('volunteer.joined', id, {}, author, soon(met + 7 * HOUR_MS));
  const end = momentOn(addDays(to, 4), 18, chance.integer(0, 59));
  if (career === 'paused') {
    const back = chance.happens(0.5) ? { until: addDays(to, chance.integer(70, 120)) } : {};
    recorder.write('volunteer.paused', id, back, joins ? author : coordinator, soon(end));
  }
  if (career === 'left') recorder.write('volunteer.left', id, {}, coordinator, soon(end));
}

function writeMeeting(
  { recorder, coordinator }: DemoContext,
  id: Id<'volunteer'>,
  at: number,
): void {
  recorder.write('volunteer.met', id, { on: dayOf(at) }, coordinator, soon(at));
}

function writeCharter(
  { recorder, coordinator }: DemoContext,
  id: Id<'volunteer'>,
  at: number,
): void {
  const signed = { version: MODEL_CHARTER, how: 'paper', on: dayOf(at) } as const;
  recorder.write('volunteer.charter-signed', id, { signed }, coordinator, soon(at));
}

function daysHere(star: DemoVolunteerPlan['star'], chance: Random): number {
  return star || chance.happens(0.7) ? 365 : chance.integer(60, 330);
}

function soon(at: number): { readonly at: number; readonly received: number } {
  return { at, received: at + MINUTE_MS / 30 };
}

function kindsLiked(chance: Random): CountedKind[] {
  if (chance.happens(0.35)) return [];
  const some: CountedKind[] = ['ride', 'groceries', 'pharmacy', 'visit', 'call', 'walk'];
  const rare: CountedKind[] = ['paperwork', 'digital-help', 'small-repair', 'other'];
  return [
    ...chance.shuffle(some).slice(0, chance.integer(1, 4)),
    ...chance.shuffle(rare).slice(0, 1),
  ];
}

const WORDS: readonly string[] = [
  'Prévenir deux jours avant, si possible.',
  'Pas en août.',
  'Le téléphone passe mal à la maison : laisser un message.',
  'Grand coffre, fauteuil pliant possible.',
  'Je préfère les visites aux trajets.',
  'À la retraite, prévenir la veille.',
  'À l’aise avec les chiens.',
];
