import type { Survey } from './survey.ts';

/**
 * The survey that a closed one is compared with: the last of the same group that was closed before this one was.
 * @returns undefined while it is being asked: what a few have said so far is compared with nothing
 */
export function surveyBefore(survey: Survey, others: readonly Survey[]): Survey | undefined {
  const { _id, status, population, closedAt = '' } = survey;
  if (status !== 'closed') return undefined;
  return others
    .filter(
      (one) =>
        one._id !== _id &&
        one.status === 'closed' &&
        one.population === population &&
        one.closedAt !== undefined &&
        one.closedAt < closedAt,
    )
    .sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''))[0];
}
