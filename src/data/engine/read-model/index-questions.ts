import type { Noun } from '../../../domain/nouns.ts';
import type { DocumentColumns } from '../disk/document-change.ts';
import type { Tables } from '../disk/tables.ts';
import { documentKey, idOfKey } from './keys.ts';
import { LatestIds, RangeIds, type ListedIds } from './listed-ids.ts';

/** Which documents answer is asked of an index, which opens none of them. */
export interface IndexQuestion {
  /** The same name is the same question. */
  readonly name: string;
  ask(documents: Tables['documents']): Promise<ListedIds>;
}

/** After every phase and every day. */
export const AFTER_EVERY_KEY = '\uffff';

/** All documents of a noun: every one of them has a phase, or every one a day. */
export function allOf(territory: string, noun: Noun): IndexQuestion {
  const place = documentKey(territory, noun);
  const holds = (columns: DocumentColumns): boolean => columns.place === place;
  return {
    name: place,
    ask: async (documents) => {
      const filedBy = (index: string): Promise<string[]> =>
        documents.where(index).between([place, ''], [place, AFTER_EVERY_KEY]).primaryKeys();
      const standing = await filedBy('[place+stand]');
      const keys = standing.length > 0 ? standing : await filedBy('[place+day]');
      return new RangeIds(holds, idsOf(keys));
    },
  };
}

/** The documents of a noun that stand in one of these phases. */
export function inPhasesOf(
  territory: string,
  noun: Noun,
  stands: readonly string[],
): IndexQuestion {
  const place = documentKey(territory, noun);
  const holds = ({ place: theirs, stand }: DocumentColumns): boolean =>
    theirs === place && stand !== undefined && stands.includes(stand);
  return {
    name: `${place} stand ${stands.join()}`,
    ask: async (documents) => {
      // Each phase is asked for by itself: one answer of the disk, where `anyOf` goes from document to document.
      const filed = stands.map((stand) =>
        documents.where('[place+stand]').equals([place, stand]).primaryKeys(),
      );
      return new RangeIds(holds, idsOf((await Promise.all(filed)).flat()));
    },
  };
}

/** The documents of a noun that belong to a person. */
export function childrenOf(territory: string, noun: Noun, parent: string): IndexQuestion {
  const place = documentKey(territory, noun);
  const whose = documentKey(territory, parent);
  const holds = (columns: DocumentColumns): boolean =>
    columns.place === place && columns.parent === whose;
  return {
    name: `${place} parent ${parent}`,
    ask: async (documents) => {
      const theirs = await documents.where('parent').equals(whose).primaryKeys();
      return new RangeIds(holds, idsOf(theirs.filter((key) => key.startsWith(`${place}:`))));
    },
  };
}

/** The latest documents of a noun by their day, latest first. */
export function latestOf(territory: string, noun: Noun, limit: number): IndexQuestion {
  const place = documentKey(territory, noun);
  return {
    name: `${place} latest ${String(limit)}`,
    ask: async (documents) => {
      const filed = documents
        .where('[place+day]')
        .between([place, ''], [place, AFTER_EVERY_KEY])
        .reverse()
        .limit(limit);
      const ids: string[] = [];
      let since = '';
      await filed.eachKey((key, { primaryKey }) => {
        ids.push(idOfKey(primaryKey));
        since = (key as unknown as readonly [string, string])[1];
      });
      return new LatestIds(place, ids, ids.length < limit ? '' : since);
    },
  };
}

/** The latest document of a noun for each person that has one, by its day; no document is opened for it. */
export function latestOfEachOf(territory: string, noun: Noun): IndexQuestion {
  const place = documentKey(territory, noun);
  return {
    name: `${place} latest of each`,
    ask: async (documents) => {
      const whose = new Map<string, string>();
      await documents
        .where('parent')
        .between(documentKey(territory, ''), documentKey(territory, AFTER_EVERY_KEY))
        .eachKey((parent, { primaryKey }) => {
          if (primaryKey.startsWith(`${place}:`))
            whose.set(primaryKey, parent as unknown as string);
        });
      const latestFirst = await documents
        .where('[place+day]')
        .between([place, ''], [place, AFTER_EVERY_KEY])
        .reverse()
        .primaryKeys();
      const heard = new Set<string | undefined>([undefined]);
      const latest = latestFirst.filter((key) => {
        const isNew = !heard.has(whose.get(key));
        heard.add(whose.get(key));
        return isNew;
      });
      return new LatestIds(place, idsOf(latest), '');
    },
  };
}

/** The ids of the documents of these keys, in their order. */
export function idsOf(keys: readonly string[]): readonly string[] {
  return keys.map(idOfKey);
}
