import type { MapElement } from '../../../src/ui/map/map.ts';
import { all } from './a-map.ts';

/** A name as it stands on the screen: its text, and the rectangle of its letters. */
export interface WrittenName {
  readonly text: string;
  readonly box: DOMRect;
}

interface Written {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const METRES_PER_DEGREE = 111_195;

/** Listens to what is written on canvases from now on, until `end`; a canvas that is painted anew begins anew. */
export function namesWritten(): { on(map: MapElement): WrittenName[]; end(): void } {
  const { prototype } = CanvasRenderingContext2D;
  const { fillText, setTransform } = prototype;
  const written = new Map<HTMLCanvasElement, Written[]>();
  prototype.setTransform = function (this: CanvasRenderingContext2D, ...how: unknown[]) {
    written.set(this.canvas, []);
    setTransform.apply(this, how as [DOMMatrix2DInit]);
  };
  prototype.fillText = function (text, x, y, ...more) {
    const { a, b, d, e, f } = this.getTransform();
    const told = this.measureText(text);
    // Only what lies flat: names along a road are the road's.
    if (Math.abs(b) < 1e-6) {
      written.get(this.canvas)?.push({
        text,
        left: (e + a * (x - told.actualBoundingBoxLeft)) / a,
        top: (f + d * (y - told.actualBoundingBoxAscent)) / d,
        width: told.actualBoundingBoxLeft + told.actualBoundingBoxRight,
        height: told.actualBoundingBoxAscent + told.actualBoundingBoxDescent,
      });
    }
    fillText.call(this, text, x, y, ...more);
  };
  return {
    on(map) {
      const tiles = all<HTMLElement>(map, '.pack-tiles canvas') as unknown as HTMLCanvasElement[];
      return tiles.flatMap((tile) => {
        const at = tile.getBoundingClientRect();
        return (written.get(tile) ?? []).map(({ text, left, top, width, height }) => ({
          text,
          box: new DOMRect(at.left + left, at.top + top, width, height),
        }));
      });
    },
    end() {
      Object.assign(prototype, { fillText, setTransform });
    },
  };
}

/** The name of a place that stands nearest to the middle of a map. */
export function nearestTo(map: MapElement, names: readonly WrittenName[]): WrittenName {
  const middle = middleOf(map.getBoundingClientRect());
  const away = ({ box }: WrittenName): number => {
    const { x, y } = middleOf(box);
    return Math.hypot(x - middle.x, y - middle.y);
  };
  const [nearest] = names.filter(({ text }) => !/\d/.test(text)).sort((a, b) => away(a) - away(b));
  if (!nearest) throw new Error('No place has a name on this map.');
  return nearest;
}

/** Where on the ground a name stands; the middle of the map is its `center`. */
export function placeOf(map: MapElement, { box }: WrittenName): { lat: number; lon: number } {
  const { lat, lon } = map.center ?? { lat: 0, lon: 0 };
  const middle = middleOf(map.getBoundingClientRect());
  const { x, y } = middleOf(box);
  const perDegree =
    METRES_PER_DEGREE / (map as unknown as { metresPerPixel: number }).metresPerPixel;
  return {
    lat: lat - (y - middle.y) / perDegree,
    lon: lon + (x - middle.x) / perDegree / Math.cos((lat * Math.PI) / 180),
  };
}

/** Whether a name and an element lie over each other. */
export function areOver(name: DOMRect, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return name.left < right && name.right > left && name.top < bottom && name.bottom > top;
}

function middleOf({ left, right, top, bottom }: DOMRect): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
