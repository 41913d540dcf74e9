import type { MissionKind } from '../../../src/domain/kernel/kind.ts';
import type { Place } from '../../../src/domain/kernel/place.ts';
import { houseNear, type DemoTerritory } from './demo-territory.ts';
import { toPoint } from './plane.ts';
import type { Random } from '../random.ts';

/** Somewhere that people ask to be brought to, or that something is fetched from. */
export interface Service {
  readonly place: Place;
  readonly kinds: readonly MissionKind[];
}

/** The doctors, shops and markets of a fictional territory, and the hospital beyond it. */
export function servicesOn(territory: DemoTerritory, chance: Random): readonly Service[] {
  const nearby = LOCAL.map(({ label, kinds }, index): Service => {
    const commune = territory.communes[index % 3 === 0 ? 0 : index % territory.communes.length];
    if (!commune) return { place: { label }, kinds };
    const point = toPoint(territory.center, houseNear(commune, commune.seat, 0.3, chance));
    return { place: { label: `${label}, ${commune.name}`, commune: commune.code, point }, kinds };
  });
  return [...nearby, ...FAR];
}

const LOCAL: readonly { readonly label: string; readonly kinds: readonly MissionKind[] }[] = [
  { label: 'Cabinet médical', kinds: ['ride'] },
  { label: 'Supérette', kinds: ['groceries', 'ride'] },
  { label: 'Pharmacie de la Halle', kinds: ['pharmacy'] },
  { label: 'Marché du jeudi', kinds: ['groceries', 'ride'] },
  { label: 'Kinésithérapeute', kinds: ['ride'] },
  { label: 'Coiffeuse', kinds: ['ride'] },
  { label: 'Pharmacie du Pont', kinds: ['pharmacy'] },
  { label: 'Club des aînés, salle des fêtes', kinds: ['ride'] },
  { label: 'Cimetière', kinds: ['ride'] },
  { label: 'Dentiste', kinds: ['ride'] },
];

const FAR: readonly Service[] = [
  { place: { label: 'Hôpital de la ville, consultations' }, kinds: ['ride'] },
  { place: { label: 'Ophtalmologue, en ville' }, kinds: ['ride'] },
  { place: { label: 'Gare' }, kinds: ['ride'] },
];
