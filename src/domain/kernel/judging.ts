import { isCoordinator, isStaff, type Actor } from './actor.ts';
import type { Refusal } from './refusal.ts';

/** Refuses whoever is not allowed; `undefined`: nothing stands against it. */
export function allow(isAllowed: boolean): Refusal | undefined {
  return isAllowed ? undefined : 'not-allowed';
}

/** The rule of facts that coordinators and agents may write at any time. */
export function staffMay(_fact: unknown, actor: Actor): Refusal | undefined {
  return allow(isStaff(actor));
}

/** The rule of facts that coordinators may write at any time. */
export function coordinatorsMay(_fact: unknown, actor: Actor): Refusal | undefined {
  return allow(isCoordinator(actor));
}
