/** The alphabet in which a short message holds 160 letters (3GPP TS 23.038); in any other it holds 70. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Letters of it that count twice. */
const GSM_TWICE = '^{}\\[~]|€';

/** What stands for a letter that the alphabet does not have. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '–': '-',
  '—': '-',
  œ: 'oe',
  Œ: 'OE',
  ç: 'c',
  À: 'A',
  È: 'E',
};

/** One message, and each part of a longer one, which carries its place among them. */
const ONE = 160;
const PART = 153;

/**
 * A text as it is sent to a telephone: in the alphabet that costs least and that every telephone shows. Accents that it
 * does not have are left out, as people do when they write to one another.
 */
export function smsText(text: string): string {
  const spaced = text.replace(/«[\s\u00a0\u202f]*|[\s\u00a0\u202f]*»/g, '"');
  const even = spaced.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  return Array.from(even.normalize('NFC'), letter).join('');
}

/** How many messages a telephone company counts a text for, as `smsText` wrote it. */
export function smsParts(text: string): number {
  const twice = Array.from(text).filter((one) => GSM_TWICE.includes(one)).length;
  const length = text.length + twice;
  return length <= ONE ? 1 : Math.ceil(length / PART);
}

function letter(one: string): string {
  const plain = PLAIN[one] ?? one;
  if (Array.from(plain).every((each) => GSM.includes(each) || GSM_TWICE.includes(each)))
    return plain;
  const bare = one.normalize('NFD').replace(/\p{M}/gu, '');
  return Array.from(bare).every((each) => GSM.includes(each)) ? bare : '?';
}
