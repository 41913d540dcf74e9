import type { Ending } from '../../../src/domain/people/person.ts';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import { momentOn, officeHour } from './calendar.ts';
import type { DemoTerritory } from '../territory/demo-territory.ts';
import { makePerson, type DemoPerson } from '../people.ts';
import type { PhoneBook } from '../phone-book.ts';
import { randomFor } from '../random.ts';
import type { DemoContext } from './demo-context.ts';

/** Somebody who is helped, and the days from and to which they ask for anything. */
export interface Resident extends DemoPerson {
  readonly from: Day;
  readonly to: Day;
}

/** Who lives here, and how some of them stop taking part. */
export interface SettlingPlan {
  readonly territory: DemoTerritory;
  readonly phones: PhoneBook;
  readonly today: Day;
  readonly people: number;
  readonly endings: readonly Ending[];
}

const DAYS_IN_YEAR = 365;

/** Writes down everybody who is helped, most of them at the start of the year. */
export function registerResidents(plan: SettlingPlan, stage: DemoContext): readonly Resident[] {
  const { territory, phones, today, people, endings } = plan;
  const chance = randomFor(territory.seed, 'people');
  const year = Number(today.slice(0, 4));
  return Array.from({ length: people }, (_, index) => {
    const ending = endings[index];
    const isOld = ending !== undefined || chance.happens(0.75);
    const from = addDays(today, -(isOld ? DAYS_IN_YEAR + 1 : chance.integer(20, 340)));
    const to = ending ? addDays(today, -chance.integer(30, 180)) : today;
    const id = stage.recorder.id('person', momentOn(from, 9));
    const resident = { ...makePerson(territory, id, phones, chance, year), from, to };
    register(resident, stage);
    if (ending) end(resident, ending, stage);
    else if (chance.happens(0.12)) amend(resident, phones, stage);
    return resident;
  });
}

function register({ id, details, from }: Resident, stage: DemoContext): void {
  const { recorder, chance, coordinator, agent } = stage;
  const at = officeHour(from, chance);
  const author = chance.happens(0.3) ? agent : coordinator;
  recorder.write('person.registered', id, details, author, { at, received: at + 2_000 });
}

function amend({ id, details, from, to }: Resident, phones: PhoneBook, stage: DemoContext): void {
  const { recorder, chance, coordinator, until } = stage;
  const number = { number: phones.mobile(), answeredBy: 'sa fille' };
  const changes = chance.pick([
    { phones: [...details.phones, number] },
    { access: 'Nouvelle sonnette, à gauche de la porte.' },
    { livesAlone: true },
  ]);
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const at = Math.min(officeHour(addDays(from, chance.integer(10, days)), chance), until - 9_000);
  recorder.write('person.amended', id, { changes }, coordinator, { at, received: at + 2_000 });
}

/** Everything stops at once, gently; a mistake is put right. */
function end({ id, to }: Resident, ending: Ending, stage: DemoContext): void {
  const { recorder, chance, coordinator } = stage;
  // What they asked for last is over by then.
  const at = officeHour(addDays(to, 25), chance);
  recorder.write('person.ended', id, { ending }, coordinator, { at, received: at + 2_000 });
  if (ending !== 'asked-to-stop') return;
  const back = at + 3_600_000;
  recorder.write('person.returned', id, {}, coordinator, { at: back, received: back + 2_000 });
}
