import { pointsAtSomebody } from '../statistics/small-numbers.ts';
import { coreWording, wordingOf } from './core-questions.ts';
import { isLocal, type Question } from './question.ts';
import type { QuestionResult, Results } from './results.ts';
import type { Survey } from './survey.ts';

/** One result as it goes back to those who answered: so many of so many gave one of these answers. */
export interface MainResult {
  /** What was asked, word for word. */
  readonly text: string;
  readonly people: number;
  readonly of: number;
  /** The answers that are counted, in their own words. */
  readonly labels: readonly string[];
}

const MOST = 3;

/** What people wait to hear first: whether it changed something. */
const FIRST: readonly string[] = [
  ...['isolation-change', 'morale-change', 'useful', 'able-to-act'],
  ...['needs-known', 'accompaniment', 'burden'],
];

/**
 * The three results that go back to those who answered, as counts: never one that stands for one to four people on
 * either side, since a letter is read at the neighbour's too. Of a question without an answer that counts as "yes",
 * the answer that most gave.
 */
export function mainResults(survey: Survey, results: Results): readonly MainResult[] {
  return survey.questions
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((question) => {
      const found = results.questions.find((one) => one.question === question.id);
      return (found && tellable(question, found)) ?? [];
    })
    .slice(0, MOST);
}

function placeOf({ id }: Question): number {
  const place = FIRST.indexOf(id);
  return place < 0 ? FIRST.length : place;
}

function tellable(question: Question, result: QuestionResult): MainResult | undefined {
  const wording = wordingOf(question);
  if (!wording || wording.choices.length === 0) return undefined;
  const codes = codesTold(question, result);
  const people = result.yes ?? Math.max(...codes.map((code) => result.counts[code] ?? 0));
  const of = result.answers;
  if ([people, of - people, of].some(pointsAtSomebody) || people === 0) return undefined;
  const labels = wording.choices.filter(({ code }) => codes.includes(code));
  return { text: wording.text, people, of, labels: labels.map(({ label }) => label) };
}

function codesTold(question: Question, { counts, yes }: QuestionResult): readonly string[] {
  if (yes !== undefined && !isLocal(question))
    return coreWording(question.id, question.version)?.yes ?? [];
  const [most] = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return most ? [most[0]] : [];
}
