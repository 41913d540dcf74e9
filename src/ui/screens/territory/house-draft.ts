import { isColour, isReadable } from '../../../domain/territory/colour.ts';
import type { MessageLanguage } from '../../../domain/kernel/message-language.ts';
import type { Territory, TerritoryChanges } from '../../../domain/territory/territory.ts';

/** How the town hall presents itself, as it is written; empty: nothing of its own. */
export interface HouseDraft {
  readonly name: string;
  readonly phone: string;
  readonly hours: string;
  readonly colour: string;
  readonly logo: string;
  readonly language: MessageLanguage;
}

/** What a colour is where a territory has none of its own. */
export const COUDMAIN_GREEN = '#1c4a3c';

/** What is known of a territory. */
export function houseDraftOf(territory: Territory): HouseDraft {
  const { name, phone, hours = '', colour = '', logo = '', language = 'fr' } = territory;
  return { name, phone, hours, colour, logo, language };
}

/** Which fields are not as they should be. */
export function houseFaultsIn({ name, phone, colour }: HouseDraft): readonly (keyof HouseDraft)[] {
  const rings = /^\+?[\d\s.\-/()]{4,30}$/.test(phone.trim());
  return [
    ...(name.trim() ? [] : (['name'] as const)),
    ...(rings ? [] : (['phone'] as const)),
    ...(colour === '' || (isColour(colour) && isReadable(colour)) ? [] : (['colour'] as const)),
  ];
}

/** What is written otherwise than it is known; empty: nothing. */
export function houseChangesOf(draft: HouseDraft, known: Territory): TerritoryChanges {
  const { name, phone, hours, colour, language, logo } = draft;
  const before = houseDraftOf(known);
  return {
    ...(name.trim() !== before.name && { name: name.trim() }),
    ...(phone.trim() !== before.phone && { phone: phone.trim() }),
    ...(hours.trim() !== before.hours && { hours: hours.trim() || null }),
    ...(colour !== before.colour && { colour: colour || null }),
    ...(logo !== before.logo && { logo: logo || null }),
    ...(language !== before.language && { language: language === 'fr' ? null : language }),
  };
}

/** What puts back what these changes changed. */
export function asBefore(changes: TerritoryChanges, known: Territory): TerritoryChanges {
  return Object.fromEntries(
    Object.keys(changes).map((field) => [field, known[field as keyof TerritoryChanges] ?? null]),
  );
}
