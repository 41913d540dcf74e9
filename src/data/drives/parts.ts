import type { PackGeodata } from '../pack/ground.ts';
import type { DocumentQueries } from '../engine/read-model/views.ts';
import type { FactWriter } from '../engine/pen.ts';

/** What drives are read with. */
export interface DriveQueryParts {
  readonly reader: DocumentQueries;
  readonly writer: Pick<FactWriter, 'membership'>;
  readonly geodata: Pick<PackGeodata, 'travel'>;
}
