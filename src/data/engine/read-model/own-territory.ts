import { knowingItsTerritory, THIS_TERRITORY } from '../../../domain/territory/this-territory.ts';
import type { FindState, ProvisionalRules } from './provisional-rules.ts';

/** What is asked of the rules about facts. */
type FactRules = Pick<ProvisionalRules, 'touches' | 'apply'>;

/**
 * The rules of a device that knows which document is the territory's own: what they ask of "this territory"
 * is asked of that one, and what they name is documents that there are.
 * @param here its id; undefined: it has not come down yet
 */
export function rulesIn(here: string | undefined, rules: FactRules): FactRules {
  const knowing = (find: FindState): FindState => knowingItsTerritory(find, () => here);
  return {
    touches: (fact, find) =>
      rules
        .touches(fact, knowing(find))
        .flatMap((id) => (id === THIS_TERRITORY ? (here ?? []) : [id])),
    apply: (fact, find) => rules.apply(fact, knowing(find)),
  };
}
