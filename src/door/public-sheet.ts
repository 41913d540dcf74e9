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
export function closedNote(
  { name, phone, hours = '' }: PublicSheet,
  words: DoorWords,
): HTMLElement {
  const number = make('a', { href: phoneLink(phone) }, sayPhone(phone));
  const [before = '', after = ''] = words.page.ring('#', hours).split('#');
  const ring = make('p', {}, before, number, after);
  const note = make('div', { className: 'note' }, paragraph(words.page.closed(name)), ring);
  note.setAttribute('role', 'status');
  return note;
}
