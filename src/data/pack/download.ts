import type { PackFile, PackManifest } from '../../contract/pack/pack.ts';
import type { Server } from '../engine/gateway/server.ts';
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
const CHUNK_BYTES = 512 * 1024;
/** What other things on this device may need meanwhile. */
const SPARE_BYTES = 5_000_000;

/** How many bytes of a manifest have still to travel. */
export async function missingOf(shelf: PackShelf, manifest: PackManifest): Promise<number> {
  const { territory, files } = manifest;
  const left = files.map(async ({ bytes, sha256 }) => {
    if ((await shelf.size(sha256)) === bytes) return 0;
    return Math.max(0, bytes - (await shelf.size(partialName(territory, sha256))));
  });
  return (await Promise.all(left)).reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * Downloads every file of a manifest that is missing, resuming where an earlier try was interrupted. A
 * file counts as there only once its SHA-256 is the one that was promised.
 * @param tell hears how many bytes have come, of how many that had to
 * @throws PackFailed, and what the browser throws when the disk refuses
 */
export async function download(
  parts: DownloadParts,
  manifest: PackManifest,
  tell: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { shelf } = parts;
  const total = await missingOf(shelf, manifest);
  await mustHaveRoom(parts, total);
  let done = 0;
  for (const file of manifest.files) {
    if ((await shelf.size(file.sha256)) === file.bytes) continue;
    await fetchFile(parts, manifest, file, signal, (bytes) => {
      done += bytes;
      tell(done, total);
    });
  }
}

async function mustHaveRoom({ estimate }: DownloadParts, needed: number): Promise<void> {
  const { quota, usage } = await estimate();
  if (quota === undefined || usage === undefined || needed === 0) return;
  if (quota - usage < needed + SPARE_BYTES) throw new PackFailed('no-room');
}

async function fetchFile(
  { shelf, server }: DownloadParts,
  { territory, version }: PackManifest,
  { name, bytes, sha256 }: PackFile,
  signal: AbortSignal,
  tell: (bytes: number) => void,
): Promise<void> {
  const path = `/api/territories/${encodeURIComponent(territory)}/pack/${version}/${name}`;
  const part = partialName(territory, sha256);
  let at = await shelf.size(part);
  if (at > bytes) {
    await shelf.remove(part);
    at = 0;
  }
  while (at < bytes) {
    const end = Math.min(bytes, at + CHUNK_BYTES);
    const chunk = await chunkOf(server, path, at, end, sha256, signal);
    await shelf.append(part, chunk);
    at += chunk.length;
    tell(chunk.length);
  }
  if ((await sumOf(await shelf.read(part))) !== sha256) {
    await shelf.remove(part);
    throw new PackFailed('corrupt');
  }
  await shelf.rename(part, sha256);
}

async function chunkOf(
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
    // Not an interruption: waiting for the network would not help.
    if (response.status === 401) throw new PackFailed('sign-in-needed');
    if (response.status === 404) throw new PackFailed('gone');
    if (response.status !== 206 && response.status !== 200) throw new PackFailed('offline');
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Somebody on the way does not know ranges, or the file has changed: its sum tells in the end.
    if (response.status === 200 && bytes.length > start) return bytes.subarray(start);
    if (response.status === 200) throw new PackFailed('corrupt');
    if (bytes.length !== end - start) throw new PackFailed('offline');
    return bytes;
  } catch (error) {
    if (error instanceof PackFailed) throw error;
    throw new PackFailed(signal.aborted ? 'stopped' : 'offline', error);
  }
}

/** The name of a file that is not whole, and whose download it is. */
function partialName(territory: string, sha256: string): string {
  return `${territory}.${sha256}.part`;
}

/** The SHA-256 of a file, in hexadecimal digits. */
export async function sumOf(file: Blob | undefined): Promise<string> {
  const sum = await crypto.subtle.digest(
    'SHA-256',
    (await file?.arrayBuffer()) ?? new ArrayBuffer(0),
  );
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
