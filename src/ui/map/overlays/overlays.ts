import type { Bounds } from '../base/bounds.ts';
import { boundsOf } from '../base/bounds.ts';

/** A place in WGS 84 degrees. */
export interface MapPlace {
  readonly lat: number;
  readonly lon: number;
}

/** A place with the sentence that a screen reader says of it; a number on the mark is in it too. */
export interface NamedPlace extends MapPlace {
  readonly label: string;
}

/** A way as [longitude, latitude] pairs: solid on roads, dashed where it is only roughly known. */
export interface MapWay {
  readonly line: readonly (readonly [number, number])[];
  readonly approximate: boolean;
}

/** From here to there. */
export interface MapTrip extends MapWay {
  readonly start: NamedPlace;
  readonly end: NamedPlace;
}

/** A stop of a round; its number is its place in the list. Choosing it sends `cm-map-selected`. */
export interface MapStop extends NamedPlace {
  readonly id: string;
  readonly done: boolean;
  /** What stands on its mark, such as its number in a longer list. */
  readonly number: number;
}

/** A round: its stops in order, and the way through them. */
export interface MapRound extends MapWay {
  readonly stops: readonly MapStop[];
  readonly start?: NamedPlace;
}

/** Where much of something is, without saying whose: a soft stain that grows darker. */
export interface MapHeat {
  /** `weight` from 0 to 1. */
  readonly points: readonly (MapPlace & { readonly weight: number })[];
  /** What is counted, and both ends of the scale. */
  readonly legend: string;
  readonly few: string;
  readonly many: string;
}

/** A number for each commune: hatched more closely where there is more, with the number on it. */
export interface MapDensity {
  /** INSEE code, the number, and its sentence ("Laiz : 3 bénévoles"). */
  readonly areas: readonly {
    readonly code: string;
    readonly value: number;
    readonly label: string;
  }[];
  /** What is counted. */
  readonly legend: string;
  /** The number as people read it. */
  readonly say: (value: number) => string;
}

/** Where something is wanting; its sentence is read when one chooses it. */
export interface MapGap extends NamedPlace {
  readonly count: number;
}

/** What may be laid over the ground beside the items, one thing over the other. */
export interface MapOverlays {
  readonly trip?: MapTrip;
  readonly round?: MapRound;
  readonly heat?: MapHeat;
  readonly density?: MapDensity;
  readonly gaps?: readonly MapGap[];
  /** Where a person lives: a pin with a foot. */
  readonly home?: NamedPlace;
  /** Public places, such as a doctor or a shop. */
  readonly places?: readonly NamedPlace[];
}

/** Nothing beside the items. */
export const NO_OVERLAYS: MapOverlays = {};

/** The rectangle of a round or a trip: who opens one wants to see all of it. */
export function boundsOfWays({ trip, round }: MapOverlays): Bounds | undefined {
  const lines = [...(trip?.line ?? []), ...(round?.line ?? [])];
  return boundsOf([
    ...lines.map(([lon, lat]) => ({ lat, lon })),
    ...(trip ? [trip.start, trip.end] : []),
    ...(round?.stops ?? []),
    ...(round?.start ? [round.start] : []),
  ]);
}
