import type { PackGeodata } from '../pack/pack-geodata.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { FactWriter } from '../engine/fact-writer.ts';

/** What drives are read with. */
export interface DriveQueryParts {
  readonly reader: DocumentQueries;
  readonly writer: Pick<FactWriter, 'membership'>;
  readonly geodata: Pick<PackGeodata, 'travel'>;
  /** Milliseconds since 1970, by the server's clock as well as it is known. */
  readonly clock: () => number;
}
