import * as v from 'valibot';
import { communeCode, label } from './text.ts';

/** WGS 84 degrees. */
export const point = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

/** Somewhere to go. */
export const place = v.strictObject({
  label,
  commune: v.exactOptional(communeCode),
  point: v.exactOptional(point),
});
