import * as v from 'valibot';

/** The most facts that one parcel holds. */
export const MAX_PARCEL_FACTS = 500;
/** The longest parcel, in characters of base64. */
export const MAX_PARCEL = 1024 * 1024;

/** So many of them are kept, all that were handed over: only then a device forgets them. */
export const ParkedNow = v.object({ parked: v.number() });

/**
 * What somebody had not sent when their place in the territory was taken away, as the coordinators
 * see it: handed over by their device, sealed, and not yet taken in.
 */
export const ParkedFacts = v.object({
  id: v.string(),
  /** The name of who wrote them. */
  name: v.string(),
  /** How many. */
  facts: v.number(),
  /** When they were handed over, ISO 8601. */
  at: v.string(),
  /** Until when they can be taken in, ISO 8601. */
  until: v.string(),
  /** That time is over: nobody took them in, and they are gone. */
  over: v.boolean(),
});
/** Facts of one who has no place any more. */
export type ParkedFacts = v.InferOutput<typeof ParkedFacts>;

/** All of a territory, oldest first. */
export const ParkedFactsList = v.object({ parked: v.array(ParkedFacts) });
