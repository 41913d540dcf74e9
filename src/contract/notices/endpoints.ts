import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { NoticeSettings, NoticesStanding, NoticeWishAsked } from './notices.ts';
import { PushSubscription } from './push.ts';

/**
 * How is somebody told of what concerns them? `me`: whoever asks; the id of a volunteer: for coordinators, where
 * somebody without an account asks them; the id of a person who is helped: their relative, where they agreed.
 */
export const readNotices = endpoint(
  'GET',
  '/api/territories/:territory/notices/:reader',
  Nothing,
  NoticeSettings,
);

/** Somebody is to be told so from now on. Refused with `bad_request` where no message can go to that address. */
export const chooseNotices = endpoint(
  'POST',
  '/api/territories/:territory/notices/:reader',
  NoticeWishAsked,
  NoticeSettings,
);

/** How did messages go, and who has not answered? For coordinators. */
export const readNoticesStanding = endpoint(
  'GET',
  '/api/territories/:territory/notices-standing',
  Nothing,
  NoticesStanding,
);

/** The push service gave this browser another address. Refused with `not_found` where it is told nothing. */
export const renewPush = endpoint('POST', '/api/push', PushSubscription, Nothing);

/** Did a volunteer say, on the evening before or on the day, that they still go? Refused where the mission is not theirs. */
export const readSure = endpoint(
  'GET',
  '/api/territories/:territory/sure/:mission',
  Nothing,
  v.object({ sure: v.boolean() }),
);

/** They still go. May be said twice. Refused where the mission is not theirs any more, or is not near. */
export const saySure = endpoint(
  'POST',
  '/api/territories/:territory/sure/:mission',
  Nothing,
  Nothing,
);
