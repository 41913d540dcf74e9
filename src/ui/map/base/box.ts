/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle with this corner and size. */
export function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Whether two rectangles overlap or come nearer than so many pixels. */
export function meet(a: Box, b: Box, air = 0): boolean {
  return (
    a.left - air < b.right &&
    a.right + air > b.left &&
    a.top - air < b.bottom &&
    a.bottom + air > b.top
  );
}
