import type { Role } from '../../domain/kernel/actor.ts';
import type { CountedKind, Need } from '../../domain/kernel/kind.ts';

/** Words that no noun has to itself, in French. */
export const words = {
  kinds: {
    ride: 'Trajet',
    groceries: 'Courses',
    pharmacy: 'Pharmacie',
    visit: 'Compagnie',
    call: 'Coup de fil',
    walk: 'Promenade',
    paperwork: 'Papiers',
    'digital-help': 'Aide numérique',
    'small-repair': 'Petit bricolage',
    other: 'Autre coup de main',
  } satisfies Record<CountedKind, string>,
  needs: {
    vehicle: 'une voiture',
    arm: 'un bras pour marcher',
    wheelchair: 'un fauteuil pliant à charger',
    wait: 'attendre sur place',
    quiet: 'quelqu’un de calme',
  } satisfies Record<Need, string>,
  roles: {
    coordinator: 'Coordination',
    agent: 'Agent de visite',
    volunteer: 'Bénévole',
  } satisfies Record<Role, string>,
};
