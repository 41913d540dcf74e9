import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';

/**
 * Whose door this is: the name of each territory, the number that one rings for help and when, as they stand on any
 * poster; colour and sign (a PNG in base64) where it is one territory's alone. Told to everybody; nothing where there
 * are too many to be read at a door.
 */
const Welcome = v.object({
  territories: v.array(
    v.object({
      title: v.string(),
      phone: v.exactOptional(v.string()),
      hours: v.exactOptional(v.string()),
      colour: v.exactOptional(v.string()),
      logo: v.exactOptional(v.string()),
    }),
  ),
});
/** Whose door this is. */
export type Welcome = v.InferOutput<typeof Welcome>;

/** Whose door is this, and whom does one ring? */
export const getWelcome = endpoint('GET', '/api/welcome', Nothing, Welcome);
