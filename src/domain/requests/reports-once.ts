import type { Id } from '../kernel/ids.ts';
import type { Report, Request } from './request.ts';

/** Who a volunteer is by now. */
export type StandsFor = (volunteer: Id<'volunteer'>) => Id<'volunteer'>;

/**
 * What was told of a request, once for each volunteer: whoever told it twice (on two telephones, or once more after it
 * had been reopened) gave their time once, and meant their latest words.
 * @param standsFor who a volunteer is by now, where records of one were made one; absent: each is themselves
 */
export function reportsOnce(
  { reports: told }: Pick<Request, 'reports'>,
  standsFor?: StandsFor,
): readonly Report[] {
  const reports = standsFor ? told.map((report) => meant(report, standsFor)) : told;
  const latest = new Map(reports.map((report) => [report.volunteer ?? report.fact, report]));
  return reports.filter((report) => latest.get(report.volunteer ?? report.fact) === report);
}

function meant(report: Report, standsFor: StandsFor): Report {
  const { volunteer } = report;
  const now = volunteer && standsFor(volunteer);
  return !now || now === volunteer ? report : { ...report, volunteer: now };
}
