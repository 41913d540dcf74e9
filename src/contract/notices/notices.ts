import * as v from 'valibot';
import { MESSAGE_LANGUAGES } from '../../domain/kernel/message-language.ts';
import { FITTING_WISHES, NOTICE_CHANNELS } from '../../domain/notices/wish.ts';
import { day, moment, text, time } from '../kernel/text.ts';
import { PushSubscription } from './push.ts';

/** Long enough for an address or a number, as somebody types it. */
const address = text(254);
const quiet = v.strictObject({ from: time, until: time });

/** How somebody wants to be told; `none`: not at all. */
export const NoticeWishAsked = v.variant('channel', [
  v.strictObject({ channel: v.literal('none') }),
  v.strictObject({
    channel: v.picklist(NOTICE_CHANNELS),
    address: v.exactOptional(address),
    /** The browser that asks, where notifications are chosen: it is told from now on. */
    subscription: v.exactOptional(PushSubscription),
    missions: v.picklist(FITTING_WISHES),
    /** For the relative of somebody: the person was asked, and agreed. */
    agreed: v.exactOptional(v.literal(true)),
    quiet,
    /** Absent: as the territory writes. */
    language: v.exactOptional(v.picklist(MESSAGE_LANGUAGES)),
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
      language: v.exactOptional(v.picklist(MESSAGE_LANGUAGES)),
      by: v.picklist(['self', 'desk']),
      agreed: v.exactOptional(v.literal(true)),
      at: moment,
    }),
  ),
  /** For whoever chooses for themselves, where notifications can be sent. */
  push: v.exactOptional(
    v.object({
      /** What browsers give addresses for: the public key of this service, base64url. */
      key: v.string(),
      /** Whether the browser that asks is told. */
      here: v.boolean(),
      /** How many browsers of theirs are. */
      devices: v.number(),
    }),
  ),
  /** Whoever has this address asked for no more messages, by the link in one of them. */
  stopped: v.boolean(),
});

/** The same, as the screens have it. */
export type NoticeSettings = v.InferOutput<typeof NoticeSettings>;

/** How messages of a territory went lately: by ids, the names are known to whoever reads it. */
export const NoticesStanding = v.object({
  /** What could not be delivered in thirty days. `reader`: the id of a volunteer or an account. */
  undelivered: v.array(
    v.object({
      reader: v.string(),
      at: moment,
      reason: v.picklist(['address', 'gone', 'unsure', 'device']),
    }),
  ),
  /** Who was asked on the evening before and has not said again that they go. */
  unanswered: v.array(v.object({ volunteer: v.string(), request: v.string() })),
  /** What was sent on each of the last seven days, the latest first; `cents`: where a price is known. */
  days: v.array(
    v.object({
      ...{ day, mail: v.number(), sms: v.number() },
      push: v.exactOptional(v.number()),
      cents: v.exactOptional(v.number()),
    }),
  ),
});

/** The same, as the screens have it. */
export type NoticesStanding = v.InferOutput<typeof NoticesStanding>;
