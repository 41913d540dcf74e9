import { byTime } from '../../domain/kernel/when.ts';
import type { Request } from '../../domain/requests/request.ts';

/** By day and hour; those without an hour first, those of one hour as they were noted. */
export function soonestFirst(a: Request, b: Request): number {
  return (
    byTime(a.when.day, b.when.day) ||
    byTime(a.when.time ?? '', b.when.time ?? '') ||
    byTime(a.notedAt, b.notedAt)
  );
}
