/** What somebody wrote of a thing on the map: `highway=residential`. */
export type Tags = Readonly<Record<string, string>>;

/** A point of the map, in WGS 84 degrees. */
export interface OsmNode {
  readonly type: 'node';
  readonly id: number;
  readonly lat: number;
  readonly lon: number;
  readonly tags?: Tags;
}

/** A line or an outline of the map, through its nodes. */
export interface OsmWay {
  readonly type: 'way';
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags?: Tags;
}

/** Several things that are one: a wood with clearings. */
export interface OsmRelation {
  readonly type: 'relation';
  readonly id: number;
  readonly members: readonly {
    readonly type: 'node' | 'way' | 'relation';
    readonly ref: number;
    readonly role: string;
  }[];
  readonly tags?: Tags;
}

/** One thing of an OpenStreetMap file. */
export type OsmElement = OsmNode | OsmWay | OsmRelation;

/** Things of a map as they are read, some at a time; `dated` is how old the file says that it is. */
export interface OsmSource {
  elements(): AsyncIterable<readonly OsmElement[]>;
  /** `YYYY-MM-DD`; known once the elements have been read, if the file tells. */
  dated(): string | undefined;
}

/** The file is no map, or ends before its end; the message says where, in words. */
export class OsmUnreadable extends Error {
  override readonly name = 'OsmUnreadable';
}
