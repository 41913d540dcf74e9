/**
 * Gives each module the drawings of the symbols that it names: a screen brings its own, and the first
 * list does not wait for those of all others. They are written into the module itself, where a file for
 * each drawing would be eighty requests; said twice in one file, a drawing costs next to nothing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { at } from '../paths.mjs';

const SHELF = at('src/ui/elements/signs/icon-drawings.ts');
const NAMES = at('src/ui/elements/signs/icons.ts');
const { resolve } = createRequire(import.meta.url);

/** For Vite: a quoted name of a symbol, anywhere in our own code, brings its drawing. */
export function symbolsInUse() {
  const known = new Set(quotedIn(readFileSync(NAMES, 'utf8')));
  return {
    name: 'symbols-in-use',
    enforce: 'pre',
    transform(code, id) {
      if (!isOfScreens(id.split('?')[0])) return null;
      const [unknown] = iconsIn(code).filter((name) => !known.has(name));
      if (unknown) this.error(`No symbol is called ${unknown}: see ${NAMES}.`);
      const named = [...new Set(quotedIn(code))].filter((name) => known.has(name));
      return named.length > 0 ? { code: `${code}\n${bringing(named)}`, map: null } : null;
    },
  };
}

/** Only what is drawn; elsewhere the same words mean something else. */
function isOfScreens(path) {
  return path.endsWith('.ts') && (path.startsWith(at('src/ui/')) || path.startsWith(at('test/')));
}

/** Every quoted text that could be a name: one too many is a drawing too many, and no more. */
function quotedIn(code) {
  return [...code.matchAll(/(["'])([a-z][a-z0-9-]*)\1/g)].map(([, , text]) => text);
}

/** What templates ask of elements that show a symbol. */
function iconsIn(code) {
  return [...code.matchAll(/<cm-[a-z-]+\s[^<]*?\bicon="([^"$]+)"/g)].map(([, name]) => name);
}

function bringing(names) {
  const drawings = Object.fromEntries(names.map((name) => [name, drawingOf(name)]));
  return `import { addDrawings as __addDrawings } from ${JSON.stringify(SHELF)};
__addDrawings(${JSON.stringify(drawings)});`;
}

/** What is inside of the drawing; the element that shows it says the rest once. */
function drawingOf(name) {
  const svg = readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const [, shapes] = /<svg[^>]*>(.*)<\/svg>/s.exec(svg);
  return shapes
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1')
    .trim();
}
