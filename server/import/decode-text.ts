import type { Reading } from './problem.ts';

/** A text and the encoding it was written in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Reads a text file as spreadsheets write it: UTF-8 with or without its mark, UTF-16 with its mark,
 * otherwise Windows-1252 (hardly any text of it is valid UTF-8 by chance). Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): Reading<DecodedText> {
  if (bytes.length > MAX_BYTES) return { why: 'is larger than 20 MB' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return { why: 'is a spreadsheet, not a CSV file: save it as "CSV UTF-8"' };
  }
  const encoding = encodingOf(bytes);
  const text = textIn(bytes, encoding).replace(/\r\n?/g, '\n');
  return text.trim() === '' ? { why: 'is empty' } : { value: { text, encoding } };
}

function textIn(bytes: Uint8Array, encoding: DecodedText['encoding']): string {
  if (encoding !== 'Windows-1252') {
    return new TextDecoder(utf16Of(bytes) ?? 'UTF-8').decode(bytes);
  }
  // Node 20 decodes 'windows-1252' as Latin-1, which has neither œ nor € nor ’.
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (one) => {
    const letter = WINDOWS[one.charCodeAt(0) - 0x80];
    return letter === undefined || letter === ' ' ? one : letter;
  });
}

/** Windows-1252 from 0x80 to 0x9F; a space where nothing is defined. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  if (utf16Of(bytes) !== undefined) return 'UTF-16';
  try {
    new TextDecoder('UTF-8', { fatal: true }).decode(bytes);
    return 'UTF-8';
  } catch {
    return 'Windows-1252';
  }
}

function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : undefined;
}
