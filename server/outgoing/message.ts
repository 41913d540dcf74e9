import type { Id } from '../../src/domain/kernel/ids.ts';

/** Names one message: `message:<territory>.<uuid>`. The UUID is given by whoever writes it, and makes it one message. */
export type MessageId = Id<'message'>;

/** How a message can reach somebody. */
export const CHANNEL_NAMES = ['mail', 'sms', 'push'] as const;

/** One of these ways. */
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** Why a message was given up; each is something that whoever runs the service can look into. */
export const GIVEN_UP = [
  /** The recipient's server will never take it: the address is wrong, or it wants nothing from here. */
  'refused',
  /** It was tried for three days, or nobody sends by that channel any more. */
  'too-long',
  /** Twice it is not known whether it arrived: a third time would be one too many. */
  'unknown',
  /** What was to be sent is not there any more: the service was put back from a backup. */
  'lost',
  /** Its letter never came: whoever handed it in was cut short. It is forgotten at once, and may be handed in again. */
  'unfinished',
] as const;

/** One of these reasons. */
export type GivenUp = (typeof GIVEN_UP)[number];

/** Whoever sends a message now, and until when nobody else does. */
export interface Claim {
  /** One start of one gateway, a random name. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * What is known of a message for as long as anybody may ask: never its address nor what it says, which
 * is its letter. Times are milliseconds since 1970.
 */
export interface Message {
  readonly territory: string;
  readonly channel: ChannelName;
  /** Which template it was made from. */
  readonly template: string;
  /** The UUID of what it is about, so that it can be counted how its messages went. */
  readonly about?: string;
  /** For whom, where a coordinator is to be told that it could not be delivered: the id of a volunteer, an account or a person. */
  readonly reader?: string;
  /** How many messages a telephone company counts it for. */
  readonly parts?: number;
  /** `coming`: its letter is being laid beside it, and until then nobody sends it. */
  readonly status: 'coming' | 'waiting' | 'sending' | 'sent' | 'given-up';
  /** When it was handed in. */
  readonly since: number;
  /** Not before. */
  readonly due: number;
  /** How often it was put off by the recipient's side. */
  readonly tries: number;
  /** How often it is not known whether it arrived. */
  readonly doubts: number;
  readonly claim?: Claim;
  readonly reason?: GivenUp;
  /** When it was sent or given up. */
  readonly ended?: number;
}

/** What somebody can press on a notification: open it, put it away, or say at once that they go or cannot. */
export interface NotificationAnswer {
  readonly does: 'open' | 'later' | 'sure' | 'cannot';
  readonly word: string;
}

/** What a message says and to whom: kept apart, and forgotten once it is sent or given up. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where whoever reads it can say that they want no more; absent: by an answer only. */
  readonly stop?: string;
  /** The screen that it leads to, as a path; for notifications. */
  readonly open?: string;
  /** What can be answered on a notification. */
  readonly answers?: readonly NotificationAnswer[];
}

/** Longest text of a letter, in UTF-16 units: three pages. */
export const MAX_TEXT = 12_000;
/** Longest subject line. */
export const MAX_SUBJECT = 200;

/** Names a message of a territory. */
export function messageIdOf(territory: string, uuid: string): MessageId {
  return `message:${territory}.${uuid}`;
}
