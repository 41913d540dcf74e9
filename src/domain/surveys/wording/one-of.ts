/**
 * The source of a pattern that finds one of some words.
 * @param words separated by commas, over as many lines as they need; each may hold a small pattern of its own
 */
export function oneOf(words: string): string {
  return `(${words
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .join('|')})`;
}
