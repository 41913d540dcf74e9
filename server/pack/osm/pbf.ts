import { pipeline, type Readable, type TransformCallback } from 'node:stream';
import { OSMTransform } from 'osm-pbf-parser-node';
import type { OsmElement } from './osm-element.ts';
import { OsmUnreadable } from './osm-element.ts';

/** What stands at the beginning of an `.osm.pbf`. */
interface Head {
  readonly type?: undefined;
  readonly osmosis_replication_timestamp?: number;
}

/**
 * Reads an `.osm.pbf` block by block.
 * @param told hears the file's own date (`YYYY-MM-DD`), when it has one
 * @throws OsmUnreadable
 */
export async function* elementsOfPbf(
  bytes: Readable,
  told: (dated: string) => void,
): AsyncGenerator<readonly OsmElement[], void, undefined> {
  const parser = new BlockParser();
  // The parser's own stream carries the error; without a listener it would end the process.
  pipeline(bytes, parser, () => undefined);
  try {
    for await (const block of parser as AsyncIterable<readonly (OsmElement | Head)[]>) {
      const [first] = block;
      if (first && first.type === undefined) {
        const seconds = first.osmosis_replication_timestamp ?? 0;
        if (seconds > 0) told(new Date(seconds * 1_000).toISOString().slice(0, 10));
      } else yield block as readonly OsmElement[];
    }
  } catch (error) {
    const isForeign = /^inflating/.test((error as Error).message);
    throw new OsmUnreadable(isForeign ? FOREIGN : DAMAGED, { cause: error });
  }
}

const DAMAGED = 'The file is damaged, or was not downloaded to its end.';
const FOREIGN = 'The file is not packed by zlib: write it anew with osmium cat.';

/** The library throws where a stream must hand its error on: a damaged file would end the process. */
class BlockParser extends OSMTransform {
  override _transform(chunk: Buffer, encoding: BufferEncoding, next: TransformCallback): void {
    try {
      super._transform(chunk, encoding, next);
    } catch (error) {
      next(error as Error);
    }
  }

  override _flush(next: TransformCallback): void {
    try {
      super._flush(next);
    } catch (error) {
      next(error as Error);
    }
  }
}
