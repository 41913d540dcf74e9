import type { MissionKind } from '../../domain/kernel/kind.ts';
import type { BaseLayer } from './ground/base-layer.ts';

/** Everything the map says or shows in words; the page gives them in the language of the person. */
export interface MapWords {
  /** What this map is ("Carte des missions"). */
  readonly map: string;
  /** How the keyboard moves it. */
  readonly keys: string;
  /** That the same items are in a list beside the map. */
  readonly equalList: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeTerritory: string;
  readonly myPosition: string;
  /** The blue dot. */
  readonly youAreHere: string;
  /** A number that stands for several items ("12 missions, ouvrir"). */
  readonly group: (count: number) => string;
  /** Said after the map has moved ("8 missions visibles"). */
  readonly inView: (count: number) => string;
  /** The heading of the list of items that share a place. */
  readonly sharedPlace: (count: number) => string;
  /** Under that list, when it is cut. */
  readonly andMore: (count: number) => string;
  readonly close: string;
  /** The marker that one puts oneself, and how. */
  readonly pickMarker: string;
  /** Said after it moved, with the nearest name when one is known. */
  readonly picked: (near: string | undefined) => string;
  /** A round distance on the scale bar ("2 km"). */
  readonly distance: (metres: number) => string;
  /** What lies under everything, to choose from ("Fond de carte"). */
  readonly ground: string;
  readonly grounds: Readonly<Record<BaseLayer, string>>;
  /** What choosing a ground of others tells them. */
  readonly groundsOnline: string;
  readonly groundsOffline: string;
  /** The word under each symbol. */
  readonly kindWord: (kind: MissionKind) => string;
}

/** A page may put the same words together anew each time it is drawn; that is no other language. */
export function areOtherWords(words: MapWords | undefined, before: MapWords | undefined): boolean {
  if (!words || !before) return words !== before;
  const names = Object.keys(words) as (keyof MapWords)[];
  return names.some((name) => words[name] !== before[name]);
}
