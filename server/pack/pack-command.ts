import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KnownAddress } from '../../src/pack/addresses/known-address.ts';
import { BanUnreadable, readBan } from './ban.ts';
import { buildPack, PackRefused, type BuiltPack } from './build-pack.ts';
import { CommunesUnreadable, communesIn, strangeCodesIn } from './communes.ts';
import { packOptionsIn, USAGE, type PackOptions } from './options.ts';
import { osmFile } from './osm/osm-file.ts';
import { OsmUnreadable } from './osm/osm-element.ts';
import { PackFolder } from './pack-folder.ts';

/** What the command needs of the world. */
export interface PackCommandParts {
  readonly dataDir: string;
  readonly clock: () => number;
  readonly say: (line: string) => void;
  /** Shows how far it is, over and over on one line. */
  readonly show: (line: string) => void;
}

const OSM = { licence: 'ODbL-1.0', attribution: '© contributeurs OpenStreetMap' } as const;
const COMMUNES = { licence: 'Licence Ouverte 2.0', attribution: 'IGN, Admin Express' } as const;
const MAX_REPORTED = 20;

/** `npm run pack`: makes a territory's pack and offers it to its devices. Gives the exit code. */
export async function packTerritory(
  argv: readonly string[],
  parts: PackCommandParts,
): Promise<number> {
  const read = packOptionsIn(argv);
  if ('help' in read) parts.say(USAGE);
  if ('wrong' in read) for (const line of [...read.wrong, '', USAGE]) parts.say(line);
  if (!('options' in read)) return 'help' in read ? 0 : 2;
  try {
    return await made(read.options, parts);
  } catch (error) {
    const why = whyRefused(error, read.options);
    if (why === undefined) throw error;
    parts.say(`Nothing was made. ${why}`);
    return 1;
  }
}

async function made(options: PackOptions, parts: PackCommandParts): Promise<number> {
  const { say, show, clock } = parts;
  const progress = options.quiet ? (): void => undefined : show;
  const communes = communesIn(await readFile(options.communes, 'utf8'));
  const codes = new Set(communes.map(({ code }) => code));
  const register = await registerOf(options.ban, codes, say);
  const osm = await osmFile(options.osm, (done, total) => {
    progress(`Reading the map: ${Math.round((done / total) * 100)} %`);
  });
  const pack = await buildPack({
    ...{ territory: options.territory, communes, osm, register, clock },
    ...{ mapSource: OSM, communesSource: COMMUNES },
    tell: (done, total) => progress(`Drawing: ${done} of ${total} tiles`),
  });
  await kept(pack, options, parts);
  for (const { name, bytes } of pack.manifest.files) say(`${name.padEnd(16)} ${sizeOf(bytes)}`);
  for (const note of [...strangeCodesIn(communes), ...pack.notes]) say(note);
  say(`The pack of ${options.territory} is ready, ${sizeOf(totalOf(pack))}.`);
  return 0;
}

/** The addresses of all files of the register; `say` hears what each of them lacks. */
async function registerOf(
  paths: readonly string[],
  communes: ReadonlySet<string>,
  say: PackCommandParts['say'],
): Promise<readonly KnownAddress[]> {
  const register: KnownAddress[] = [];
  for (const path of paths) {
    const name = basename(path);
    const { addresses, refused } = await readBan(path, communes).catch((error: unknown) => {
      if (!(error instanceof BanUnreadable)) throw error;
      throw new BanUnreadable(`${name}: ${error.message}`, { cause: error });
    });
    for (const address of addresses) register.push(address);
    for (const line of refused.slice(0, MAX_REPORTED)) say(`${name}, ${line}`);
    if (refused.length > MAX_REPORTED) say(`… and ${refused.length - MAX_REPORTED} more lines.`);
    if (addresses.length === 0) say(`${name} has no address of these communes.`);
  }
  return register;
}

async function kept(pack: BuiltPack, options: PackOptions, parts: PackCommandParts): Promise<void> {
  const { out } = options;
  if (out === undefined) return new PackFolder(parts.dataDir).publish(pack.manifest, pack.files);
  await mkdir(out, { recursive: true });
  for (const { name, bytes } of pack.files) await writeFile(join(out, name), bytes);
  await writeFile(join(out, 'manifest.json'), JSON.stringify(pack.manifest, undefined, 1));
}

function totalOf({ manifest }: BuiltPack): number {
  return manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

/** The file and the reason; undefined for what nobody foresaw. */
function whyRefused(error: unknown, { osm, communes }: PackOptions): string | undefined {
  if (error instanceof OsmUnreadable) return `${basename(osm)}: ${error.message}`;
  if (error instanceof CommunesUnreadable) return `${basename(communes)}: ${error.message}`;
  if (error instanceof PackRefused || error instanceof BanUnreadable) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') return 'A folder was given where a file is needed.';
  return code === 'ENOENT' ? `There is no file ${path ?? ''}.` : undefined;
}
