import { apart, type Spot } from '../territory/plane.ts';
import type { Random } from '../random.ts';

/**
 * A line from one spot to another that bends as country roads and brooks do: the middle is moved
 * aside, and the middles of both halves, until the pieces are short.
 * @param sway how far aside, as a share of the length
 * @param step the longest piece, in kilometres
 */
export function winding(from: Spot, to: Spot, sway: number, step: number, chance: Random): Spot[] {
  return [from, ...between(from, to, sway, step, chance), to];
}

function between(from: Spot, to: Spot, sway: number, step: number, chance: Random): Spot[] {
  if (apart(from, to) <= step) return [];
  const aside = (chance.next() - 0.5) * 2 * sway;
  const middle = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * aside,
    y: (from.y + to.y) / 2 + (to.x - from.x) * aside,
  };
  const half = (a: Spot, b: Spot): Spot[] => between(a, b, sway, step, chance);
  return [...half(from, middle), middle, ...half(middle, to)];
}

/** A soft, uneven ring around a spot: a wood, a field, the edge of a village. */
export function blob(middle: Spot, radius: number, chance: Random, corners = 14): Spot[] {
  const waves = [2, 3, 5].map((times) => ({ times, phase: chance.next() * 2 * Math.PI }));
  const stretch = 0.75 + chance.next() * 0.5;
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    const far = waves.reduce(
      (sum, { times, phase }) => sum + (0.28 / times) * Math.sin(times * angle + phase),
      0.86 + chance.next() * 0.12,
    );
    return {
      x: middle.x + Math.cos(angle) * radius * far * stretch,
      y: middle.y + (Math.sin(angle) * radius * far) / stretch,
    };
  });
}

/** A ribbon of this width (kilometres) along a line: a river with two banks. */
export function ribbon(line: readonly Spot[], width: number): Spot[] {
  const side = (direction: 1 | -1): Spot[] =>
    line.map((spot, index) => {
      const before = line[index - 1] ?? spot;
      const after = line[index + 1] ?? spot;
      const length = apart(before, after) || 1;
      const out = (direction * width) / 2 / length;
      return { x: spot.x - (after.y - before.y) * out, y: spot.y + (after.x - before.x) * out };
    });
  return [...side(1), ...side(-1).reverse()];
}

/** A house: four corners, turned as its street is. */
export function houseAt({ x, y }: Spot, angle: number, chance: Random): Spot[] {
  const [long, wide] = [0.005 + chance.next() * 0.004, 0.004 + chance.next() * 0.002];
  return [
    [-long, -wide],
    [long, -wide],
    [long, wide],
    [-long, wide],
  ].map(([along = 0, across = 0]) => ({
    x: x + along * Math.cos(angle) - across * Math.sin(angle),
    y: y + along * Math.sin(angle) + across * Math.cos(angle),
  }));
}
