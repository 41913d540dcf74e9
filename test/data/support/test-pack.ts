import { getPack, PACK_FILE_PATH } from '../../../src/contract/pack/endpoints.ts';
import type { PackFile, PackFileName, PackManifest } from '../../../src/contract/pack/pack.ts';
import { openShelf } from '../../../src/data/pack/pack-shelf.ts';
import type { PackTrouble } from '../../../src/data/pack/territory-pack.ts';
import { until } from './phone.ts';
import { limitStorage, restoreStorage } from './storage-quota.ts';
import type { TestDevice } from './test-device.ts';
import { refusal, type Asked, type TestNetwork } from './test-network.ts';

/** One file of a pack, as the server hands it out. */
export const PACK_FILE = { method: 'GET', path: PACK_FILE_PATH } as const;

/** What the pack of a test holds. */
export type PackContents = Partial<Readonly<Record<PackFileName, Uint8Array<ArrayBuffer>>>>;

/** What a pack may say of itself otherwise. */
export interface PackClaims {
  /** How old its data is, `YYYY-MM-DD`. */
  readonly dated?: string;
}

/** The server offers this pack of the territory of a device; gives its manifest. */
export async function offerPack(
  { network, me }: TestDevice,
  contents: PackContents,
  { dated = '2026-11-12' }: PackClaims = {},
): Promise<PackManifest> {
  const files = await Promise.all(
    Object.entries(contents).map(async ([name, bytes]): Promise<PackFile> => {
      return {
        ...{ name: name as PackFileName, bytes: bytes.length, sha256: await sha256Of(bytes) },
        ...{ licence: 'ODbL-1.0', attribution: '© contributeurs OpenStreetMap', dated },
      };
    }),
  );
  const sum = await sha256Of(new TextEncoder().encode(JSON.stringify(files)));
  const manifest: PackManifest = {
    ...{ format: 1, territory: me()!.territory!.name, files },
    version: `${dated.replaceAll('-', '')}-${sum.slice(0, 12)}`,
    builtAt: `${dated}T08:00:00.000Z`,
    bounds: { west: 4.8, south: 46.2, east: 5, north: 46.4 },
    zooms: { least: 6, most: 14 },
  };
  network.answer(getPack, manifest);
  network.on(PACK_FILE, (asked) => partOf(contents, asked));
  return manifest;
}

/** The pack lies on the device, brought by it; the server that offered it is away again. */
export async function bringPack(device: TestDevice, contents: PackContents): Promise<PackManifest> {
  const manifest = await offerPack(device, contents);
  if (!(await device.territoryPack.download())) throw new Error('The pack did not come.');
  device.network.cut();
  return manifest;
}

/** The pack was offered, and bringing it failed for this reason. The server offers it still. */
export async function failToBring(
  device: TestDevice,
  contents: PackContents,
  trouble: PackTrouble,
  claims?: PackClaims,
): Promise<void> {
  const { network, territoryPack } = device;
  await offerPack(device, contents, claims);
  await territoryPack.look();
  await FAILURES[trouble](network, contents);
  const bringing = territoryPack.download();
  if (trouble === 'stopped') {
    await until(territoryPack.state(), ({ progress }) => progress !== undefined);
    territoryPack.stop();
  }
  if (await bringing) throw new Error('The pack came all the same.');
  await restoreStorage();
  await offerPack(device, contents, claims);
}

/** From now on the server hands out one file of the pack, and then nothing comes any more. */
export function handOutOnly({ network }: TestDevice, contents: PackContents, file: string): void {
  network.on(PACK_FILE, (asked) => (asked.path.endsWith(file) ? partOf(contents, asked) : never()));
}

/** A file of the pack is no longer on the disk of the device. */
export async function losePackFile(
  { name }: TestDevice,
  { files }: PackManifest,
  file: PackFileName,
): Promise<void> {
  const shelf = await openShelf(`${name}-pack`);
  await shelf.remove(files.find((one) => one.name === file)!.sha256);
  shelf.close();
}

/** What happens on the way so that bringing a pack fails. */
const FAILURES: Readonly<
  Record<PackTrouble, (network: TestNetwork, contents: PackContents) => unknown>
> = {
  offline: (network) => network.on(PACK_FILE, () => undefined),
  'sign-in-needed': (network) => network.on(PACK_FILE, () => refusal('unauthorized')),
  gone: (network) => network.on(PACK_FILE, () => refusal('not_found')),
  stopped: (network) => network.on(PACK_FILE, never),
  newer: (network) => network.on(getPack, () => Response.json({ format: 2 })),
  'no-room': () => limitStorage(1_000_000),
  corrupt: (network, contents) => {
    const others = Object.entries(contents).map(([name, bytes]) => [
      name,
      bytes.map((one) => one ^ 1),
    ]);
    const other = Object.fromEntries(others) as PackContents;
    network.on(PACK_FILE, (asked) => partOf(other, asked));
  },
};

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function partOf(contents: PackContents, { path, headers }: Asked): Response {
  const bytes = contents[path.split('/').at(-1) as PackFileName];
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.get('range') ?? '') ?? [];
  if (!bytes) return refusal('not_found');
  return new Response(bytes.slice(Number(from), Number(to) + 1), { status: 206 });
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
