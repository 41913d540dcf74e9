import {
  PUBLISHED,
  type Publication,
  type PublishedFigure,
} from '../../src/domain/indicators/publication.ts';
import type { indicators } from '../../src/messages/indicators/fr.ts';
import type { Language } from '../../src/messages/kernel/language.ts';
import { numberIn } from '../../src/messages/kernel/numbers.ts';
import type { Identity } from '../territory/identity.ts';
import { escaped } from './escaped.ts';
import { PUBLIC_STYLE } from './public-style.ts';

/** The words of the page, in the language of its reader. */
export type PublicWords = typeof indicators;

/** What the page is written from. */
export interface PublicPageParts {
  readonly identity: Identity;
  readonly publications: readonly Publication[];
  readonly language: Language;
  readonly words: PublicWords;
}

/** A page of what was published, the latest year first: a table and its drawing, no script. */
export function publicPage({ identity, publications, language, words }: PublicPageParts): string {
  const { name, header, icons, style, themeColour } = identity;
  const { published } = words;
  const title = escaped(published.lead(name));
  const years = [...publications].sort((a, b) => b.year - a.year);
  const other = language === 'fr' ? ['en', 'English'] : ['fr', 'Français'];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${escaped(published.rule)}">
<meta name="theme-color" content="${themeColour}">
${icons}
<style>${PUBLIC_STYLE}</style>${style && `<style>${style}</style>`}
</head>
<body>
<header>${header}</header>
<main>
<h1>${title}</h1>
<p>${escaped(published.rule)} ${escaped(published.sharesNone)}</p>
${years.map((one) => yearPart(one, language, words)).join('\n')}
</main>
<footer><a href="?lang=${other[0] ?? ''}" lang="${other[0] ?? ''}">${other[1] ?? ''}</a></footer>
</body>
</html>
`;
}

function yearPart({ year, figures }: Publication, language: Language, words: PublicWords): string {
  const { published } = words;
  const heading = escaped(published.year(year));
  const number = numberIn(language);
  const rows = PUBLISHED.map((name) => {
    const told = figures.find(({ figure }) => figure === name);
    const value = told ? published.atLeast(number(told.least)) : published.notTold;
    const step = told ? published.step(number(told.step)) : '';
    const label = escaped(published.names[name]);
    return `<tr><th scope="row">${label}</th><td>${escaped(value)}</td><td>${escaped(step)}</td></tr>`;
  });
  return `<section aria-labelledby="y${String(year)}">
<h2 id="y${String(year)}">${heading}</h2>
${drawing(figures, heading, words, number)}
<table>
<thead><tr><th scope="col">${escaped(published.figure)}</th><th scope="col">${escaped(published.value)}</th><th scope="col">${escaped(published.precision)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}

const ROW = 34;
const NAMES = 330;
const BAR = 220;

/** People and requests as bars of one scale; hours and kilometres are other things, and stay in the table. */
function drawing(
  figures: readonly PublishedFigure[],
  heading: string,
  { published }: PublicWords,
  number: (value: number) => string,
): string {
  const bars = PUBLISHED.slice(0, -2).flatMap((name) => {
    const told = figures.find(({ figure }) => figure === name);
    return told ? [{ name: published.names[name], least: told.least }] : [];
  });
  if (bars.length === 0) return '';
  const most = Math.max(...bars.map(({ least }) => least));
  const drawn = bars.map(({ name, least }, at) => {
    const y = at * ROW;
    const width = Math.round((least / most) * BAR);
    return `<text x="0" y="${String(y + 21)}">${escaped(name)}</text><rect x="${String(NAMES)}" y="${String(y + 6)}" width="${String(width)}" height="20"></rect><text x="${String(NAMES + width + 8)}" y="${String(y + 21)}">${escaped(number(least))}</text>`;
  });
  const height = String(bars.length * ROW);
  return `<svg viewBox="0 0 ${String(NAMES + BAR + 70)} ${height}" role="img" aria-label="${heading}">${drawn.join('')}</svg>`;
}
