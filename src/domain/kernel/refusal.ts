/**
 * Why a fact cannot become state. Foreseen, so it is a value: the device shows it in words,
 * the server keeps it in a verdict for the author and the coordinators.
 */
export const REFUSALS = [
  /** It is about something that is not in this territory. */
  'unknown-subject',
  /** The author's role does not allow it. */
  'not-allowed',
  /** It would make again what exists already. */
  'already-exists',
  /** The mission is not, or no longer, on offer. */
  'not-open',
  /** The request is closed. */
  'closed',
  /** The volunteer holds this mission already. */
  'already-held',
  /** The volunteer holds as many missions as one may take alone. */
  'holds-enough',
  /** The volunteer does not hold this mission. */
  'not-held',
  /** The volunteer is not (or not yet, or no longer) active. */
  'not-active',
  /** Help of this kind asks for a paper that nobody has seen of the volunteer, or that is no longer good. */
  'check-needed',
  /** The survey is not being written, or not being asked, any more; or not yet. */
  'survey-not-open',
  /** The survey cannot be opened or kept as it is. */
  'survey-not-ready',
  /** The survey is still being asked: nothing can be told of it yet. */
  'survey-not-over',
  /** Whoever said it did not agree to be quoted. */
  'not-to-be-quoted',
  /** It answers what this survey does not ask, or not in these words. */
  'not-asked',
  /** The decision was done or dropped already. */
  'decision-over',
  /** Another coordinator saw to it already. */
  'seen-to',
  /** The server could not make sense of it; it is kept for the coordinators. */
  'not-understood',
  /** The person no longer takes part. */
  'ended',
  /** The author helped this person: somebody else must ring them. */
  'helped-this-person',
  /** It may be corrected by its author for some days only, and these are over. */
  'too-late',
  /** The territory no longer offers help of this kind, and has not for some time. */
  'kind-archived',
  /** The last kind of help that is on offer cannot be archived. */
  'last-kind',
  /** Something else is called that already. */
  'name-taken',
  /** What it is about holds as much as it may already. */
  'full',
  /** The server understood it and could not make it state; it is kept for the coordinators. */
  'could-not-be-applied',
] as const;

/** One reason to refuse a fact. */
export type Refusal = (typeof REFUSALS)[number];
