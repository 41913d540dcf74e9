import type { CountedKind } from '../../../domain/kernel/kind.ts';
import type { IconName } from './icons.ts';

/** The symbol of each kind of help, the same in lists, on the map and on paper. */
export const kindIcons: Record<CountedKind, IconName> = {
  ride: 'car',
  groceries: 'shopping-basket',
  pharmacy: 'pill',
  visit: 'coffee',
  call: 'phone',
  walk: 'footprints',
  paperwork: 'file-pen-line',
  'digital-help': 'smartphone',
  'small-repair': 'wrench',
  other: 'hand-heart',
};
