import * as v from 'valibot';
import { point } from '../kernel/place.ts';

/** An address to look up elsewhere: what was typed, and roughly where. */
export const GeocodeQuestion = v.strictObject({
  text: v.pipe(v.string(), v.minLength(3), v.maxLength(200)),
  near: v.exactOptional(point),
});
/** Such a question as it travels. */
export type GeocodeQuestion = v.InferOutput<typeof GeocodeQuestion>;

/** What was found elsewhere, the best first. */
export const GeocodeAnswer = v.strictObject({
  found: v.array(
    v.strictObject({
      ...point.entries,
      label: v.string(),
      line: v.string(),
      commune: v.string(),
      communeName: v.string(),
      precision: v.picklist(['door', 'near-door', 'street', 'hamlet', 'commune']),
    }),
  ),
});
/** Such an answer as it travels. */
export type GeocodeAnswer = v.InferOutput<typeof GeocodeAnswer>;
