import type { Request } from '../requests/request.ts';
import { isWith } from '../volunteers/missions-of-one.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { mergedRecords } from './merged-records.ts';
import { claimsBack, claimsMoved } from './moved-claims.ts';

/** Two records of a volunteer: what was promised and is still to be done is promised by the one that stays. */
export const VOLUNTEERS = mergedRecords<Volunteer>({
  noun: 'volunteer',
  over: 'left',
  hanging: ({ missions = [] }) => missions,
  moved: claimsMoved,
  back: claimsBack,
  with: (volunteer, old, find) => {
    const { missions = [], was = [] } = volunteer;
    const theirs = (old.missions ?? []).filter((id) => {
      const request = find<Request>(id);
      return request && isWith(request, volunteer._id);
    });
    return {
      ...volunteer,
      joined: volunteer.joined || old.joined,
      missions: [...new Set([...missions, ...theirs])],
      was: [...new Set([...was, old._id, ...(old.was ?? [])])],
    };
  },
  without: ({ was = [], ...volunteer }, old) => {
    const stays = was.filter((id) => id !== old._id && !old.was?.includes(id));
    const isJoined = volunteer.history.some(({ type }) => type === 'volunteer.joined');
    return {
      ...volunteer,
      joined: old.merged?.lent ? isJoined : volunteer.joined,
      ...(stays.length > 0 && { was: stays }),
    };
  },
});
