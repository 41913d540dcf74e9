import type { Id } from '../../domain/kernel/ids.ts';
import { isSameNumber } from '../../domain/kernel/phone-number.ts';
import type { Merge } from '../../domain/merges/merge.ts';
import { isWith } from '../../domain/volunteers/missions-of-one.ts';
import type { Volunteer } from '../../domain/volunteers/volunteer.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import { hasSameGiven, hasSameName } from '../people/by-name.ts';

/** A record that was made one with another. */
export interface MergedVolunteerRecord {
  readonly merge: Merge;
  readonly old: Volunteer;
}

/** A volunteer's record, and what is to be known before it is made one with another, or parted from it. */
export interface VolunteerRecord {
  readonly volunteer: Volunteer;
  /** How many missions they have said yes to that are still to be done. */
  readonly held: number;
  /** Other records that were made one with this one, and can be parted from it again. */
  readonly merges: readonly MergedVolunteerRecord[];
  /** Where this record leads, when it is another's by now. */
  readonly stands?: Volunteer;
  /** Others who may be the same: of the same number and given name, or of the same name in the same commune. */
  readonly alike: readonly Volunteer[];
}

/** The record of a volunteer; undefined: there is none. */
export async function recordOf(
  reader: DocumentQueries,
  id: Id<'volunteer'>,
): Promise<VolunteerRecord | undefined> {
  const everybody = (await reader.read<'volunteer'>(await reader.all('volunteer'))).map(
    ({ state }) => state,
  );
  const volunteer = everybody.find(({ _id }) => _id === id);
  if (!volunteer) return undefined;
  const requests = await reader.read<'request'>(volunteer.missions ?? []);
  const merges = await reader.read<'merge'>(await reader.childrenOf(id, 'merge'));
  const stands = everybody.find(({ _id }) => _id === volunteer.merged?.into);
  return {
    volunteer,
    held: requests.filter(({ state }) => isWith(state, id)).length,
    merges: merges.flatMap(({ state: merge }) => {
      const old = everybody.find(({ _id }) => _id === merge.old);
      return merge.status === 'made' && old ? [{ merge, old }] : [];
    }),
    ...(stands && { stands }),
    alike: everybody.filter((other) => isAlike(volunteer, other)),
  };
}

function isAlike(one: Volunteer, other: Volunteer): boolean {
  if (other._id === one._id || other.status === 'left' || other.merged) return false;
  const isSameNumberToo = one.phone && other.phone && isSameNumber(one.phone, other.phone);
  if (isSameNumberToo && hasSameGiven(one, other)) return true;
  return one.commune === other.commune && hasSameName(one, other);
}
