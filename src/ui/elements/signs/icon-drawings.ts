import type { IconName } from './icons.ts';

const drawings = new Map<string, string>();

/**
 * Adds the shapes of symbols, as SVG text. Every module that names some calls it, in a line that the
 * build writes (`scripts/bundle/symbols-in-use.mjs`).
 * @public
 */
export function addDrawings(more: Readonly<Partial<Record<IconName, string>>>): void {
  for (const [name, shapes] of Object.entries(more)) drawings.set(name, shapes);
}

/** A symbol as SVG text, in the colour and of the size of the text around it. */
export function drawingOf(name: IconName): string {
  const shapes = drawings.get(name) ?? '';
  return `<svg class="lucide-${name}" ${PEN}>${shapes}</svg>`;
}

/** How every symbol is drawn (Lucide, ISC licence); its width is that of the element. */
const PEN =
  'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"';
