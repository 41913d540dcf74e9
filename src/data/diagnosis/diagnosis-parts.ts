import type { FactWriter } from '../engine/fact-writer.ts';
import type { LiveParts } from '../engine/live/live-query.ts';
import type { PackGeodata } from '../pack/pack-geodata.ts';

/** What the map is read with. */
export interface DiagnosisParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'membership'>;
  readonly geodata: PackGeodata;
  /** Milliseconds since 1970, by the server's clock as well as it is known. */
  readonly clock: () => number;
}
