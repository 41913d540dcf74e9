import type { Noun } from '../../domain/nouns.ts';
import type { DocumentChange, DocumentColumns } from '../engine/disk/document-change.ts';
import {
  AFTER_EVERY_KEY,
  idsOf,
  type IndexQuestion,
} from '../engine/read-model/index-questions.ts';
import { documentKey, idOfKey } from '../engine/read-model/keys.ts';
import type { ListedIds } from '../engine/read-model/listed-ids.ts';

/** Documents of some phases until a day, in the order of their days. */
export class SoonestIds implements ListedIds {
  readonly ids: readonly string[];
  /** Some have no day yet: they are all that are of these phases, in no order. */
  readonly isUndated: boolean;
  readonly #holds: (columns: DocumentColumns) => boolean;

  constructor(
    holds: (columns: DocumentColumns) => boolean,
    { ids, isUndated }: Pick<SoonestIds, 'ids' | 'isUndated'>,
  ) {
    this.#holds = holds;
    this.ids = ids;
    this.isUndated = isUndated;
  }

  isTouchedBy({ key, now }: DocumentChange): boolean {
    return this.ids.includes(idOfKey(key)) || (now !== undefined && this.#holds(now));
  }

  after(changes: readonly DocumentChange[]): ListedIds | undefined {
    return changes.some((change) => this.isTouchedBy(change)) ? undefined : this;
  }
}

/** The documents of a noun that stand in one of these phases and have a day until this one, the soonest first. */
export function soonestOf(
  territory: string,
  noun: Noun,
  stands: readonly string[],
  until: string,
): IndexQuestion {
  const place = documentKey(territory, noun);
  const holds = ({ place: theirs, stand, day = '' }: DocumentColumns): boolean =>
    theirs === place && stand !== undefined && stands.includes(stand) && day <= until;
  return {
    name: `${place} soonest ${stands.join()} ${until}`,
    ask: async (documents) => {
      const all = [place, AFTER_EVERY_KEY];
      const [standing, byDay, filed, dated] = await Promise.all([
        Promise.all(
          stands.map((stand) =>
            documents.where('[place+stand]').equals([place, stand]).primaryKeys(),
          ),
        ),
        documents
          .where('[place+day]')
          .between([place, ''], [place, until], true, true)
          .primaryKeys(),
        documents.where('[place+stand]').between([place, ''], all).count(),
        documents.where('[place+day]').between([place, ''], all).count(),
      ]);
      const wanted = new Set(standing.flat());
      // An earlier version of the app filed them without a day, until it is done again.
      const isUndated = dated < filed;
      const keys = isUndated ? [...wanted] : byDay.filter((key) => wanted.has(key));
      return new SoonestIds(holds, { ids: idsOf(keys), isUndated });
    },
  };
}
