/**
 * What the public door is opened for. Facts that come of it are written by `door:<purpose>`, and the rule of a
 * fact says whether that door is open to it (`doors`). What may be said there (`said.ts`), who takes it in
 * (`server/door/takers.ts`) and what its page shows (`src/door/parts.ts`) have one entry for each of these, which
 * the compiler asks for.
 */
export const PURPOSES = [
  /** Asking for no more messages. */
  'stop',
  /** Answering a survey, once for each link. */
  'survey',
  /** Offering to help, on a page of the territory: no link of one's own. */
  'volunteer',
  /** Telling of a person who seems alone and who agreed, on a page of the territory. */
  'signal',
] as const;

/** One thing that the door is opened for. */
export type Purpose = (typeof PURPOSES)[number];

/** Those for everybody: their pages lie below the page of a territory, and their token is its short name. */
export const PUBLIC_PURPOSES = ['volunteer', 'signal'] as const satisfies readonly Purpose[];

/** One of these. */
export type PublicPurpose = (typeof PUBLIC_PURPOSES)[number];

/** Whether everybody may say that, without a link of their own. */
export function isPublicPurpose(text: string): text is PublicPurpose {
  return PUBLIC_PURPOSES.some((purpose) => purpose === text);
}

/** Whether the door is opened for that. */
export function isPurpose(text: string): text is Purpose {
  return PURPOSES.some((purpose) => purpose === text);
}
