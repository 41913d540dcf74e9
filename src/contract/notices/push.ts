import * as v from 'valibot';

/** What a browser is reached by: its address at a push service, and what is sent there is sealed with (RFC 8030, 8291). */
export const PushSubscription = v.strictObject({
  endpoint: v.pipe(v.string(), v.maxLength(1_000), v.url()),
  /** Its public key, a point on P-256, uncompressed: base64url. */
  p256dh: v.pipe(v.string(), v.regex(/^[\w-]{87}$/)),
  /** A secret of 16 bytes, base64url. */
  auth: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
});

/** The same, checked. */
export type PushSubscription = v.InferOutput<typeof PushSubscription>;

/** A notification as it travels, sealed, and as a service worker shows it. */
export const PushMessage = v.object({
  title: v.string(),
  body: v.string(),
  /** A second one with the same tag takes the place of the first. */
  tag: v.string(),
  /** The screen that it leads to, as a path. */
  open: v.string(),
  /** What can be answered on it; `open` absent: it is put away. */
  actions: v.array(
    v.object({ action: v.string(), title: v.string(), open: v.exactOptional(v.string()) }),
  ),
});

/** The same, as it is written. */
export type PushMessage = v.InferOutput<typeof PushMessage>;
