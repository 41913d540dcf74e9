import type { ChangesOf } from '../../domain/kernel/changes.ts';

/**
 * What a correction says: the fields that now read otherwise, and `null` for those that were emptied.
 * Whatever was left as it stood is not said, so that two people who correct different things at the
 * same time both keep what they wrote.
 */
export function changedFields<T extends object>(
  before: T,
  next: T,
  fields: readonly (keyof T)[],
): ChangesOf<T> {
  const changed = fields.filter((field) => !isSame(before[field], next[field]));
  return Object.fromEntries(
    changed.map((field) => [field, next[field] ?? null]),
  ) as unknown as ChangesOf<T>;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
