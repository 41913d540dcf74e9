import type { place } from '../../src/messages/door/place-fr.ts';
import type { Language } from '../../src/messages/kernel/language.ts';
import { phoneLink, sayPhone } from '../../src/messages/kernel/phone-number.ts';
import { escaped } from '../indicators/escaped.ts';
import type { Identity } from './identity.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What the page of a territory is written from. */
export interface TerritoryPageParts {
  readonly identity: Identity;
  /** Its short name, as it stands in addresses. */
  readonly territory: string;
  readonly language: Language;
  readonly words: typeof place;
  /** Which of its other pages are open: signing up, telling of somebody, published figures. */
  readonly isOpen: {
    readonly volunteer: boolean;
    readonly signal: boolean;
    readonly figures: boolean;
  };
}

/** The page of a territory: what it is, whom to ring and when, how to help. No script, one screen of a telephone. */
export function territoryPage({
  identity,
  territory,
  language,
  words,
  isOpen,
}: TerritoryPageParts): string {
  const { name, phone, hours, header, icons, style, themeColour } = identity;
  const title = escaped(words.title(name));
  const other = language === 'fr' ? (['en', 'English'] as const) : (['fr', 'Français'] as const);
  const lead = (path: string, word: string, kind = ''): string =>
    `<a class="do${kind}" href="${escaped(path)}">${escaped(word)}</a>`;
  const when = hours ? words.hours(hours) : words.noHours;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${escaped(words.what)}">
<meta name="theme-color" content="${themeColour}">
${icons}
<style>${PAGE_STYLE}</style>${style && `<style>${style}</style>`}
</head>
<body>
<header>${header}</header>
<main>
<h1>${title}</h1>
<p>${escaped(words.what)}</p>
<section>
<h2>${escaped(words.need)}</h2>
${phone && lead(phoneLink(phone), words.ring(sayPhone(phone)), ' first')}
<p>${escaped(when)}</p>
</section>
<section>
<h2>${escaped(words.help)}</h2>
${isOpen.volunteer ? lead(`/t/${territory}/volunteer`, words.signUp) : `<p>${escaped(words.helpByPhone)}</p>`}
${isOpen.signal ? lead(`/t/${territory}/signal`, words.signal) : ''}
</section>
${isOpen.figures ? lead(`/public/${territory}`, words.figures) : ''}
</main>
<footer><a href="/legal/${language}.html">${escaped(words.legal)}</a><a href="?lang=${other[0]}" lang="${other[0]}">${other[1]}</a></footer>
</body>
</html>
`;
}

/** What stands where no territory has a page. */
export function missingPage(words: typeof place): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.missing)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(words.missing)}</h1>
<p>${escaped(words.missingText)}</p>
<a class="do first" href="/">${escaped(words.toApp)}</a>
</main>
</body>
</html>
`;
}
