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
