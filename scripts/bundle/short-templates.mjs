/**
 * Takes out of Lit's templates what only the reader of the source needs: indentation, line ends and
 * the comments of styles. Minifiers leave templates alone, and a volunteer's phone fetches all of it.
 */
import MagicString from 'magic-string';
import { at } from '../paths.mjs';

const SHORTEN = { html: shortHtml, svg: shortHtml, css: shortCss };

/** For Vite: shortens the `html`, `svg` and `css` templates of the screens. */
export function shortTemplates() {
  return {
    name: 'short-templates',
    apply: 'build',
    transform(code, id) {
      const path = id.split('?')[0];
      if (!path.startsWith(at('src/ui/')) || !path.endsWith('.ts')) return null;
      const short = new MagicString(code);
      for (const { tag, start, end } of textsOfTemplates(this.parse(code))) {
        if (start < end) short.update(start, end, SHORTEN[tag](code.slice(start, end)));
      }
      return { code: short.toString(), map: short.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** Any run of white space is one space to HTML; ours nowhere shows it as it is written. */
export function shortHtml(text) {
  return text.replace(/\s+/g, ' ');
}

/** What is quoted stays as it is; a space before a colon, or around `+` and `-`, means something. */
export function shortCss(text) {
  return text
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 1 ? part : shortRules(part)))
    .join('');
}

function shortRules(rules) {
  return rules
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

/** The pieces of text between the values of each template. */
function* textsOfTemplates(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name in SHORTEN) {
    for (const { start, end } of node.quasi.quasis) yield { tag: node.tag.name, start, end };
  }
  for (const child of Object.values(node)) yield* textsOfTemplates(child);
}
