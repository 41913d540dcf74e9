/**
 * Overseas France: numbers of ten digits as at home, under codes of their own (ARCEP, numbering plan):
 * Saint-Pierre-et-Miquelon, Réunion and Mayotte, Guadeloupe, Guyane, Martinique.
 */
const OVERSEAS = /^\+(?:508|262|590|594|596)0?([1-9]\d{8})$/;
/** Saint-Pierre-et-Miquelon still says six digits of its ten. */
const MIQUELON = /^\+508(\d{6})$/;

/**
 * A telephone number as it is compared: ten digits for France, at home and overseas ("+262 692…",
 * "00262…" and "0692…" are one), `+` and digits for elsewhere (New Caledonia +687, Polynesia +689).
 * What is no number is its digits.
 */
export function plainNumber(number: string): string {
  const dialled = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const abroad = dialled.replace(/^00/, '+');
  const home = abroad.replace(/^\+330?(?=[1-9]\d{8}$)/, '0').replace(OVERSEAS, '0$1');
  const whole = home.replace(MIQUELON, '0508$1');
  return whole.startsWith('+') ? `+${whole.replace(/\D/g, '')}` : whole.replace(/\D/g, '');
}

/** Whether two numbers ring the same telephone. */
export function isSameNumber(one: string, other: string): boolean {
  const plain = plainNumber(one);
  return plain !== '' && plain === plainNumber(other);
}

/** The digits of a part of a number, as they stand in `plainNumber`: "+33 6 12" is 0612. */
export function numberFragment(text: string): string {
  const dialled = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return dialled.replace(/^(?:\+|00)(?:33|508|262|590|594|596)0?/, '0').replace(/\D/g, '');
}

/** The country codes of French mobile numbers overseas, by their first four digits (ARCEP, numbering plan). */
const MOBILE_OVERSEAS: Readonly<Record<string, string>> = {
  '0639': '262',
  '0690': '590',
  '0691': '590',
  '0692': '262',
  '0693': '262',
  '0694': '594',
  '0696': '596',
  '0697': '596',
  '0508': '508',
};

/**
 * A number as a short message can be sent to it, in the form of E.164 (`+33612345678`); undefined: it is a landline
 * of France, or no number. Of numbers elsewhere nothing more is known: they are taken at their word.
 */
export function mobileNumber(number: string): string | undefined {
  const plain = plainNumber(number);
  if (plain.startsWith('+')) return /^\+[1-9]\d{6,14}$/.test(plain) ? plain : undefined;
  const overseas = MOBILE_OVERSEAS[plain.slice(0, 4)];
  if (overseas !== undefined && plain.length === 10) return `+${overseas}${plain.slice(1)}`;
  return /^0[67]\d{8}$/.test(plain) ? `+33${plain.slice(1)}` : undefined;
}
