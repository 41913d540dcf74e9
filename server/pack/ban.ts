import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { KnownAddress } from '../../src/pack/addresses/known-address.ts';
import { coordinateZoneOf } from '../import/zone.ts';

/** What a file of the national register holds for a territory. */
export interface BanReading {
  readonly addresses: readonly KnownAddress[];
  /** Lines that were refused, each with its number and why, never with what is written there. */
  readonly refused: readonly string[];
}

/** The file is none of the register, or ends before its end; the message says why. */
export class BanUnreadable extends Error {
  override readonly name = 'BanUnreadable';
}

interface Row {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
}

const NEEDED = ['numero', 'nom_voie', 'code_insee', 'nom_commune', 'lon', 'lat'];

/**
 * Reads a CSV of the Base Adresse Nationale (adresse.data.gouv.fr, 23 columns, `;`), line by line.
 * Addresses of other communes are passed over; a bad line is told and left out.
 * @throws BanUnreadable, and what the disk says when there is no such file
 */
export async function readBan(path: string, communes: ReadonlySet<string>): Promise<BanReading> {
  const parser = parse({
    delimiter: ';',
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const file: Readable = createReadStream(path);
  const ended = (): void => undefined;
  if (path.endsWith('.gz')) pipeline(file, createGunzip(), parser, ended);
  else pipeline(file, parser, ended);
  const addresses: KnownAddress[] = [];
  const refused: string[] = [];
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Row['record'];
      info: { lines: number };
    }>) {
      const missing = NEEDED.filter((column) => record[column] === undefined);
      if (missing.length > 0) {
        throw new BanUnreadable(`The columns ${missing.join(', ')} are missing.`);
      }
      last = info.lines;
      if (!communes.has(record['code_insee'] ?? '')) continue;
      const read = addressIn(record);
      if (typeof read === 'string') refused.push(`line ${info.lines}: ${read}`);
      else addresses.push(read);
    }
  } catch (error) {
    if (error instanceof BanUnreadable || isMissing(error)) throw error;
    throw new BanUnreadable(`It is damaged after line ${last}, or was not downloaded to its end.`, {
      cause: error,
    });
  }
  return { addresses, refused };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function addressIn(record: Row['record']): KnownAddress | string {
  const text = (name: string): string => (record[name] ?? '').trim();
  const commune = text('code_insee');
  const [lon, lat] = [text('lon'), text('lat')];
  if (!lon || !lat) return 'it has no longitude or no latitude';
  const point = coordinateZoneOf(Number(lat), Number(lon), commune);
  if ('why' in point) return point.why;
  const street = text('nom_voie') || text('nom_ld');
  if (!street) return 'it has no street and no hamlet';
  const number = [text('numero'), text('rep')].filter(Boolean).join(' ');
  // The register numbers a whole hamlet 99999 or so: a name without doors.
  const isHamlet = number === '' || Number(text('numero')) >= 5_000;
  const [former, postcode] = [text('nom_ancienne_commune'), text('code_postal')];
  return {
    ...{ street, commune, communeName: text('nom_commune'), ...point.value },
    ...(isHamlet ? { isHamlet } : { number }),
    ...(former && { formerCommune: former }),
    ...(postcode && { postcode }),
  };
}
