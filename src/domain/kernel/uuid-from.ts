/**
 * The UUID (version 8, RFC 9562) that a text always gives: whoever makes a thing of the same text names it alike.
 * Spread well, and no secret: it hides nothing of the text.
 */
export function uuidFrom(text: string): string {
  const words = SEEDS.map((seed) => hashOf(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((parseInt(words.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const digits = `${words.slice(0, 12)}8${words.slice(13, 16)}${variant}${words.slice(17)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

/** 32 bits of a text: FNV-1a (Fowler, Noll, Vo), then mixed as MurmurHash3 ends (fmix32). */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
