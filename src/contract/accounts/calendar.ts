import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint.ts';

/** Whether the address that was given before is to lead nowhere from now on. */
const CalendarWish = v.strictObject({ renew: v.boolean() });

/** Where a volunteer's missions can be read by a calendar: the path at this server. Whoever has it reads them. */
const CalendarLink = v.object({ path: v.string() });

/** Where may my calendar read my missions? The same address each time, until it is renewed. */
export const calendarLink = endpoint(
  'POST',
  '/api/territories/:territory/calendar',
  CalendarWish,
  CalendarLink,
);
