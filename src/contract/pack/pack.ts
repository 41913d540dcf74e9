import * as v from 'valibot';

/** The files of a territory pack, each with a licence of its own. */
export const PACK_FILES = [
  'basemap.pmtiles',
  'roads.bin',
  'addresses.bin',
  'places.json',
  'admin.json',
] as const;

/** One of these files. */
export type PackFileName = (typeof PACK_FILES)[number];

/** The layout of packs that this version of the app reads; any other is refused. */
export const PACK_FORMAT = 1;

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Size = v.pipe(v.number(), v.integer(), v.minValue(1));
const Label = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** One file of a pack: how large, what it must be, whose data it is. */
export const PackFile = v.strictObject({
  name: v.picklist(PACK_FILES),
  /** In bytes. */
  bytes: Size,
  sha256: Sha256,
  licence: v.picklist(['ODbL-1.0', 'Licence Ouverte 2.0', 'CC0-1.0']),
  /** Shown wherever the data is: "© contributeurs OpenStreetMap". */
  attribution: Label,
  /** How old the data is, `YYYY-MM-DD`. */
  dated: v.pipe(v.string(), v.isoDate()),
});

/**
 * What a territory pack holds. `version` names its contents: another version is another pack, and a
 * file of a version never changes. A file that could not be made (an extract without roads) is left out.
 */
export const PackManifest = v.strictObject({
  format: v.literal(PACK_FORMAT),
  territory: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,62}$/)),
  version: v.pipe(v.string(), v.regex(/^\d{8}-[0-9a-f]{12}$/)),
  builtAt: v.pipe(v.string(), v.isoTimestamp()),
  bounds: v.strictObject({
    west: v.number(),
    south: v.number(),
    east: v.number(),
    north: v.number(),
  }),
  zooms: v.strictObject({ least: v.number(), most: v.number() }),
  files: v.pipe(v.array(PackFile), v.minLength(1), v.maxLength(PACK_FILES.length)),
});

/** A pack's manifest, checked. */
export type PackManifest = v.InferOutput<typeof PackManifest>;
/** One file of it. */
export type PackFile = v.InferOutput<typeof PackFile>;

/** What tells one manifest from another on the way (`ETag`): devices that know it are not sent it again. */
export function tagOf({ version }: PackManifest): string {
  return `"${version}"`;
}
