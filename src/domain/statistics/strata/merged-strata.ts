import type { Stratum } from './stratum.ts';

/** Some strata taken as one; `ids` names them. */
export interface MergedStratum extends Omit<Stratum, 'id'> {
  readonly ids: readonly string[];
}

/**
 * Merges each stratum of which only one person answered (and more belong to it) with a similar one, since one
 * answer says nothing of how far answers lie apart: first one of its kind, and of these the nearest in size.
 *
 * Source: field notes 4.4; collapsed strata, Cochran 1977, 5A.12. The variance comes out too large rather than too
 * small. The order of the strata changes nothing.
 * @param strata with answers, each
 * @returns one that is left alone when there is no other to merge it with
 */
export function mergedStrata(strata: readonly Stratum[]): readonly MergedStratum[] {
  let groups: readonly MergedStratum[] = strata
    .map(({ id, ...stratum }) => ({ ...stratum, ids: [id] }))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  for (;;) {
    const lonely = groups.find(isLonely);
    const partner = lonely && nearestTo(lonely, groups);
    if (!partner) return groups;
    const rest = groups.filter((group) => group !== lonely && group !== partner);
    groups = [...rest, together(partner, lonely)];
  }
}

/** Whether one person answered for others: a stratum of one person who answered is a census. */
export function isLonely({
  answers,
  population,
}: Pick<Stratum, 'answers' | 'population'>): boolean {
  return answers === 1 && population > 1;
}

function nearestTo(
  lonely: MergedStratum,
  groups: readonly MergedStratum[],
): MergedStratum | undefined {
  const distanceTo = (group: MergedStratum) =>
    Math.abs(Math.log(group.population / lonely.population));
  const others = groups.filter((group) => group !== lonely);
  const alike = others.filter(({ kind }) => kind !== undefined && kind === lonely.kind);
  const among = alike.length > 0 ? alike : others;
  const nearest = Math.min(...among.map(distanceTo));
  return among.find((group) => distanceTo(group) === nearest);
}

function together(one: MergedStratum, other: MergedStratum): MergedStratum {
  return {
    ...one,
    ids: [...one.ids, ...other.ids].sort(),
    population: one.population + other.population,
    answers: one.answers + other.answers,
    yes: one.yes + other.yes,
    yesVariance: (one.yesVariance ?? 0) + (other.yesVariance ?? 0),
  };
}

function nameOf({ ids }: MergedStratum): string {
  return ids.join();
}
