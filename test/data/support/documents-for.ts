import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { tagsOf } from '../../../src/domain/kernel/audience.ts';
import type { Aggregate, State } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';

/** The documents that somebody's device is given of a territory: what the domain lets them know. */
export function documentsFor(
  { user, roles, volunteer }: Actor,
  territory: readonly Aggregate[],
): readonly State[] {
  const byId = new Map<string, Aggregate>(territory.map((state) => [state._id, state]));
  const self = volunteer && byId.get(volunteer);
  const tags = tagsOf(user, roles, self?.noun === 'volunteer' ? self : undefined);
  const isTheirs = (state: State, source?: Aggregate): boolean =>
    RULES.audienceOf(state, source).some((tag) => tags.includes(tag));
  return territory.flatMap((source) => [
    ...(isTheirs(source) ? [source] : []),
    ...RULES.projectionsOf(source, (id) => byId.get(id)).filter((one) => isTheirs(one, source)),
  ]);
}
