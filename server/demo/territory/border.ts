import { apart, edgesOf, type Spot } from './plane.ts';
import { randomFor, type Random } from '../random.ts';

const STEP_KM = 0.4;
const SWAY = 0.36;

/**
 * A ring whose straight borders wander as borders along brooks and lanes do. Two communes that share
 * a border draw it the same, since each segment of it depends on nothing but its two ends.
 */
export function wandering(ring: readonly Spot[], seed: number): Spot[] {
  const snapped = ring.map(toMetre);
  const distinct = snapped.filter((spot, index) => {
    return apart(spot, snapped[(index + 1) % snapped.length] ?? spot) > 0;
  });
  return edgesOf(distinct).flatMap(([from, to]) => bentEdge(from, to, seed).slice(0, -1));
}

function bentEdge(from: Spot, to: Spot, seed: number): Spot[] {
  const forwards = from.x < to.x || (from.x === to.x && from.y < to.y);
  const [start, end] = forwards ? [from, to] : [to, from];
  const name = `${start.x},${start.y}/${end.x},${end.y}`;
  const way = [start, ...between(start, end, randomFor(seed, name)), end];
  return forwards ? way : way.reverse();
}

function between(from: Spot, to: Spot, chance: Random): Spot[] {
  const length = apart(from, to);
  if (length < STEP_KM) return [];
  const sway = (chance.next() - 0.5) * SWAY;
  const middle = toMetre({
    x: (from.x + to.x) / 2 - (to.y - from.y) * sway,
    y: (from.y + to.y) / 2 + (to.x - from.x) * sway,
  });
  return [...between(from, middle, chance), middle, ...between(middle, to, chance)];
}

function toMetre({ x, y }: Spot): Spot {
  return { x: Math.round(x * 1_000) / 1_000, y: Math.round(y * 1_000) / 1_000 };
}
