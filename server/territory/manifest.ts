import { createHash } from 'node:crypto';
import type { Doc } from '../store/store.ts';
import { colourOf, ICONS, iconOf, type IconName } from './icon.ts';

/** Longer names do not fit below an icon. */
const SHORT = 12;

/**
 * The manifest of the app as a territory's people install it: the built one with their name, and with their icons where
 * they have some. Its `id` stays: an app that is installed already is the same app.
 */
export function manifestOf(
  built: Readonly<Record<string, unknown>>,
  territory: string,
  itself: Doc,
): Readonly<Record<string, unknown>> {
  const name = String(itself['name']);
  const named = {
    ...built,
    name,
    short_name: shortName(name),
    theme_color: colourOf(itself['colour']),
  };
  if (!iconOf(itself, 'icon-192')) return named;
  const at = (icon: IconName): string =>
    `/territory-icons/${territory}/${versionOf(itself)}/${icon}.png`;
  const icon = (name: IconName, purpose?: 'maskable') => ({
    src: at(name),
    sizes: `${String(ICONS[name].side)}x${String(ICONS[name].side)}`,
    type: 'image/png',
    ...(purpose && { purpose }),
  });
  return {
    ...named,
    icons: [icon('icon-192'), icon('icon-512'), icon('maskable-512', 'maskable')],
  };
}

/** Changes with whatever an icon is made of: an address is one picture for ever. */
export function versionOf(itself: Doc): string {
  const made = JSON.stringify(['colour', 'logo', 'monogram'].map((name) => itself[name] ?? ''));
  return createHash('sha256').update(made).digest('hex').slice(0, 16);
}

function shortName(name: string): string {
  if (name.length <= SHORT) return name;
  const words = name.split(/\s+/);
  let short = words.shift() ?? name;
  for (const word of words) {
    if (short.length + 1 + word.length > SHORT) break;
    short = `${short} ${word}`;
  }
  return short;
}
