import type { MissionKind } from '../../../src/domain/kernel/kind.ts';
import type { StateShapeName } from '../../../src/ui/elements/status/state-shapes.ts';

/** French words for the pictures only; the product's are in `src/messages`. */
export const kindWords: Record<MissionKind, string> = {
  ride: 'Trajet',
  groceries: 'Courses',
  pharmacy: 'Pharmacie',
  visit: 'Visite',
  call: 'Appel',
  walk: 'Promenade',
  paperwork: 'Papiers',
  'digital-help': 'Numérique',
  'small-repair': 'Bricolage',
  other: 'Autre',
};

/** One word per standing. */
export const stateWords: Record<StateShapeName, string> = {
  noted: 'Notée',
  open: 'À pourvoir',
  provisional: 'Acceptée, à confirmer',
  confirmed: 'Confirmée',
  'under-way': 'En cours',
  done: 'Faite',
  'partly-done': 'Faite en partie',
  'not-done': 'Pas faite',
  unmet: 'Sans réponse',
  'passed-on': 'Transmise',
  cancelled: 'Annulée',
  'done-elsewhere': 'Faite autrement',
  substitute: 'Remplaçante',
};
