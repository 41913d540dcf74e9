import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  PACK_FILES,
  PackManifest,
  type PackFile,
  type PackFileName,
} from '../../src/contract/pack/pack.ts';

/** A file of a pack with its bytes. */
export interface PackedFile {
  readonly name: PackFileName;
  readonly bytes: Uint8Array;
}

const VERSION = /^\d{8}-[0-9a-f]{12}$/;
const MAKING = '.making-';

/**
 * The territory packs of a server: `<data>/packs/<territory>/<version>/<file>`, each beside its
 * manifest, and `current.json`, the manifest of the version that devices are offered.
 */
export class PackFolder {
  readonly #root: string;

  constructor(dataDir: string) {
    this.#root = join(dataDir, 'packs');
  }

  /** The pack that is offered; undefined when there is none, or it cannot be read. */
  async current(territory: string): Promise<PackManifest | undefined> {
    return this.#manifestAt(join(this.#root, territory, 'current.json'));
  }

  /**
   * Where a file of a version lies, and what it must be; undefined when there is no such thing. The
   * names are compared with what is there, and never part of a path before that.
   */
  async find(
    territory: string,
    version: string,
    name: string,
  ): Promise<{ readonly root: string; readonly file: PackFile } | undefined> {
    const known = PACK_FILES.find((one) => one === name);
    if (!known || !VERSION.test(version)) return undefined;
    const root = join(this.#root, territory, version);
    const manifest = await this.#manifestAt(join(root, 'manifest.json'));
    const file = manifest?.files.find((one) => one.name === known);
    return file && { root, file };
  }

  /** Publishes a version: all of it is on the disk before anybody is told of it. */
  async publish(manifest: PackManifest, files: readonly PackedFile[]): Promise<void> {
    const home = join(this.#root, manifest.territory);
    const before = await this.current(manifest.territory);
    const making = join(home, `${MAKING}${manifest.version}`);
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true });
    for (const { name, bytes } of files) await written(join(making, name), bytes);
    const text = Buffer.from(JSON.stringify(manifest, undefined, 1));
    await written(join(making, 'manifest.json'), text);
    await rm(join(home, manifest.version), { recursive: true, force: true });
    await rename(making, join(home, manifest.version));
    await written(join(home, '.current.json'), text);
    await rename(join(home, '.current.json'), join(home, 'current.json'));
    if (before?.version === manifest.version) return;
    // Devices that are in the middle of a download keep theirs: the version before stays.
    await this.#forgetAllBut([manifest.version, before?.version], home);
  }

  /** Takes away every version of a territory's pack. */
  async erase(territory: string): Promise<void> {
    await rm(join(this.#root, territory), { recursive: true, force: true });
  }

  async #forgetAllBut(kept: readonly (string | undefined)[], home: string): Promise<void> {
    for (const name of await readdir(home)) {
      // What an interrupted publication left behind goes too.
      const isPack = VERSION.test(name) || name.startsWith(MAKING);
      if (isPack && !kept.includes(name))
        await rm(join(home, name), { recursive: true, force: true });
    }
  }

  async #manifestAt(path: string): Promise<PackManifest | undefined> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    try {
      const parsed = v.safeParse(PackManifest, JSON.parse(text));
      return parsed.success ? parsed.output : undefined;
    } catch {
      return undefined;
    }
  }
}

async function written(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
