/** Names longer than this are easier to read, and to place, on two lines. */
const LONG_NAME_CHARACTERS = 14;

/** A name on one line, or on two of nearly the same length, broken after a hyphen or at a space. */
export function labelLines(name: string): string[] {
  if (name.length <= LONG_NAME_CHARACTERS) return [name];
  const breaks = [...name.matchAll(/[-\s]/g)].map((found) => found.index + 1);
  const best = breaks.sort((a, b) => imbalance(name, a) - imbalance(name, b))[0];
  if (best === undefined || best >= name.length) return [name];
  return [name.slice(0, best).trimEnd(), name.slice(best)];
}

function imbalance(name: string, at: number): number {
  return Math.abs(name.length - 2 * at);
}
