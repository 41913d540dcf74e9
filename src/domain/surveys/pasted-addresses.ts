import { isMailAddress, sameRecipient } from '../kernel/mail-address.ts';

/** So many people are written to at once. */
export const MOST_INVITED = 500;

/** Why something that was pasted is no address. */
export type AddressFault = 'no-at' | 'several-at' | 'no-domain' | 'odd-letters';

/** What was pasted, read. */
export interface PastedAddresses {
  /** Each once, as it was first written. */
  readonly addresses: readonly string[];
  /** What is none, as it stands there. */
  readonly faults: readonly { readonly text: string; readonly why: AddressFault }[];
  /** How many stood there again. */
  readonly repeated: number;
}

/**
 * Reads addresses as people paste them: one a line, or between commas, semicolons or spaces; also as a mail program
 * copies them (`Jeanne Martin <jeanne@exemple.fr>`), of which the name is left behind.
 */
export function readPastedAddresses(pasted: string): PastedAddresses {
  const known = new Map<string, string>();
  const faults: { text: string; why: AddressFault }[] = [];
  let repeated = 0;
  for (const text of pasted.split(/[\r\n]+/u).flatMap(piecesOf)) {
    const key = sameRecipient(text);
    if (!isMailAddress(text)) faults.push({ text, why: faultOf(text) });
    else if (known.has(key)) repeated += 1;
    else known.set(key, text);
  }
  return { addresses: [...known.values()], faults, repeated };
}

function piecesOf(line: string): readonly string[] {
  const isNamed = /<[^<>]*@[^<>]*>/u.test(line);
  return (
    [...line.matchAll(/<([^<>]*)>|[^\s,;<>]+/gu)]
      // Beside an address in brackets, words are names; what holds an @ is an address of its own.
      .flatMap(([piece, named]) => named ?? (isNamed && !piece.includes('@') ? [] : piece))
      // What surrounds what was copied from elsewhere: signs nobody sees, a scheme, quotes, a full stop.
      .map((piece) => piece.replace(/^[\s\p{Cf}"'«»(]*(?:mailto:)?|[\s\p{Cf}"'«»).]+$/giu, ''))
      .filter((piece) => piece !== '')
  );
}

function faultOf(text: string): AddressFault {
  const parts = text.split('@');
  if (parts.length < 2) return 'no-at';
  if (parts.length > 2) return 'several-at';
  return /^[^.]+(?:\.[^.]+)+$/u.test(parts[1] ?? '') ? 'odd-letters' : 'no-domain';
}
