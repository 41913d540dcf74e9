import type { Agreement } from '../../src/domain/synthesis/agreement.ts';
import type { QuestionCounts, Result } from '../../src/domain/synthesis/result.ts';
import type { SentFigures } from '../../src/domain/synthesis/sent-figures.ts';
import { anId, COORDINATOR } from './builders.ts';

/** A territory that sends its figures. */
export function anAgreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    _id: anId('agreement'),
    noun: 'agreement',
    schema: 1,
    status: 'sending',
    keepsWhatWasSent: true,
    since: '2026-01-05T09:00:00.000Z',
    history: [{ type: 'agreement.signed', by: COORDINATOR.user, at: '2026-01-05T09:00:00.000Z' }],
    applied: [],
    ...changes,
  };
}

/** What 30 of 46 people who are helped said, of whom 26 said yes: the first territory of field notes 4.4. */
export function aResult(changes: Partial<Result> = {}): Result {
  return {
    _id: anId('result'),
    noun: 'result',
    schema: 1,
    survey: anId('survey'),
    population: 'people',
    year: 2026,
    closedOn: '2026-03-02',
    edition: 1,
    editedOn: '2026-03-04',
    isFinal: false,
    size: 46,
    questions: [someCounts()],
    applied: [],
    ...changes,
  };
}

/** Counts of one question. */
export function someCounts(changes: Partial<QuestionCounts> = {}): QuestionCounts {
  return { question: 'isolation-change', version: 1, answers: 30, yes: 26, ...changes };
}

/** What one territory sent of one question: N, n, yes. */
export function sentOf(
  territory: string,
  [size, answers, yes]: readonly [number, number, number],
  { counts, result, ...sent }: SentChanges = {},
): SentFigures {
  const questions = [someCounts({ answers, yes, ...counts })];
  return {
    territory,
    title: `Pays de ${territory}`,
    results: [aResult({ size, questions, ...result })],
    ...sent,
  };
}

interface SentChanges extends Partial<SentFigures> {
  readonly counts?: Partial<QuestionCounts>;
  readonly result?: Partial<Result>;
}
