import type { PublicSheet } from '../../src/contract/door/public-sheet.ts';
import { escaped } from '../indicators/escaped.ts';
import type { Identity } from '../territory/identity.ts';

/** What a page of the door may do: run its own script, wear its own styles, answer here. No frame, form or other site. */
export function doorPolicy(styleSource = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleSource}`.trim(),
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What the built page of the door holds where a territory puts its own. */
const PLACES = {
  robots: '<meta name="robots" content="noindex, nofollow" />',
  title: '<title>Coudmain</title>',
  colour: '<meta name="theme-color" content="#1c4a3c" />',
  icon: '<link rel="icon" href="/favicon.svg" type="image/svg+xml" />',
  style: '</head>',
  header: '<header>Coudmain</header>',
  page: '<main id="page">',
} as const;

/**
 * The page of the door as one territory's own: its name, colour and number, and all that the page shows, so that it asks
 * for nothing more and stays whole when the network goes.
 * @throws when the built page has no place for one of these
 */
export function publicPage(
  built: string,
  { name, header, icons, style, themeColour }: Identity,
  sheet: PublicSheet,
): string {
  const said = escaped(JSON.stringify(sheet));
  const filled: Readonly<Record<keyof typeof PLACES, string>> = {
    robots: '',
    title: `<title>${escaped(name)}</title>`,
    colour: `<meta name="theme-color" content="${themeColour}" />`,
    icon: icons,
    style: `${style && `<style>${style}</style>`}</head>`,
    header: `<header>${header}</header>`,
    page: `<main id="page" data-sheet="${said}">`,
  };
  return Object.entries(PLACES).reduce((page, [place, text]) => {
    if (!page.includes(text))
      throw new Error(`The page of the door has no place for its ${place}.`);
    return page.replace(text, () => filled[place as keyof typeof PLACES]);
  }, built);
}
