import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { NoticeSettings, NoticesStanding, NoticeWishAsked } from './notices.ts';

/**
 * How is somebody told of what concerns them? `me`: whoever asks; the id of a volunteer: for coordinators, where
 * somebody without an account asks them.
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
