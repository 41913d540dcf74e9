import { dayIn } from '../../src/domain/kernel/zone.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import type { Answer } from '../../src/domain/surveys/answer.ts';
import type { Survey } from '../../src/domain/surveys/survey.ts';
import { frozenResult } from '../../src/domain/synthesis/frozen-result.ts';
import { resultIdOf, type Result } from '../../src/domain/synthesis/result.ts';
import { withDeadlines } from '../referee/deadline-shelf.ts';
import { inTime } from '../store/in-time.ts';
import { readReadable } from '../store/read-readable.ts';
import type { Change, Doc, Shelf, Store, Write } from '../store/store.ts';
import { OwnDocument, rewrite, stateIn } from '../referee/stored-states.ts';

const PAGE_SIZE = 1_000;

/** What figures are frozen with. */
export interface FreezingParts {
  readonly store: Store;
  readonly rules: Rules;
  readonly clock: () => number;
  /** Told of a territory where it failed: it is done at the next turn, and holds up no other. */
  readonly report: (what: string, error: unknown) => void;
}

/** Freezes what is due in every territory, one after the other. */
export async function freezeAllResults(parts: FreezingParts): Promise<void> {
  const { store, rules, clock, report } = parts;
  for (const name of await store.names()) {
    try {
      const shelf = withDeadlines(await inTime(store.shelf(name)));
      await freezeResults(shelf, rules, clock());
    } catch (error) {
      report(`${name}: freezing the figures of its surveys`, error);
    }
  }
}

/**
 * Makes the frozen figures of surveys that were closed, where they are due: each once, and once more when the time for
 * late answers is over. They follow from what is stored and from the day, so a crash leaves nothing undone for good,
 * and of two gateways that make them at once the first one wins with what the other would have written.
 * @param now the server's clock, milliseconds since 1970
 */
export async function freezeResults(shelf: Shelf, rules: Rules, now: number): Promise<void> {
  // A server that was put together from other nouns has none of these.
  if (!rules.nouns.includes('result')) return;
  const due = await dueSurveys(shelf, rules);
  if (due.length === 0) return;
  const at = new Date(now).toISOString();
  const zone = await new OwnDocument(shelf).zone();
  const today = dayIn(zone, at);
  const answers = await answersTo(new Set(due.map(({ survey }) => survey._id)), shelf, rules);
  const writes = due.flatMap(({ survey, doc }): readonly Write[] => {
    const details = frozenResult(survey, answers.get(survey._id) ?? [], today, zone);
    if (!details || (doc && !details.isFinal)) return [];
    const isAsItWas = doc && details.edition === 1;
    const result: Result = {
      ...{ _id: resultIdOf(survey._id), noun: 'result', schema: 1, applied: [] },
      // What was told once is never told otherwise under the same number.
      ...(isAsItWas ? { ...(stateIn(doc, rules) as Result), isFinal: true } : details),
    };
    const write = rewrite(doc, result, rules.audienceOf(result), at);
    return write ? [write] : [];
  });
  if (writes.length > 0) await shelf.write(writes);
}

/** A closed survey that may be told anew, and what is told of it now. */
interface Due {
  readonly survey: Survey;
  readonly doc: Doc | undefined;
}

async function dueSurveys(shelf: Shelf, rules: Rules): Promise<readonly Due[]> {
  const closed: Survey[] = [];
  for await (const { doc } of all(shelf, 'survey:')) {
    const survey = stateIn(doc, rules) as Survey;
    if (survey.status === 'closed') closed.push(survey);
  }
  const { docs } = await readReadable(
    shelf,
    closed.map(({ _id }) => resultIdOf(_id)),
  );
  return closed.flatMap((survey) => {
    const doc = docs.get(resultIdOf(survey._id));
    return doc?.['isFinal'] === true ? [] : [{ survey, doc }];
  });
}

/** The answers to some surveys; of the others none is kept in memory. */
async function answersTo(
  surveys: ReadonlySet<string>,
  shelf: Shelf,
  rules: Rules,
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const answers = new Map([...surveys].map((id) => [id, [] as Answer[]]));
  for await (const { doc } of all(shelf, 'answer:'))
    answers.get(String(doc['survey']))?.push(stateIn(doc, rules) as Answer);
  return answers;
}

/** Every readable document of a kind; what is damaged is told by the store, and holds up nothing. */
async function* all(shelf: Shelf, prefix: string): AsyncIterable<Change> {
  let since = '0';
  for (let more = true; more;) {
    const page = await shelf.changes(since, { limit: PAGE_SIZE, prefixes: [prefix] });
    yield* page.changes;
    since = page.lastSeq;
    more = page.pending;
  }
}
