import type { StandsFor } from '../requests/reports-once.ts';
import type { Volunteer } from './volunteer.ts';

/** Who each of these volunteers is by now; absent: no record of theirs was made one with another. */
export function standingIn(volunteers: readonly Volunteer[]): StandsFor | undefined {
  const merged = new Map(
    volunteers.flatMap((one) => (one.merged ? [[one._id, one.merged.into]] : [])),
  );
  if (merged.size === 0) return undefined;
  return (volunteer) => {
    const way = new Set([volunteer]);
    let last = volunteer;
    for (let next = merged.get(last); next && !way.has(next); next = merged.get(last)) {
      way.add((last = next));
    }
    return last;
  };
}
