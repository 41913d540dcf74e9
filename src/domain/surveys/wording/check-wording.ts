import type { QuestionDraft, WordingFinding } from './finding.ts';
import { foldedText } from './folded-text.ts';
import type { ReadQuestion, WordingRule } from './rule.ts';
import { absolute } from './rules/absolute.ts';
import { acquiescence } from './rules/acquiescence.ts';
import { doubleBarrelled } from './rules/double-barrelled.ts';
import { jargon } from './rules/jargon.ts';
import { leading } from './rules/leading.ts';
import { negation } from './rules/negation.ts';
import { presumption } from './rules/presumption.ts';
import { tooLong } from './rules/too-long.ts';
import { unbalancedScale } from './rules/unbalanced-scale.ts';

const RULES: readonly WordingRule[] = [
  ...[leading, doubleBarrelled, absolute, negation, unbalancedScale],
  ...[presumption, jargon, tooLong, acquiescence],
];

/**
 * What a survey methodologist would hold against a French question, as it is typed. A rule set, not a judge:
 * it takes well under 5 ms, needs no network, says why, and the writer decides.
 * Source of the faults: Payne 1951, The Art of Asking Questions; Oppenheim 1992; Dillman, Smyth & Christian 2014.
 * @returns in the order of the text, those of the answers first; none for a question that may be asked as it is
 */
export function checkWording(draft: QuestionDraft): readonly WordingFinding[] {
  const text = foldedText(draft.text);
  const question: ReadQuestion = {
    text,
    answers: (draft.answers ?? []).map((answer) => foldedText(answer).letters),
    byTelephone: draft.byTelephone ?? false,
  };
  const findings = RULES.flatMap(({ fault, find }) =>
    find(question).map(({ place, better }): WordingFinding => ({
      fault,
      start: place ? (text.at[place.start] ?? 0) : 0,
      end: place ? (text.at[place.end] ?? draft.text.length) : 0,
      ...(better !== undefined && { better }),
    })),
  );
  return withoutRepeats(findings).sort((one, other) => one.start - other.start);
}

/** A place that two patterns of one rule find is told once. */
function withoutRepeats(findings: readonly WordingFinding[]): WordingFinding[] {
  return findings.filter(
    (one, index) =>
      !findings
        .slice(0, index)
        .some(
          ({ fault, start, end }) => fault === one.fault && start <= one.end && one.start <= end,
        ),
  );
}
