import * as v from 'valibot';
import { answer } from './facts.ts';

/** What whoever signalled is to be answered by e-mail. */
export const SignalAnswerAsked = v.strictObject({ words: answer });

/** Whether whoever signalled can be answered by e-mail, and how the answer goes. */
export const SignalMail = v.object({
  /** `none`: they left no address; `stopped`: they asked for no more; `not-set-up`: nobody here sends any. */
  way: v.picklist(['ready', 'none', 'stopped', 'not-set-up']),
  /** The latest answer; absent: none was sent lately. `not-delivered`: it will not be tried again. */
  state: v.exactOptional(v.picklist(['waiting', 'sent', 'not-delivered'])),
  /** Why this one was not taken: it says who the person is, or too many messages wait. */
  refused: v.exactOptional(v.picklist(['says-who', 'full'])),
});
/** The same, as the screens have it. */
export type SignalMail = v.InferOutput<typeof SignalMail>;
