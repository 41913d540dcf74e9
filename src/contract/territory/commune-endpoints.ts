import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { point } from '../kernel/place.ts';
import { text } from '../kernel/text.ts';

/** A commune of the official list. */
const OfficialCommune = v.object({ code: v.string(), name: v.string(), population: v.number() });
/** The same, as the screens have it. */
export type OfficialCommune = v.InferOutput<typeof OfficialCommune>;

/** How much of a territory belongs to one of its communes. */
export const CommuneUse = v.object({
  /** People who are helped there now, and those who were. */
  people: v.number(),
  ended: v.number(),
  /** Volunteers who have not left. */
  volunteers: v.number(),
  /** Missions that are to come or not told of yet, from there or to there. */
  requests: v.number(),
  /** Offers of help and signals that wait. */
  waiting: v.number(),
});
/** The same, as the screens have it. */
export type CommuneUse = v.InferOutput<typeof CommuneUse>;

/** An outline as it is kept, simplified; and where the name stands. */
export const CommuneShape = v.object({
  point: v.exactOptional(point),
  outline: v.exactOptional(v.array(v.array(v.tuple([v.number(), v.number()])))),
});
/** The same, as the screens have it. */
export type CommuneShape = v.InferOutput<typeof CommuneShape>;

/** Communes of the official list by words of their name or their code, ten at the most; for coordinators. */
export const findCommunes = endpoint(
  'POST',
  '/api/territories/:territory/official-communes',
  v.strictObject({ words: text(100) }),
  v.object({ found: v.array(OfficialCommune) }),
);

/** What hangs on a commune of the territory? For coordinators. */
export const readCommuneUse = endpoint(
  'GET',
  '/api/territories/:territory/communes/:code/use',
  Nothing,
  CommuneUse,
);

/** An outline out of a GeoJSON file. Refused with `bad_request` where it tells none of this commune. For coordinators. */
export const readOutline = endpoint(
  'POST',
  '/api/territories/:territory/communes/:code/outline',
  v.strictObject({ features: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(20)) }),
  CommuneShape,
);
