import { parseArgs } from 'node:util';
import { isTerritoryName } from '../store/shelf-names.ts';

/** What the pack command was asked to do. */
export interface PackOptions {
  /** An OpenStreetMap extract: `.osm.pbf` or `.osm`, packed or not. */
  readonly osm: string;
  /** The communes of the territory with their outlines, GeoJSON. */
  readonly communes: string;
  /** Files of the national register of addresses, CSV. */
  readonly ban: readonly string[];
  /** The short name of the territory. */
  readonly territory: string;
  /** A folder to write the files to, instead of the server's own. */
  readonly out?: string;
  readonly quiet: boolean;
}

/** The options, a call for help, or what is wrong with them. */
export type PackOptionsResult =
  | { readonly options: PackOptions }
  | { readonly help: true }
  | { readonly wrong: readonly string[] };

/** How to call the command. */
export const USAGE = `npm run pack -- --osm FILE --communes FILE --territory NAME [options]

  --osm FILE         OpenStreetMap extract: .osm.pbf or .osm, also .gz
  --communes FILE    outlines of the communes, GeoJSON in degrees
  --territory NAME   short name of the territory: a-z, 0-9 and dashes
  --ban FILE         addresses of a commune or département, CSV of the Base Adresse Nationale;
                     may be given several times, also .gz
  --out FOLDER       write the files there instead of offering them to the devices
  --quiet            no progress

Where the files come from is described in docs/maps.md.`;

/** Reads what was written behind the command. */
export function packOptionsIn(argv: readonly string[]): PackOptionsResult {
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options: KNOWN, allowPositionals: false }));
  } catch (error) {
    return { wrong: [(error as Error).message] };
  }
  if (values.help === true) return { help: true };
  const { osm = '', communes = '', territory = '', ban = [], out, quiet = false } = values;
  const wrong = [
    ...(osm ? [] : ['--osm is an OpenStreetMap extract, such as ain-latest.osm.pbf.']),
    ...(communes ? [] : ['--communes is a GeoJSON file with the outlines of the communes.']),
    ...(isTerritoryName(territory) ? [] : ['--territory is a short name, such as cc-de-la-veyle.']),
  ];
  if (wrong.length > 0) return { wrong };
  return { options: { osm, communes, territory, ban, quiet, ...(out && { out }) } };
}

const KNOWN = {
  osm: { type: 'string' },
  communes: { type: 'string' },
  territory: { type: 'string' },
  ban: { type: 'string', multiple: true },
  out: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
