import { withReplaced, type FoldedText, type Place } from './folded-text.ts';
import type { Found } from './rule.ts';

/** A question without its "ne… pas"; other words than "pas" carry a meaning, and stay for the writer. */
export function affirmed(text: FoldedText, place: Place): Found {
  const { letters, original, at } = text;
  const not = letters.slice(place.start, place.end);
  if (!not.endsWith(' pas')) return { place };
  const typed = original.slice(at[place.start], at[place.end]);
  const verb = typed.replace(/^n(e |['’])/i, '').replace(/ pas$/i, '');
  return { place, better: withReplaced(text, place, verb) };
}
