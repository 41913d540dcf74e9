import type { OsmElement, OsmSource, Tags } from '../../pack/osm/osm-element.ts';
import type { Point } from '../../../src/domain/kernel/place.ts';
import { toPoint, type Spot } from '../territory/plane.ts';

/** A spot that is on the sheet already, under the number that ways share. */
export interface DrawnNode extends Spot {
  readonly id: number;
}

/** Builds OpenStreetMap elements from positions in kilometres. */
export class OsmDrawing implements OsmSource {
  readonly #center: Point;
  readonly #day: string;
  readonly #elements: OsmElement[] = [];
  #ids = 0;

  constructor(center: Point, day: string) {
    this.#center = center;
    this.#day = day;
  }

  /** Puts a spot on the sheet. */
  node({ x, y }: Spot, tags?: Tags): DrawnNode {
    const id = (this.#ids += 1);
    this.#elements.push({
      type: 'node',
      id,
      ...toPoint(this.#center, { x, y }),
      ...(tags && { tags }),
    });
    return { id, x, y };
  }

  /** Draws a line through spots. */
  line(pins: readonly DrawnNode[], tags: Tags): void {
    const refs = pins.map(({ id }) => id);
    this.#elements.push({ type: 'way', id: (this.#ids += 1), refs, tags });
  }

  /** Draws an area around spots. */
  area(spots: readonly Spot[], tags: Tags): void {
    const pins = spots.map((spot) => this.node(spot));
    const [first] = pins;
    if (first) this.line([...pins, first], tags);
  }

  async *elements(): AsyncIterable<readonly OsmElement[]> {
    yield this.#elements;
  }

  dated(): string {
    return this.#day;
  }
}
