/** A source of chance that gives the same again for the same seed. */
export interface Random {
  /** From 0 to just below 1. */
  next(): number;
  /** A whole number between two, both included. */
  integer(least: number, most: number): number;
  /** Whether something that happens so often (0 to 1) happens. */
  happens(often: number): boolean;
  /** One of these. */
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
  /** One of these, each as likely as its weight. */
  weigh<T>(from: readonly (readonly [T, number])[]): T;
  /** The same things in another order. */
  shuffle<T>(from: readonly T[]): T[];
  /** So many random bytes. */
  bytes(count: number): Uint8Array;
}

/**
 * An independent random stream: what one part of the demonstration draws never changes what another
 * part draws (mulberry32, seeded with FNV-1a of the name).
 */
export function randomFor(seed: number, name: string): Random {
  const next = mulberry32(seed ^ fnv1a(name));
  const whole = (least: number, most: number): number => {
    return least + Math.floor(next() * (most - least + 1));
  };
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('There is nothing to pick from.');
    return from[whole(0, from.length - 1)] as T;
  };
  return {
    next,
    integer: whole,
    pick,
    happens: (often) => next() < often,
    weigh: (from) => weighed(from, next()),
    shuffle: (from) => shuffled(from, whole),
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
  };
}

function weighed<T>(from: readonly (readonly [T, number])[], at: number): T {
  let left = at * from.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of from) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('There is nothing to pick from.');
}

function shuffled<T>(from: readonly T[], whole: (least: number, most: number) => number): T[] {
  const order = [...from];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = whole(0, last);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
