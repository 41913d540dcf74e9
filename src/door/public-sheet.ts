import type { PublicSheet } from '../contract/door/public-sheet.ts';
import { phoneLink, sayPhone } from '../messages/kernel/phone-number.ts';
import { make, paragraph } from './draw.ts';
import type { DoorWords } from './words.ts';

/** What the server wrote into a page that is everybody's; undefined: it wrote none. */
export function publicSheet(): PublicSheet | undefined {
  const written = document.getElementById('page')?.dataset['sheet'];
  return written === undefined ? undefined : (JSON.parse(written) as PublicSheet);
}

/** What stands there where nothing can be said: whom to ring, and when. */
export function closedNote(sheet: PublicSheet, words: DoorWords): HTMLElement {
  return ringNote(sheet, words, [words.page.closed(sheet.name)]);
}

/** Something to read, whom to ring and when, and something more. */
export function ringNote(
  { phone, hours = '' }: PublicSheet,
  { page }: DoorWords,
  lines: readonly string[],
  more: readonly string[] = [],
): HTMLElement {
  const number = make('a', { href: phoneLink(phone) }, sayPhone(phone));
  const [before = '', after = ''] = page.ring('#', hours).split('#');
  const ring = make('p', {}, before, number, after);
  const note = make('div', { className: 'note' }, ...lines.map(paragraph), ring);
  note.append(...more.map(paragraph));
  note.setAttribute('role', 'status');
  return note;
}
