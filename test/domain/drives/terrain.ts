import fc from 'fast-check';
import type { Terrain } from '../../../src/domain/drives/drive.ts';
import { errandOf, type Errand, type ErrandPlace } from '../../../src/domain/drives/errand.ts';

/** A spot on a flat land, in hundredths of a degree. */
export function spot(x: number, y: number, rough = false): ErrandPlace {
  return { lat: 46 + y / 100, lon: 5 + x / 100, rough };
}

/** A flat land: a hundredth of a degree is a kilometre, and a kilometre a minute. */
export const FLAT: Terrain = {
  between: (from, to) => {
    const km = Math.hypot(from.lat - to.lat, from.lon - to.lon) * 100;
    return { km, minutes: km, approximate: from.rough || to.rough };
  },
};

/** The same with one-way streets: the way back is longer, but never shorter by a third place. */
const UNEVEN: Terrain = {
  between: (from, to) => {
    const way = FLAT.between(from, to);
    const uphill = Math.max(0, to.lat - from.lat) * 40;
    return { ...way, km: way.km + uphill, minutes: way.minutes * 1.3 + uphill };
  },
};

/** Either land. */
export const terrains = fc.constantFrom(FLAT, UNEVEN);

/** The market, where everybody goes. */
export const MARKET = spot(0, 0);

/** An errand to the market: a passenger or shopping, at an hour, in a part of the day, or any time. */
export const errands: fc.Arbitrary<readonly Errand[]> = fc
  .array(
    fc
      .record({
        x: fc.integer({ min: -18, max: 18 }),
        y: fc.integer({ min: -18, max: 18 }),
        kind: fc.constantFrom('ride', 'groceries', 'pharmacy'),
        hour: fc.option(fc.integer({ min: 7, max: 19 })),
        quarter: fc.constantFrom('00', '15', '30', '45'),
        part: fc.option(fc.constantFrom('morning', 'afternoon', 'evening')),
        minutes: fc.option(fc.integer({ min: 5, max: 180 })),
        wheelchair: fc.boolean(),
      })
      .map(({ x, y, kind, hour, quarter, part, minutes, wheelchair }): Omit<Errand, 'id'> =>
        errandOf({
          id: '',
          kind,
          when: {
            day: '2026-11-27',
            ...(hour !== null && { time: `${String(hour).padStart(2, '0')}:${quarter}` }),
            ...(hour === null && part !== null && { part }),
            ...(minutes !== null && { minutes }),
          },
          needs: wheelchair ? ['wheelchair'] : [],
          home: spot(x, y),
          destination: MARKET,
        }),
      ),
    { minLength: 1, maxLength: 7 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: String(index) })));
