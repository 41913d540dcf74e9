import type { CountedKind } from '../../../src/domain/kernel/kind.ts';
import type { Place } from '../../../src/domain/kernel/place.ts';
import { houseNear, type DemoTerritory } from './demo-territory.ts';
import { weekdayOf } from '../story/calendar.ts';
import { toPoint } from './plane.ts';
import type { Day, When } from '../../../src/domain/kernel/when.ts';
import type { Random } from '../random.ts';

/** Somewhere that people ask to be brought to, or that something is fetched from. */
export interface Service {
  readonly place: Place;
  readonly kinds: readonly CountedKind[];
  /** Whether somebody is there when the help is wanted. */
  isOpen(when: When): boolean;
}

/** Whether shops are open at all. */
export function isShopDay(day: Day): boolean {
  return weekdayOf(day) !== SUNDAY;
}

const SUNDAY = 0;

const onWorkdays = ({ day }: When): boolean => ![SUNDAY, 6].includes(weekdayOf(day));
const onShopDays = ({ day }: When): boolean => isShopDay(day);
const always = (): boolean => true;
/** The market is over at noon. */
const onThursdayMorning = ({ day, time = '10:00', part = 'morning' }: When): boolean =>
  weekdayOf(day) === 4 && time < '12:00' && part === 'morning';
const onTuesdayAfternoon = ({ day, time = '14:00' }: When): boolean =>
  weekdayOf(day) === 2 && time >= '14:00';

/** The doctors, shops and markets of a fictional territory, and the hospital beyond it. */
export function servicesOn(territory: DemoTerritory, chance: Random): readonly Service[] {
  const nearby = LOCAL.map(({ label, kinds, isOpen }, index): Service => {
    const commune = territory.communes[index % 3 === 0 ? 0 : index % territory.communes.length];
    if (!commune) return { place: { label }, kinds, isOpen };
    const point = toPoint(territory.center, houseNear(commune, commune.seat, 0.3, chance));
    return {
      place: { label: `${label}, ${commune.name}`, commune: commune.code, point },
      kinds,
      isOpen,
    };
  });
  return [...nearby, ...FAR];
}

const LOCAL: readonly (Pick<Service, 'kinds' | 'isOpen'> & { readonly label: string })[] = [
  { label: 'Cabinet médical', kinds: ['ride'], isOpen: onWorkdays },
  { label: 'Supérette', kinds: ['groceries', 'ride'], isOpen: onShopDays },
  { label: 'Pharmacie de la Halle', kinds: ['pharmacy'], isOpen: onShopDays },
  { label: 'Marché', kinds: ['groceries', 'ride'], isOpen: onThursdayMorning },
  { label: 'Kinésithérapeute', kinds: ['ride'], isOpen: onWorkdays },
  { label: 'Coiffeuse', kinds: ['ride'], isOpen: onShopDays },
  { label: 'Pharmacie du Pont', kinds: ['pharmacy'], isOpen: onShopDays },
  { label: 'Club des aînés, salle des fêtes', kinds: ['ride'], isOpen: onTuesdayAfternoon },
  { label: 'Cimetière', kinds: ['ride'], isOpen: always },
  { label: 'Dentiste', kinds: ['ride'], isOpen: onWorkdays },
];

const FAR: readonly Service[] = [
  { place: { label: 'Hôpital de la ville, consultations' }, kinds: ['ride'], isOpen: onWorkdays },
  { place: { label: 'Ophtalmologue, en ville' }, kinds: ['ride'], isOpen: onWorkdays },
  { place: { label: 'Gare' }, kinds: ['ride'], isOpen: always },
];
