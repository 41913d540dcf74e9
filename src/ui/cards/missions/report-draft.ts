import type { NotDoneReason, Outcome } from '../../../domain/requests/phase.ts';
import type { ReportChanges, ReportDetails } from '../../../domain/requests/request.ts';
import { changedFields } from '../../kit/changed-fields.ts';

/** A report as its form holds it: what was not said is empty. */
export interface ReportDraft {
  readonly outcome: Outcome;
  readonly reason: NotDoneReason | '';
  readonly minutes: number;
  readonly km: number;
  readonly words: string;
  /** To the question that the territory asks after such help. */
  readonly answer: string;
}

/** What was told, for correcting it; or nothing yet. */
export function draftOf(told: Partial<ReportDetails> = {}): ReportDraft {
  const { outcome = 'done', reason = '', minutes = 0, km = 0, words = '' } = told;
  return { outcome, reason, minutes, km, words, answer: told.answer?.words ?? '' };
}

/** What a draft tells; the question is the one that was asked. */
export function reportOf(
  { outcome, reason, minutes, km, words, answer }: ReportDraft,
  question = '',
): ReportDetails {
  const told = words.trim();
  const said = answer.trim();
  return {
    outcome,
    ...(outcome === 'not-done' && reason && { reason }),
    ...(minutes > 0 && { minutes }),
    ...(km > 0 && { km }),
    ...(told && { words: told }),
    ...(question && said && { answer: { question, words: said } }),
  };
}

/** What a correction changes: only the fields that say something else than before; undefined: none does. */
export function changesOf(
  draft: ReportDraft,
  told: ReportDetails,
  question = '',
): ReportChanges | undefined {
  const changes = changedFields<ReportDetails>(told, reportOf(draft, question), [
    'outcome',
    'reason',
    'minutes',
    'km',
    'words',
    'answer',
  ]);
  return Object.keys(changes).length > 0 ? changes : undefined;
}
