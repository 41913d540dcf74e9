const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** How pauses grow (milliseconds). */
interface Growth {
  readonly first: number;
  readonly longest: number;
}

/** After a "not now" of the recipient's side: grey lists want minutes, full boxes hours. */
export const MESSAGE_PAUSES: Growth = { first: MINUTE_MS, longest: 240 * MINUTE_MS };
/** After the mail server itself did not answer, or did not let us in. */
export const CHANNEL_PAUSES: Growth = { first: 5 * SECOND_MS, longest: 15 * MINUTE_MS };

/**
 * How long to wait after so many failures: each pause is twice the one before, and between half and one and a
 * half of that, so that what failed together does not come again together.
 * @param failures at least 1
 * @param random from 0 up to 1
 */
export function pauseAfter(failures: number, { first, longest }: Growth, random: number): number {
  const middle = Math.min(first * 2 ** Math.min(failures - 1, 30), longest);
  return Math.round(middle * (0.5 + random));
}
