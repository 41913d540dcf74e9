import type { ChangesOf } from '../kernel/changes.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { MissionKind } from '../kernel/kind.ts';
import type { Tariff } from '../drives/share.ts';
import type { Point } from '../kernel/place.ts';
import type { StateOf } from '../kernel/state.ts';

/** A commune of the territory, by its INSEE code. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  /** Where its name is written; its centre. Unknown until an outline or an address tells. */
  readonly point?: Point;
  /** Rings of [longitude, latitude], the outer ones only. */
  readonly outline?: readonly (readonly (readonly [number, number])[])[];
  readonly population?: number;
}

/** A hamlet or named place, for finding one's way on a drawn map. */
export interface Hamlet extends Point {
  readonly name: string;
  readonly commune: string;
}

/** What a territory says of itself. */
export interface TerritoryDetails {
  readonly name: string;
  /** The one number to ring: the town hall's. */
  readonly phone: string;
  readonly communes: readonly Commune[];
  readonly hamlets: readonly Hamlet[];
  /** The kinds of help on offer here. */
  readonly kinds: readonly MissionKind[];
  /** What passengers give towards the car; absent: nothing is asked. */
  readonly tariff?: Tariff;
  /** How many missions a volunteer may hold by their own yes; absent: as many as is usual. */
  readonly missionsAtOnce?: number;
}

/** What may be changed of a territory; `null` takes an optional detail away. */
export type TerritoryChanges = ChangesOf<TerritoryDetails>;

/** A community of communes that helps its people: one database, one blast radius. */
export interface Territory extends StateOf<'territory'>, TerritoryDetails {}

/** The territory exists. Written by the command that creates it. */
export type TerritoryFounded = FactOf<'territory.founded', 'territory', TerritoryDetails>;

/** Something the territory says of itself has changed. */
export type TerritoryAmended = FactOf<
  'territory.amended',
  'territory',
  { readonly changes: TerritoryChanges }
>;

/** Every fact about a territory. */
export type TerritoryFact = TerritoryFounded | TerritoryAmended;
