/**
 * Where something is, in one line, from the exact to the wide: "12 Grande Rue, Pont-de-Brême". What was
 * said already is not said again: an address that ends with its commune ("Le Bourg, 01290 Pont-de-Brême")
 * or is nothing else keeps one.
 */
export function placeLine(...parts: readonly (string | undefined)[]): string {
  const said: string[] = [];
  for (const part of parts) {
    const text = part?.trim() ?? '';
    const known = said.flatMap((one) => one.split(',')).map(placeKey);
    if (text && !known.includes(placeKey(text))) said.push(text);
  }
  return said.join(', ');
}

/** From one place to another: "Pont-de-Brême → Mairie"; one place alone when both are the same. */
export function wayLine(from: string, to: string): string {
  if (!from || !to || placeKey(from) === placeKey(to)) return from || to;
  return `${from} → ${to}`;
}

/** The same for what is the same place to a reader: without postcode, accents, hyphens and capitals. */
function placeKey(text: string): string {
  return text
    .replace(/^\s*\d{5}\s+/, '')
    .replace(/\bst(e?)[-\s.]+/gi, 'saint$1 ')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
