import * as v from 'valibot';
import { Role, VolunteerId } from './session.ts';
import { count, moment, UUID } from '../kernel/text.ts';

/** What names a device in an address: a random UUID made by the app. */
export const DeviceId = v.pipe(v.string(), v.regex(new RegExp(`^${UUID}$`)));

/** A device says how it goes: what it has not sent yet, and which version it runs. */
export const DeviceReport = v.strictObject({
  /** Facts on this device only. */
  pending: count(0, 1_000_000),
  /** The device's clock when the oldest of them was written; absent when there is none. */
  oldest: v.exactOptional(moment),
  version: v.pipe(v.string(), v.regex(/^[0-9A-Za-z.+-]{1,40}$/)),
});
/** How a device goes. */
export type DeviceReport = v.InferOutput<typeof DeviceReport>;

/** A device as the coordinators see it: "3 envois en attente depuis lundi". */
export const Device = v.object({
  id: v.string(),
  user: v.string(),
  name: v.string(),
  roles: v.array(Role),
  volunteer: v.exactOptional(VolunteerId),
  pending: v.number(),
  oldest: v.exactOptional(v.string()),
  version: v.string(),
  /** When the server last heard of it, ISO 8601. */
  seen: v.string(),
});
/** A device as the coordinators see it. */
export type Device = v.InferOutput<typeof Device>;

/** The devices of a territory. */
export const Devices = v.object({ devices: v.array(Device) });
