import type { Feature, PreparedTile } from 'protomaps-leaflet';

/** Widths in pixels at zoom 12, 15 and 18. */
export type Widths = readonly [number, number, number];

/** How lines are drawn. */
export interface LineStyle {
  readonly color: string;
  readonly widths: Widths;
  /** So many pixels wider: the edge that shows below another line. */
  readonly more?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  readonly round?: boolean;
}

/** What is painted of one layer of a tile, all of it in one go. */
export interface PaintRule {
  readonly layer: string;
  readonly minzoom?: number;
  /** What sort a feature is of; rules that share a function share the work. */
  readonly sort: (feature: Feature) => string;
  /** The sort that this rule paints; absent: ''. */
  readonly key?: string;
  readonly fill?: string;
  readonly line?: LineStyle;
}

/** A rectangle of the world's pixels. */
interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Thinner lines have no round ends: nobody sees them, and they are a quarter of all painting. */
const ROUND_PX = 7;

/**
 * Paints the ground of one tile. Features of a sort are one path: a stroke for each road, as
 * protomaps-leaflet draws them, takes three times as long.
 * @param context its origin is the corner of the tile of the screen
 * @param box what is seen of the world
 */
export function paintRules(
  context: CanvasRenderingContext2D,
  tile: PreparedTile,
  rules: readonly PaintRule[],
  box: Box,
): void {
  const sorted = new Map<string, Map<PaintRule['sort'], ReadonlyMap<string, Path2D>>>();
  for (const { layer, sort, key = '', minzoom = 0, fill, line } of rules) {
    if (tile.z < minzoom) continue;
    const sorts = sorted.get(layer) ?? new Map<PaintRule['sort'], ReadonlyMap<string, Path2D>>();
    sorted.set(layer, sorts);
    const paths = sorts.get(sort) ?? pathsOf(tile, tile.data.get(layer) ?? [], sort, box);
    sorts.set(sort, paths);
    const path = paths.get(key);
    if (!path) continue;
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (line) stroke(context, path, line, tile.z);
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { color, widths, more = 0, dash = [], opacity = 1, round = false }: LineStyle,
  zoom: number,
): void {
  context.strokeStyle = color;
  const width = widthAt(zoom, widths) + (zoom < 12 ? more / 2 : more);
  const isRound = round && width >= ROUND_PX;
  context.lineWidth = width;
  context.lineCap = isRound ? 'round' : 'butt';
  context.lineJoin = isRound ? 'round' : 'miter';
  context.miterLimit = 2;
  context.globalAlpha = opacity;
  context.setLineDash([...dash]);
  context.stroke(path);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** The features that are seen, each sort as one path in pixels from the corner of the tile. */
function pathsOf(
  { origin, scale }: PreparedTile,
  features: Iterable<Feature>,
  sort: PaintRule['sort'],
  { minX, minY, maxX, maxY }: Box,
): ReadonlyMap<string, Path2D> {
  const paths = new Map<string, Path2D>();
  for (const feature of features) {
    const { bbox, geom } = feature;
    const isSeen =
      bbox.maxX * scale + origin.x >= minX &&
      bbox.minX * scale + origin.x <= maxX &&
      bbox.maxY * scale + origin.y >= minY &&
      bbox.minY * scale + origin.y <= maxY;
    if (!isSeen) continue;
    const key = sort(feature);
    const path = paths.get(key) ?? new Path2D();
    paths.set(key, path);
    for (const line of geom) {
      line.forEach(({ x, y }, at) => {
        if (at === 0) path.moveTo(x * scale, y * scale);
        else path.lineTo(x * scale, y * scale);
      });
    }
  }
  return paths;
}

/** A width between those of zoom 12, 15 and 18: each level doubles the ground, not the line. */
function widthAt(zoom: number, [far, near, close]: Widths): number {
  if (far === close) return far;
  if (zoom <= 12) return far * 0.82 ** (12 - zoom);
  if (zoom <= 15) return far * (near / far) ** ((zoom - 12) / 3);
  return near * (close / near) ** ((Math.min(zoom, 18) - 15) / 3);
}
