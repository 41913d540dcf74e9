import { dayHere } from '../../kit/today.ts';
import type { DisclosedCount } from '../../../domain/diagnosis/disclosure.ts';
import type { Gap } from '../../../domain/diagnosis/gaps.ts';
import type { Period } from '../../../domain/diagnosis/period.ts';
import type { Unmet } from '../../../domain/diagnosis/picture.ts';
import type { ReachShare } from '../../../domain/diagnosis/reach.ts';
import type { DisclosedShare } from '../../../domain/diagnosis/report.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { daysBetween, type Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { sayDate, type WhenWords } from '../../../messages/kernel/when.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { distanceWords } from '../../kit/texts/travel-words.ts';

/** "12 demandes, aucun bénévole à moins de 8 km", and how far the nearest one is. */
export function gapWords(
  { commune, requests, nearest }: Gap,
  territory: Territory | undefined,
  messages: Messages,
): { readonly what: string; readonly nearest: string } {
  const { diagnosis } = messages;
  return {
    what: diagnosis.gap(communeName(territory, commune), requests),
    nearest: nearest
      ? diagnosis.nearestVolunteer(distanceWords(nearest, messages))
      : diagnosis.noVolunteer,
  };
}

/** Why a request counts as unanswered: it was closed so, or since when it waits. */
export function unmetWords({ request }: Unmet, today: Day, { diagnosis }: Messages): string {
  const since = request.publishedAt && dayHere(request.publishedAt);
  return isLive(request.phase) && since
    ? diagnosis.unmetWaiting(daysBetween(since, today))
    : diagnosis.unmetClosed;
}

/** "2" and "8 mars 2026" of the same month, "23 février" and "1er mars 2026" of two. */
export function endWords({ from, to }: Period, words: WhenWords): readonly [string, string] {
  const last = sayDate(to, words);
  if (from.slice(0, 7) === to.slice(0, 7)) return [words.dayOfMonth(Number(from.slice(8))), last];
  return [sayDate(from, words, from.slice(0, 4) !== to.slice(0, 4)), last];
}

/** "du 2 au 8 mars 2026". */
export function periodWords(period: Period, { diagnosis, when }: Messages): string {
  return diagnosis.week(...endWords(period, when));
}

/** "2 sur 12", "environ 2 sur 12"; who is not known is in neither figure. */
export function shareWords(
  { beyond, known, approximate }: ReachShare,
  { diagnosis, language }: Messages,
): string {
  if (known === 0) return '–';
  const [part, all] = [sayNumber(beyond, language), sayNumber(known, language)];
  return approximate ? diagnosis.shareAbout(part, all) : diagnosis.share(part, all);
}

/** What stands for a figure that is not told; the legend says so. */
export const NOT_DISCLOSED = '·';

/** A figure as it is told on paper; 1 to 4 are not told. */
export function disclosedWords(count: DisclosedCount, { language }: Messages): string {
  return count === 'hidden' ? NOT_DISCLOSED : sayNumber(count, language);
}

/** A share as it is told on paper, where room is short: "2/12". */
export function disclosedShareWords(share: DisclosedShare, messages: Messages): string {
  if (share.known === 0) return '–';
  if (share.known === 'hidden') return NOT_DISCLOSED;
  return `${disclosedWords(share.beyond, messages)}/${disclosedWords(share.known, messages)}`;
}
