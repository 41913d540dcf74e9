import type { TerritoryLabel } from './territory-labels.ts';
import { HAMLET_ZOOM } from './territory-labels.ts';
import type { CommuneShape, TerritoryShape } from './territory-shape.ts';
import type { Palette } from './palette.ts';

/** Which part of the world a canvas shows, in CSS pixels. */
export interface TerritoryFrame {
  /** World pixels at the left and top edge. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** World pixels of the whole world at this zoom. */
  readonly scale: number;
  /** Screen pixels of about two kilometres, the land around a commune without an outline. */
  readonly around: number;
}

/** What is painted and in which colours. */
export interface TerritoryDrawing {
  readonly shape: TerritoryShape;
  readonly labels: readonly TerritoryLabel[];
  readonly palette: Palette;
}

/** Paints the whole background: soft communes, their boundaries, the border, dots and names. */
export function drawTerritory(
  context: CanvasRenderingContext2D,
  picture: TerritoryDrawing,
  frame: TerritoryFrame,
): void {
  context.fillStyle = picture.palette.beyond;
  context.fillRect(0, 0, frame.width, frame.height);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  drawCommunes(context, picture, frame);
  drawBorder(context, picture, frame);
  drawDots(context, picture, frame);
  drawNames(context, picture, frame);
}

function drawCommunes(
  context: CanvasRenderingContext2D,
  { shape, palette }: TerritoryDrawing,
  frame: TerritoryFrame,
): void {
  for (const commune of shape.communes) {
    const tint = palette.tints[commune.tint] ?? palette.beyond;
    if (commune.rings.length === 0) drawSurroundings(context, commune, tint, frame);
    else {
      const path = pathOf(commune, frame);
      context.fillStyle = tint;
      context.fill(path, 'evenodd');
      context.strokeStyle = palette.boundary;
      context.lineWidth = 1.25;
      context.stroke(path);
    }
  }
}

function drawSurroundings(
  context: CanvasRenderingContext2D,
  commune: CommuneShape,
  tint: string,
  frame: TerritoryFrame,
): void {
  const x = commune.x * frame.scale - frame.left;
  const y = commune.y * frame.scale - frame.top;
  context.fillStyle = tint;
  context.beginPath();
  context.arc(x, y, frame.around, 0, 2 * Math.PI);
  context.fill();
}

function pathOf(commune: CommuneShape, { scale, left, top }: TerritoryFrame): Path2D {
  const path = new Path2D();
  for (const ring of commune.rings) {
    for (let index = 0; index < ring.length; index += 2) {
      const x = (ring[index] ?? 0) * scale - left;
      const y = (ring[index + 1] ?? 0) * scale - top;
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

function drawBorder(
  context: CanvasRenderingContext2D,
  { shape: { border }, palette }: TerritoryDrawing,
  { scale, left, top }: TerritoryFrame,
): void {
  const path = new Path2D();
  for (let index = 0; index < border.length; index += 4) {
    path.moveTo((border[index] ?? 0) * scale - left, (border[index + 1] ?? 0) * scale - top);
    path.lineTo((border[index + 2] ?? 0) * scale - left, (border[index + 3] ?? 0) * scale - top);
  }
  context.strokeStyle = palette.borderGlow;
  context.lineWidth = 9;
  context.stroke(path);
  context.strokeStyle = palette.border;
  context.lineWidth = 2.25;
  context.stroke(path);
}

function drawDots(
  context: CanvasRenderingContext2D,
  { shape, palette }: TerritoryDrawing,
  { scale, left, top, zoom }: TerritoryFrame,
): void {
  const dot = (x: number, y: number, radius: number): void => {
    context.beginPath();
    context.arc(x * scale - left, y * scale - top, radius, 0, 2 * Math.PI);
    context.fillStyle = palette.dot;
    context.fill();
    context.strokeStyle = palette.halo;
    context.lineWidth = 1.5;
    context.stroke();
  };
  if (zoom >= HAMLET_ZOOM) for (const { x, y } of shape.places) dot(x, y, 2.5);
  for (const { x, y } of shape.communes) dot(x, y, 3.75);
}

function drawNames(
  context: CanvasRenderingContext2D,
  { labels, palette }: TerritoryDrawing,
  { left, top }: TerritoryFrame,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.strokeStyle = palette.halo;
  context.lineWidth = 4;
  for (const label of labels) {
    context.font = label.font;
    context.fillStyle = label.colour;
    label.lines.forEach((line, index) => {
      const x = label.middle - left;
      const y = label.top + (index + 0.5) * label.lineHeight - top;
      context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }
}
