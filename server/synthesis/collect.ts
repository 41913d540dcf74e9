import type { KnownNouns } from '../../src/contract/known-nouns-of.ts';
import { agreementIdOf, type Agreement } from '../../src/domain/synthesis/agreement.ts';
import type { Result } from '../../src/domain/synthesis/result.ts';
import { zoneOf } from '../../src/domain/kernel/zone.ts';
import { sentUnder, type SentFigures } from '../../src/domain/synthesis/sent-figures.ts';
import type { Commune, Territory } from '../../src/domain/territory/territory.ts';
import { OwnDocument, stateIn } from '../referee/stored-states.ts';
import { inTime } from '../store/in-time.ts';
import { wholePage, type Doc, type Shelf, type Store } from '../store/store.ts';

/** How many territories are read at once. */
const AT_ONCE = 8;
/** How long one territory may take (milliseconds): one that hangs holds up none of the others. */
const LONGEST_TERRITORY_MS = 3_000;
/** How long all of them may take: the rest is said to be missing. */
const LONGEST_MS = 20_000;
/** More frozen surveys of one territory are not read: it would be decades of them. */
const MOST_RESULTS = 500;

/** What the territories of a store let the network have. */
export interface Collected {
  readonly sent: readonly SentFigures[];
  /** Titles of those that could not be read. */
  readonly unread: readonly string[];
  /** For the next time. */
  readonly known: ReadonlyMap<string, Known>;
}

/** What is read with. */
export interface CollectingParts {
  readonly store: Store;
  readonly nouns: KnownNouns;
  readonly clock: () => number;
  /** What a territory was called when it could be read last; its short name where that is not known. */
  readonly titleOf: (territory: string) => string;
  /** What was read before, by the mark that the territory had then: it is not read again while that is the same. */
  readonly known: ReadonlyMap<string, Known>;
}

/** What a territory lets the network have, and its mark when that was read. */
export interface Known {
  readonly mark: string;
  /** Absent: it has agreed to nothing. */
  readonly figures: SentFigures | undefined;
}

/** Reads the frozen figures of every territory that has agreed to send them, and nothing else of it. */
export async function collect(parts: CollectingParts): Promise<Collected> {
  const names = await parts.store.names();
  // Before anything is read: what is written meanwhile has another one.
  const marks = await inTime(parts.store.marks(), LONGEST_TERRITORY_MS).catch(noMarks);
  const until = parts.clock() + LONGEST_MS;
  const known = new Map<string, Known>();
  const sent = new Map<string, SentFigures>();
  const unread: string[] = [];
  const rest = [...names];
  const read = async (): Promise<void> => {
    for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
      const mark = marks.get(name);
      const before = parts.known.get(name);
      try {
        const isSame = before !== undefined && before.mark === mark;
        if (!isSame && parts.clock() >= until)
          throw new RangeError('The time for all territories is over.');
        const found = isSame
          ? before.figures
          : await inTime(sentBy(name, parts), LONGEST_TERRITORY_MS);
        if (found) sent.set(name, found);
        if (mark !== undefined) known.set(name, { mark, figures: found });
      } catch {
        // Whatever is wrong with one: its figures are missing, and it is said that they are.
        unread.push(parts.titleOf(name));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  return { sent: names.flatMap((name) => sent.get(name) ?? []), unread: unread.sort(), known };
}

/** Nothing can be told from outside: all are read. */
function noMarks(): ReadonlyMap<string, string> {
  return new Map();
}

async function sentBy(
  name: string,
  { store, nouns }: CollectingParts,
): Promise<SentFigures | undefined> {
  const shelf = await store.shelf(name);
  const own = await new OwnDocument(shelf).read();
  if (!own) return undefined;
  const doc = await shelf.get(agreementIdOf(own._id));
  if (!doc) return undefined;
  const agreement = stateIn(doc, nouns.rules) as Agreement;
  const { name: title, communes } = stateIn(own, nouns.rules) as Territory;
  const results = sentUnder(agreement, await resultsOn(shelf, nouns), zoneOf({ communes }));
  if (!results) return undefined;
  return {
    territory: name,
    title,
    results,
    ...inhabitantsOf(communes),
    ...(agreement.status === 'left' && { hasLeft: true as const }),
  };
}

async function resultsOn(shelf: Shelf, { checks, rules }: KnownNouns): Promise<readonly Result[]> {
  const docs: Doc[] = [];
  let since = '0';
  for (let more = true; more && docs.length < MOST_RESULTS;) {
    const limits = { limit: MOST_RESULTS, prefixes: ['result:'] };
    const page = wholePage(await shelf.changes(since, limits), shelf);
    docs.push(...page.changes.map(({ doc }) => doc));
    since = page.lastSeq;
    more = page.pending;
  }
  return docs.map((doc) => {
    const checked = checks.checkState(stateIn(doc, rules));
    if (!checked.ok) throw new TypeError(`${doc._id} is not as a result is.`);
    return checked.state as Result;
  });
}

/** Nothing, where not every commune tells how many live there. */
function inhabitantsOf(communes: readonly Commune[]): { readonly inhabitants?: number } {
  let inhabitants = 0;
  for (const { population } of communes) {
    if (population === undefined) return {};
    inhabitants += population;
  }
  return inhabitants > 0 ? { inhabitants } : {};
}
