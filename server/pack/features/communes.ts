import type { Commune } from '../../../src/domain/territory/territory.ts';
import type { Box } from './box.ts';
import type { Feature } from './feature.ts';

/** The ground under everything, the borders of the communes, and their names. */
export function groundOf(communes: readonly Commune[], box: Box): readonly Feature[] {
  const { west, south, east, north } = box;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return [
    {
      ...{ layer: 'earth', kind: 'earth', minZoom: 0 },
      shape: { type: 'polygons', polygons: [[corners]] },
    },
    ...communes.flatMap(({ outline = [], name }) =>
      outline.map((line): Feature => ({
        ...{ layer: 'boundaries', kind: 'locality', name, minZoom: 8 },
        shape: { type: 'line', line },
      })),
    ),
  ];
}
