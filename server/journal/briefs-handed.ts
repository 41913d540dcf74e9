import type { Reader } from '../accounts/reader.ts';
import type { Doc } from '../store/store.ts';
import type { Journal } from './journal.ts';

const MAX_REMEMBERED = 10_000;
/**
 * The journal says it once in a day of the territory; it need not be asked more often than this. Wherever clocks
 * hang they strike midnight on such a half-hour, so a new day is never taken for the one before.
 */
const HALF_HOUR_MS = 1_800_000;

/**
 * Notes that the text of a brief (a name, an address, a telephone) went out to the volunteer whose
 * mission it is: once a day for each account and brief, whichever device asked. Whether somebody looked
 * at it there, nobody knows. Staff and partners' copies receive every brief: of them nothing is noted.
 */
export function noteBriefs(
  journal: Pick<Journal, 'write'>,
  clock: () => number,
): (territory: string, reader: Reader, doc: Doc) => void {
  const told = new Set<string>();
  return (territory, { user, volunteer, tags }, { _id, audience }) => {
    if (!_id.startsWith('brief:') || !volunteer || !Array.isArray(audience)) return;
    const isTheirs = [user, volunteer].some((tag) => tags.includes(tag) && audience.includes(tag));
    if (!isTheirs) return;
    const key = `${String(Math.floor(clock() / HALF_HOUR_MS))} ${territory} ${user} ${_id}`;
    if (told.has(key)) return;
    const [oldest] = told;
    if (oldest !== undefined && told.size >= MAX_REMEMBERED) told.delete(oldest);
    told.add(key);
    void journal.write(territory, { kind: 'brief-handed', by: user, about: _id });
  };
}
