import {
  knowingItsTerritory,
  territoryAmong,
  THIS_TERRITORY,
} from '../../../domain/territory/this-territory.ts';
import type { Tables } from '../disk/tables.ts';
import type { Membership } from './current-membership.ts';
import { documentKey, idOfKey } from './keys.ts';
import type { FindState, ProvisionalRules } from './provisional-rules.ts';

/**
 * The rules of a device that knows which document is the territory's own: what they ask of "this territory"
 * is asked of that one, and what they name is documents that there are.
 * @param arrived ids of what has just come down: the territory may be among them for the first time
 */
export async function rulesHere(
  tables: Tables,
  { territory, rules }: Membership,
  arrived: Iterable<string> = [],
): Promise<Pick<ProvisionalRules, 'touches' | 'apply'>> {
  const here = territoryAmong([await ownIn(tables, territory), ...arrived]);
  const knowing = (find: FindState): FindState => knowingItsTerritory(find, () => here);
  return {
    touches: (fact, find) =>
      rules
        .touches(fact, knowing(find))
        .flatMap((id) => (id === THIS_TERRITORY ? (here ?? []) : [id])),
    apply: (fact, find) => rules.apply(fact, knowing(find)),
  };
}

/** The id of the territory's own document, once it has come down. */
async function ownIn(tables: Tables, territory: string): Promise<string | undefined> {
  const [from, to] = [documentKey(territory, 'territory:'), documentKey(territory, 'territory;')];
  const [key] = await tables.documents.where('key').between(from, to).limit(1).primaryKeys();
  return key && idOfKey(key);
}
