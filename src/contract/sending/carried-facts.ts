import * as v from 'valibot';
import { id, moment } from '../kernel/text.ts';

/** The most that somebody carries for another, in characters of base64: a month of work many times over. */
export const MAX_CARRIED = 4 * 1024 * 1024;

const base64 = v.pipe(v.string(), v.maxLength(MAX_CARRIED), v.regex(/^[0-9A-Za-z+/]+={0,2}$/));

/**
 * Facts that a device could not send, in a file that somebody else takes to where there is a network.
 * Sealed with the key that the server gave to their author (AES-GCM-256: 12 bytes of initialisation
 * vector, then the ciphertext), so whoever carries it reads nothing, and changes nothing unseen.
 */
export const CarriedFacts = v.strictObject({
  format: v.literal('coudmain-carried-facts'),
  version: v.literal(1),
  territory: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,40}$/)),
  /** Whose facts they are. */
  author: id('user'),
  at: moment,
  sealed: base64,
});
/** Facts on their way in a file. */
export type CarriedFacts = v.InferOutput<typeof CarriedFacts>;

/** What is not sealed of carried facts, as bytes: the seal holds only around exactly this. */
export function headOf({ territory, author, at }: Omit<CarriedFacts, 'sealed'>): string {
  return JSON.stringify(['coudmain-carried-facts', 1, territory, author, at]);
}

/** What became of carried facts, in numbers: who carries them learns nothing else. */
export const CarriedOutcome = v.object({
  /** Taken in now, or there already. */
  taken: v.number(),
  refused: v.number(),
  /** Their author has sent all that one may in a day, or the server could not: bring it again. */
  later: v.number(),
});
/** Such numbers. */
export type CarriedOutcome = v.InferOutput<typeof CarriedOutcome>;
