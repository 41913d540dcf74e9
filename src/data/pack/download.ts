import type { PackFile, PackManifest } from '../../contract/pack.ts';
import { isFull } from '../disk/full.ts';
import type { Server } from '../syncing/server.ts';
import type { PackShelf } from './shelf.ts';
import { PackFailed } from './trouble.ts';

/** What a download needs. */
export interface DownloadParts {
  readonly shelf: PackShelf;
  readonly server: Server;
  /** How much room the browser gives, and how much of it is taken, in bytes. */
  readonly estimate: () => Promise<StorageEstimate>;
}

/** Small enough that a cut in the hills costs little, large enough that asking does not. */
const STRETCH = 512 * 1024;
/** What other things on this device may need meanwhile. */
const SPARE = 5_000_000;

/** How many bytes of a manifest are not on this device yet. */
export async function missingOf(shelf: PackShelf, { files }: PackManifest): Promise<number> {
  const sizes = await Promise.all(files.map(({ sha256 }) => shelf.size(sha256)));
  return files.reduce((sum, { bytes }, index) => sum + (sizes[index] === bytes ? 0 : bytes), 0);
}

/**
 * Brings every file of a manifest that is not there yet, going on where an earlier try was cut. A
 * file counts as there only once its SHA-256 is the one that was promised.
 * @param tell hears how many bytes are there, of how many that were missing
 * @throws PackFailed
 */
export async function download(
  parts: DownloadParts,
  manifest: PackManifest,
  tell: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { shelf } = parts;
  const total = await missingOf(shelf, manifest);
  await mustHaveRoom(parts, manifest, total);
  let done = 0;
  for (const file of manifest.files) {
    if ((await shelf.size(file.sha256)) === file.bytes) continue;
    const before = done;
    await bring(parts, manifest, file, signal, (bytes) => tell(before + bytes, total));
    done += file.bytes;
    tell(done, total);
  }
}

async function mustHaveRoom(
  { shelf, estimate }: DownloadParts,
  { files }: PackManifest,
  total: number,
): Promise<void> {
  const begun = await Promise.all(files.map(({ sha256 }) => shelf.size(partOf(sha256))));
  const needed = total - begun.reduce((sum, bytes) => sum + bytes, 0);
  const { quota, usage } = await estimate();
  if (quota === undefined || usage === undefined || needed <= 0) return;
  if (quota - usage < needed + SPARE) throw new PackFailed('no-room');
}

async function bring(
  { shelf, server }: DownloadParts,
  { territory, version }: PackManifest,
  { name, bytes, sha256 }: PackFile,
  signal: AbortSignal,
  tell: (bytes: number) => void,
): Promise<void> {
  const path = `/api/territories/${encodeURIComponent(territory)}/pack/${version}/${name}`;
  const part = partOf(sha256);
  let at = await shelf.size(part);
  if (at > bytes) {
    await shelf.remove(part);
    at = 0;
  }
  tell(at);
  while (at < bytes) {
    const stretch = await stretchOf(
      server,
      path,
      at,
      Math.min(bytes, at + STRETCH),
      sha256,
      signal,
    );
    await shelf.append(part, stretch).catch((error: unknown) => {
      throw isFull(error) ? new PackFailed('no-room', error) : error;
    });
    at += stretch.length;
    tell(at);
  }
  if ((await sumOf(await shelf.read(part))) !== sha256) {
    await shelf.remove(part);
    throw new PackFailed('corrupt');
  }
  await shelf.rename(part, sha256);
}

async function stretchOf(
  server: Server,
  path: string,
  start: number,
  end: number,
  sha256: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const headers = { range: `bytes=${start}-${end - 1}`, 'if-range': `"${sha256}"` };
  try {
    const response = await server.fetch(path, { headers, signal });
    if (response.status === 404) throw new PackFailed('gone');
    // The whole file instead of the stretch: it is another one by now.
    if (response.status === 200) throw new PackFailed('corrupt');
    if (response.status !== 206) throw new PackFailed('offline');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== end - start) throw new PackFailed('offline');
    return bytes;
  } catch (error) {
    if (error instanceof PackFailed) throw error;
    throw new PackFailed(signal.aborted ? 'stopped' : 'offline', error);
  }
}

/** The name of a file that is not whole. */
export function partOf(sha256: string): string {
  return `${sha256}.part`;
}

async function sumOf(file: Blob | undefined): Promise<string> {
  const sum = await crypto.subtle.digest(
    'SHA-256',
    (await file?.arrayBuffer()) ?? new ArrayBuffer(0),
  );
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
