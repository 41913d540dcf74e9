import { DEVICE_LIFETIME_MS } from './device.ts';
import type { DeviceRecord } from './device.ts';
import type { Ending } from './identity/identities.ts';
import { INVITATION_LIFETIME_MS } from './invitation.ts';
import type { InvitationRecord } from './invitation.ts';
import { emptiedParcel, isForgotten, type ParcelRecord } from './parked-facts.ts';
import type { SureYes } from './notices/night-before.ts';
import { sweepPush } from './notices/push-subscriptions.ts';
import type { Records } from './records.ts';
import { endOf } from './session.ts';
import type { SessionRecord } from './session.ts';

const DAY_MS = 86_400_000;

/**
 * Takes away what is over: sessions, keys, codes, devices, parked facts. What was ended on purpose stays a day, so
 * that every gateway has heard of it: a removal is not told to the others.
 */
export async function sweep(records: Records, now: number): Promise<void> {
  for await (const { id, fields } of records.list<SessionRecord>('session:')) {
    const isOver = now >= endOf(fields) || wasEnded(fields, now);
    if (isOver) await records.remove(id);
  }
  await sweepPush(records);
  for await (const { id, fields } of records.list<{ ended?: number }>('key:')) {
    if (wasEnded(fields, now)) await records.remove(id);
  }
  for await (const { id, fields } of records.list<InvitationRecord>('invitation:')) {
    const isSettled = fields.usedBy === undefined || fields.announced === true;
    if (isSettled && now >= fields.expires + INVITATION_LIFETIME_MS) await records.remove(id);
  }
  for await (const { id, fields } of records.list<ParcelRecord>('parked:')) {
    if (isForgotten(fields, now)) await records.remove(id);
    else if (emptiedParcel(fields, now)) {
      await records.update<ParcelRecord>(id, (parcel) => emptiedParcel(parcel, now));
    }
  }
  for await (const { id, fields } of records.list<SureYes>('sure:')) {
    if (now >= Date.parse(fields.day) + 7 * DAY_MS) await records.remove(id);
  }
  for (const kind of ['identity-used:', 'identity-code:']) {
    for await (const { id, fields } of records.list<Ending>(kind)) {
      if (now >= fields.expires) await records.remove(id);
    }
  }
  for await (const { id, fields } of records.list<DeviceRecord>('device:')) {
    if (now >= fields.seen + DEVICE_LIFETIME_MS) await records.remove(id);
  }
}

function wasEnded({ ended }: { ended?: number }, now: number): boolean {
  return ended !== undefined && now >= ended + DAY_MS;
}
