import type { ChangesOf } from '../kernel/changes.ts';
import type { FactOf } from '../kernel/fact.ts';
import type { MissionKind } from '../kernel/kind.ts';
import type { Tariff } from '../drives/share.ts';
import type { MessageLanguage } from '../kernel/message-language.ts';
import type { Point } from '../kernel/place.ts';
import type { Publication } from '../indicators/publication.ts';
import type { Target } from '../indicators/target.ts';
import type { Theory } from '../indicators/theory.ts';
import type { DatedRate, WrittenRate } from '../rates/rate.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Charter } from './charter.ts';
import type { Colour } from './colour.ts';
import type { KindChanges, KindSetting } from './kind-setting.ts';

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
  /** The kinds of help on offer here, in their order; none: all that everybody knows. */
  readonly kinds: readonly MissionKind[];
  /** What passengers give towards the car; absent: nothing is asked. */
  readonly tariff?: Tariff;
  /** How many missions a volunteer may hold by their own yes; absent: as many as is usual. */
  readonly missionsAtOnce?: number;
  /** How many hours a volunteer's device stays open; absent: as long as the app (`stay-open.ts`). */
  readonly hoursOpen?: number;
  /** What is to be reached, and who set it: one for each figure. */
  readonly targets?: readonly Target[];
  /** What is done here, what should change by it, and which figures would show it. */
  readonly theory?: Theory;
  /** Whether everybody may read the published figures on a page of the web. */
  readonly publicPage?: boolean;
  /** Whether people may sign up as volunteers on the page of the territory. */
  readonly signUpPage?: boolean;
  /** Whether anybody may tell there of a person who seems alone and agreed to be rung. */
  readonly signalPage?: boolean;
  /** When somebody answers that number, in words. */
  readonly hours?: string;
  /** The one colour that is theirs: the bars, what leads on, the icon. */
  readonly colour?: Colour;
  /** Their sign: a small PNG in base64, without metadata. */
  readonly logo?: string;
  /** Where there is no logo, the letters for the icon, pale on nothing: a PNG as well. */
  readonly monogram?: string;
  /** What volunteers sign; absent: the model that everybody has (`charter.ts`). */
  readonly charter?: Charter;
  /** In which language people are written to; absent: French. */
  readonly language?: MessageLanguage;
}

/** What may be changed of a territory; `null` takes an optional detail away. */
export type TerritoryChanges = ChangesOf<TerritoryDetails>;

/** A community of communes that helps its people: one database, one blast radius. */
export interface Territory extends StateOf<'territory'>, TerritoryDetails {
  /** What hours and kilometres are counted with here, oldest entry first. */
  readonly rates?: readonly WrittenRate[];
  /** Figures as they were published, one set for each year; they never change. */
  readonly publications?: readonly Publication[];
  /** What was said of kinds of help here, archived ones included; see `kinds-here.ts`. */
  readonly kindSettings?: readonly KindSetting[];
}

/** The territory exists. Written by the command that creates it. */
export type TerritoryFounded = FactOf<'territory.founded', 'territory', TerritoryDetails>;

/** Something the territory says of itself has changed. */
export type TerritoryAmended = FactOf<
  'territory.amended',
  'territory',
  { readonly changes: TerritoryChanges }
>;

/** A rate that holds here from a day on, or the correction of one. */
export type TerritoryRated = FactOf<'territory.rated', 'territory', DatedRate>;

/** The figures of a year, as everybody may read them from now on. */
export type TerritoryPublished = FactOf<'territory.published', 'territory', Publication>;

/**
 * Something was said of one kind of help: what is changed of it, whether it is archived or on offer
 * again, and before which other one it stands in the list (`null`: it is the last). One of the
 * territory's own begins with the first thing that is said of it.
 */
export type KindSet = FactOf<
  'territory.kind-set',
  'territory',
  {
    readonly kind: MissionKind;
    readonly changes: KindChanges;
    readonly archived?: boolean;
    readonly before?: MissionKind | null;
  }
>;

/** A commune belongs to the territory from now on; of one that does already, what is known is this. */
export type CommuneSet = FactOf<
  'territory.commune-set',
  'territory',
  { readonly commune: Commune }
>;

/** A commune belongs to it no more. What was written down there stays. */
export type CommuneDropped = FactOf<
  'territory.commune-dropped',
  'territory',
  { readonly code: string }
>;

/** Every fact about a territory. */
export type TerritoryFact =
  | CommuneSet
  | CommuneDropped
  | TerritoryFounded
  | TerritoryAmended
  | TerritoryRated
  | TerritoryPublished
  | KindSet;
