/** How many digits follow the country code where numbers are written as in France, overseas too. */
const FRENCH_CODES: Readonly<Record<string, readonly number[]>> = {
  33: [1, 2, 2, 2, 2],
  262: [3, 2, 2, 2],
  508: [2, 2, 2],
  590: [3, 2, 2, 2],
  594: [3, 2, 2, 2],
  596: [3, 2, 2, 2],
  687: [2, 2, 2],
  689: [2, 2, 2, 2],
};

/** Numbers that are rung as they stand, by their length: "15", "112", "39 49", "116 117". */
const SHORT: Readonly<Record<number, readonly number[]>> = { 4: [2, 2], 6: [3, 3] };

/**
 * A telephone number as it is read aloud, two figures at a time, on one line: "04 65 71 20 11",
 * "+33 4 65 71 20 11". What is none of France keeps the groups in which somebody wrote it; what
 * holds more than a number ("04 65 71 20 11, le soir") is left as it is.
 */
export function sayPhone(written: string): string {
  const text = written.trim();
  if (!/^(\+|00)?[\d\s()./-]+$/.test(text)) return text;
  const digits = text.replace(/\(0\)/, '').replace(/\D/g, '');
  const abroad = text.startsWith('+')
    ? digits
    : text.startsWith('00')
      ? digits.slice(2)
      : undefined;
  if (abroad !== undefined) return international(abroad) ?? asWritten(text);
  const isNational = digits.length === 10 && digits.startsWith('0');
  return inGroups(digits, isNational ? [2, 2, 2, 2, 2] : SHORT[digits.length]) ?? asWritten(text);
}

/** The link that rings a number on a phone. */
export function phoneLink(number: string): string {
  return `tel:${number.replace(/\(0\)/, '').replace(/[^\d+]/g, '')}`;
}

function international(digits: string): string | undefined {
  const code = Object.keys(FRENCH_CODES).find((one) => digits.startsWith(one));
  if (code === undefined) return undefined;
  const grouped = inGroups(digits.slice(code.length), FRENCH_CODES[code]);
  return grouped === undefined ? undefined : `+${code}\u00a0${grouped}`;
}

/** Undefined when there are more or fewer figures than the groups take. */
function inGroups(digits: string, sizes: readonly number[] = []): string | undefined {
  if (sizes.reduce((sum, size) => sum + size, 0) !== digits.length) return undefined;
  let from = 0;
  return sizes.map((size) => digits.slice(from, (from += size))).join('\u00a0');
}

function asWritten(text: string): string {
  return text.replace(/[\s./-]+/g, '\u00a0');
}
