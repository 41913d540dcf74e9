import type { ChannelName, Letter, MessageId } from './message.ts';

/** What became of one try to send. Codes are numbers and names of the protocol: never what a server said, which quotes addresses. */
export type Delivery =
  | { readonly kind: 'sent' }
  /** Never, for this message. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now; `message`: this one, `channel`: none, whoever they are for. */
  | {
      readonly kind: 'later';
      readonly about: 'message' | 'channel';
      readonly code: string;
      /** The other side said for how long it does not want to be asked (milliseconds). */
      readonly afterMs?: number;
    }
  /** All of it was handed over and no answer came. */
  | { readonly kind: 'unknown'; readonly code: string };

/** One way to reach people. */
export interface Channel {
  readonly name: ChannelName;
  /**
   * Tries once to send a letter; never throws, and ends within `longestMs`.
   * @param mayHand asked at the last moment before the letter is handed over
   * @param signal ends the try: what was not handed over by then is not sent
   */
  send(
    id: MessageId,
    letter: Letter,
    mayHand: () => boolean,
    signal: AbortSignal,
  ): Promise<Delivery>;
  /** The longest that a try may take (milliseconds). */
  readonly longestMs: number;
}
