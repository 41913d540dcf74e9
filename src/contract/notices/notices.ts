import * as v from 'valibot';
import { FITTING_WISHES, NOTICE_CHANNELS } from '../../domain/notices/wish.ts';
import { moment, text, time } from '../kernel/text.ts';

/** Long enough for an address or a number, as somebody types it. */
const address = text(254);
const quiet = v.strictObject({ from: time, until: time });

/** How somebody wants to be told; `none`: not at all. */
export const NoticeWishAsked = v.variant('channel', [
  v.strictObject({ channel: v.literal('none') }),
  v.strictObject({
    channel: v.picklist(NOTICE_CHANNELS),
    address: v.exactOptional(address),
    missions: v.picklist(FITTING_WISHES),
    quiet,
  }),
]);

/** The same, checked. */
export type NoticeWishAsked = v.InferOutput<typeof NoticeWishAsked>;

/** How somebody is told, and how they could be. */
export const NoticeSettings = v.object({
  /** The ways that whoever runs the service has set up. */
  channels: v.array(v.picklist(NOTICE_CHANNELS)),
  /** Absent: they are told nothing. */
  wish: v.exactOptional(
    v.object({
      channel: v.picklist(NOTICE_CHANNELS),
      address: v.exactOptional(v.string()),
      missions: v.picklist(FITTING_WISHES),
      quiet: v.object({ from: time, until: time }),
      by: v.picklist(['self', 'desk']),
      at: moment,
    }),
  ),
  /** Whoever has this address asked for no more messages, by the link in one of them. */
  stopped: v.boolean(),
});

/** The same, as the screens have it. */
export type NoticeSettings = v.InferOutput<typeof NoticeSettings>;
