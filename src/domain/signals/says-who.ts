import { plainNumber } from '../kernel/phone-number.ts';
import type { SignalDetails } from './signal.ts';

/** Shorter parts of a name are words as well: "le", "du". */
const TELLING_LETTERS = 4;

/**
 * Whether words say who the person of a signal is: a name of theirs, whole or in a part that tells, or their number. What is
 * answered by e-mail lies in boxes that others read.
 */
export function saysWho(
  words: string,
  { given, family, phone }: Pick<SignalDetails, 'given' | 'family' | 'phone'>,
): boolean {
  const said = ` ${wordsIn(words).join(' ')} `;
  const names = [given, family].flatMap((name) => {
    const parts = wordsIn(name);
    return [parts.join(' '), ...parts.filter((part) => part.length >= TELLING_LETTERS)];
  });
  const number = plainNumber(phone);
  return (
    names.some((name) => name !== '' && said.includes(` ${name} `)) ||
    (number !== '' && plainNumber(words).includes(number))
  );
}

/** Words as they are compared: small, without accents; hyphens and apostrophes part them. */
function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\d]+/gu) ?? [];
}
