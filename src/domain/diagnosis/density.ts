import type { Commune } from '../territory/territory.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';

/** How many active volunteers live in a commune: as precisely as anybody may know where they live. */
export interface CommuneDensity {
  readonly commune: Commune;
  readonly volunteers: number;
  /** For 1,000 inhabitants; absent when the population is not known. */
  readonly perThousand?: number;
}

/** The active volunteers of each commune of the territory, in the order of its communes. */
export function densityOf(
  communes: readonly Commune[],
  volunteers: readonly Pick<Volunteer, 'commune' | 'status'>[],
): readonly CommuneDensity[] {
  const counts = new Map<string, number>();
  for (const { commune, status } of volunteers) {
    if (status === 'active') counts.set(commune, (counts.get(commune) ?? 0) + 1);
  }
  return communes.map((commune) => {
    const count = counts.get(commune.code) ?? 0;
    const { population } = commune;
    return {
      commune,
      volunteers: count,
      ...(population && { perThousand: (count / population) * 1_000 }),
    };
  });
}
