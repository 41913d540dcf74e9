import { WORDING_FAULTS, type WordingFault } from '../../../src/domain/surveys/wording/finding.ts';

/** A question as somebody might type it, and what a survey methodologist holds against it: nothing for a good one. */
export interface JudgedQuestion {
  readonly text: string;
  /** The answers that are offered, in order; absent for a text, a number, or plain yes and no. */
  readonly answers?: readonly string[];
  /** It is read aloud. */
  readonly byTelephone?: boolean;
  readonly faults: readonly WordingFault[];
}

/** A question to which nothing is to be said. */
export function good(text: string, answers?: readonly string[]): JudgedQuestion {
  return { text, faults: [], ...(answers && { answers }) };
}

/** A question with one fault. */
export function bad(
  fault: WordingFault,
  text: string,
  answers?: readonly string[],
): JudgedQuestion {
  return { text, faults: [fault], ...(answers && { answers }) };
}

/** A good question that is read aloud. */
export function spoken(text: string): JudgedQuestion {
  return { text, byTelephone: true, faults: [] };
}

/** Questions of a table: fault or "good", read or aloud, the question, its answers. */
export function fromTable(table: string): readonly JudgedQuestion[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [verdict = '', how, text = '', answers] = line.split(' | ');
      const fault = WORDING_FAULTS.find((one) => one === verdict);
      if (!fault && verdict !== 'good') throw new Error(`no verdict: ${line}`);
      return {
        text,
        faults: fault ? [fault] : [],
        ...(answers && { answers: answers.split(' / ') }),
        ...(how === 'aloud' && { byTelephone: true }),
      };
    });
}
