import { phoneLink, sayPhone } from '../../src/messages/kernel/phone-number.ts';
import { isColour, isReadable } from '../../src/domain/territory/colour.ts';
import { isLikeDanger, shadesOf, type Shades } from '../../src/domain/territory/shades.ts';
import { escaped } from '../indicators/escaped.ts';
import type { Doc } from '../store/store.ts';
import { colourOf, iconOf } from './icon.ts';
import { versionOf } from './manifest.ts';
import { sourceOf } from './still-policy.ts';

/** How a territory shows itself on a page that the server writes. */
export interface Identity {
  readonly name: string;
  readonly phone: string;
  readonly hours: string | undefined;
  /** The colour of the browser's own bars. */
  readonly themeColour: string;
  /** Rules for the names of the theme (`--cm-bar`), by day and by night; empty: Coudmain's own colours. */
  readonly style: string;
  /** What allows that style in a policy; empty where there is none. */
  readonly styleSource: string;
  /** Its icons, for the head of the page. */
  readonly icons: string;
  /** Its sign, name and number, for the top of the page. */
  readonly header: string;
}

const BAR: readonly (keyof Shades)[] = ['bar'];
const FORWARD: readonly (keyof Shades)[] = ['primary', 'primaryHover', 'onPrimary', 'primaryTint'];

/** The identity of a territory by what it says of itself. */
export function identityOf(territory: string, itself: Doc): Identity {
  const text = (field: string): string => {
    const value = itself[field];
    return typeof value === 'string' ? value : '';
  };
  const [name, phone, hours] = [text('name'), text('phone'), text('hours')];
  const style = styleOf(text('colour'));
  const at = `/territory-icons/${territory}/${versionOf(itself)}`;
  const hasIcon = iconOf(itself, 'icon-180') !== undefined;
  const sign =
    text('logo') && hasIcon ? `<img src="${at}/icon-180.png" alt="" width="48" height="48">` : '';
  return {
    ...{ name, phone, hours: hours || undefined, style },
    themeColour: colourOf(itself['colour']),
    styleSource: style && sourceOf(style),
    icons: hasIcon
      ? `<link rel="icon" href="${at}/icon-192.png"><link rel="apple-touch-icon" href="${at}/icon-180.png">`
      : '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/icons/apple-touch-icon-180.png">',
    header: `${sign}<b>${escaped(name)}</b>${
      phone && `<a href="${escaped(phoneLink(phone))}">${escaped(sayPhone(phone))}</a>`
    }`,
  };
}

function styleOf(colour: string): string {
  if (!isColour(colour) || !isReadable(colour)) return '';
  const shades = shadesOf(colour);
  const worn = isLikeDanger(colour) ? BAR : [...BAR, ...FORWARD];
  const said = (by: 'light' | 'dark'): string =>
    worn
      .map((name) => {
        const written = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return `--cm-${written}:${shades[name][by]}`;
      })
      .join(';');
  return `:root{${said('light')}}@media (prefers-color-scheme:dark){:root{${said('dark')}}}`;
}
