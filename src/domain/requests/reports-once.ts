import type { Report, Request } from './request.ts';

/**
 * What was told of a request, once for each volunteer: whoever told it twice (on two telephones, or once more after it
 * had been reopened) gave their time once, and meant their latest words.
 */
export function reportsOnce({ reports }: Pick<Request, 'reports'>): readonly Report[] {
  const latest = new Map(reports.map((report) => [report.volunteer ?? report.fact, report]));
  return reports.filter((report) => latest.get(report.volunteer ?? report.fact) === report);
}
