import type { FoundAddress, NearAddress } from '../../../data/addresses/addresses.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Suggestion } from '../../elements/form/combobox.ts';
import type { IconName } from '../../elements/signs/icons.ts';

type Words = Messages['addresses'];

const ICONS: Readonly<Record<FoundAddress['precision'], IconName>> = {
  door: 'house',
  'near-door': 'house',
  street: 'route',
  hamlet: 'map-pin',
  commune: 'map',
};

/** As near as this (metres), "near" needs no figure. */
const BESIDE = 60;

/** A found address as a line of the list: what it is, where, and how exactly it is known. */
export function suggestionOf(
  { line, communeName, precision }: FoundAddress,
  value: string,
  words: Words,
  isOnline: boolean,
): Suggestion {
  const place = precision === 'commune' ? '' : communeName;
  const { hints } = words;
  const exactly = precision === 'near-door' || precision === 'street' ? hints[precision] : '';
  const hint = [place, exactly, isOnline ? words.online : ''];
  return { value, word: line, hint: hint.filter(Boolean).join(' · '), icon: ICONS[precision] };
}

/** What was found online and is not known here already. */
export function withoutDuplicates(
  here: readonly FoundAddress[],
  online: readonly FoundAddress[],
): readonly FoundAddress[] {
  const known = new Set(here.map(suggestionKey));
  return online.filter((one) => !known.has(suggestionKey(one)));
}

/** Where a marker stands, in words: "près du 12 Chemin du Lavoir". */
export function besideWords(near: NearAddress | undefined, words: Words): string {
  if (!near) return words.placed;
  const { label, metres } = near;
  return metres <= BESIDE
    ? words.beside(label)
    : words.away(Math.max(50, Math.round(metres / 50) * 50), label);
}

function suggestionKey({ commune, line }: FoundAddress): string {
  return `${commune} ${line.toLowerCase()}`;
}
