import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, Transform, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { OsmElement, OsmSource } from './osm-element.ts';
import { OsmUnreadable } from './osm-element.ts';
import { elementsOfPbf } from './pbf.ts';
import { elementsOfXml } from './xml.ts';

/** How far a reading is, in bytes of the file as it lies on the disk. */
export type SizedStream = (done: number, total: number) => void;

/**
 * An OpenStreetMap file on the disk: `.osm.pbf` or `.osm`, packed by gzip or not. What it is is told
 * by its first bytes, not by its name.
 * @throws OsmUnreadable
 */
export async function osmFile(
  path: string,
  tell: SizedStream = () => undefined,
): Promise<OsmSource> {
  const { size, mtime, isFile } = await stat(path)
    .then((found) => ({ size: found.size, mtime: found.mtime, isFile: found.isFile() }))
    .catch((error: unknown) => {
      throw new OsmUnreadable('There is no such file.', { cause: error });
    });
  if (!isFile) throw new OsmUnreadable('It is a folder, and no file.');
  const isPacked = startsWith(await headOf(path), 0x1f, 0x8b);
  let dated: string | undefined;
  return {
    dated: () => dated ?? mtime.toISOString().slice(0, 10),
    async *elements() {
      const bytes = streamOf(path, isPacked, size, tell);
      const told = (day: string): void => {
        dated = day;
      };
      yield* await elementsIn(bytes, told);
    },
  };
}

async function elementsIn(
  bytes: Readable,
  told: (dated: string) => void,
): Promise<AsyncGenerator<readonly OsmElement[], void, undefined>> {
  const first = await firstChunk(bytes);
  bytes.unshift(first);
  const text = first.subarray(0, 64).toString('latin1');
  if (text.includes('OSMHeader')) return elementsOfPbf(bytes, told);
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(text)) return elementsOfXml(bytes, told);
  throw new OsmUnreadable('The file is neither .osm.pbf nor .osm (XML).');
}

function streamOf(path: string, isPacked: boolean, size: number, tell: SizedStream): Readable {
  let done = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      tell(done, size);
      next(null, chunk);
    },
  });
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  // A failure is met by whoever reads the last stream.
  if (isPacked) return pipeline(file, count, createGunzip(), () => undefined);
  return pipeline(file, count, () => undefined);
}

async function firstChunk(bytes: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const failed = (error?: Error): void => {
      const why = error
        ? 'The file is damaged, or was not downloaded to its end.'
        : 'The file is empty.';
      reject(new OsmUnreadable(why, { cause: error }));
    };
    const readable = (): void => {
      const chunk = bytes.read() as Buffer | null;
      if (!chunk) return;
      bytes.off('error', failed).off('end', failed).off('readable', readable);
      resolve(chunk);
    };
    bytes.on('error', failed).on('end', failed).on('readable', readable);
  });
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer;
  } finally {
    await file.close();
  }
}

function startsWith(bytes: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
