import { countsAs } from '../kernel/kind.ts';
import type { Id } from '../kernel/ids.ts';
import type { Request } from '../requests/request.ts';
import type { DueNotice, Hour } from './due-notices.ts';

/**
 * What a relative is told of one request, where the person agreed: that there was a visit. Not what else was done for
 * somebody, nor that it did not take place: who worries rings.
 */
export function visitsDone(
  request: Request,
  person: Id<'person'>,
  { since }: Hour,
): readonly DueNotice<'visit-done'>[] {
  if (request.person !== person || countsAs(request.kind) !== 'visit') return [];
  return request.reports
    .filter(({ at, beside, outcome }) => outcome !== 'not-done' && !beside && at >= since)
    .slice(0, 1)
    .map(({ fact }) => ({ kind: 'visit-done', request, of: fact }));
}
