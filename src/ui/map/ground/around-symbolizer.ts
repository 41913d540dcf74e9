import {
  CenteredTextSymbolizer,
  type LabelSymbolizer,
  type TextSymbolizerOptions,
} from 'protomaps-leaflet';

type Place = CenteredTextSymbolizer['place'];

/** How far beside its point a name may stand, step by step, in pixels: the last clears a marker and its word. */
const GAPS_PX = [6, 30, 56] as const;

/**
 * A name over its point; where something stands there, below it, above it, to the right or to the left. (The library's
 * own symbolizer for that tries its first place only.)
 */
export class AroundTextSymbolizer implements LabelSymbolizer {
  readonly #centered: CenteredTextSymbolizer;

  constructor(options: TextSymbolizerOptions) {
    this.#centered = new CenteredTextSymbolizer(options);
  }

  place(...[layout, geometry, feature]: Parameters<Place>): ReturnType<Place> {
    const [label] = this.#centered.place(layout, geometry, feature) ?? [];
    const [box] = label?.bboxes ?? [];
    if (!label || !box) return undefined;
    const [width, height] = [box.maxX - box.minX, box.maxY - box.minY];
    const steps = GAPS_PX.flatMap((gap): readonly (readonly [number, number])[] => {
      const [across, down] = [width / 2 + gap, height / 2 + gap];
      return [
        [0, down],
        [0, -down],
        [across, 0],
        [-across, 0],
      ];
    });
    for (const [x, y] of [[0, 0] as const, ...steps]) {
      const moved = {
        ...{ minX: box.minX + x, maxX: box.maxX + x },
        ...{ minY: box.minY + y, maxY: box.maxY + y },
      };
      if (layout.index.bboxCollides(moved, layout.order)) continue;
      const draw: typeof label.draw = (context, extra) => {
        context.translate(x, y);
        label.draw(context, extra);
      };
      return [{ ...label, bboxes: [moved], draw }];
    }
    return undefined;
  }
}
