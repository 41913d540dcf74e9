import type { PackFileName, PackManifest } from '../../contract/pack/pack.ts';
import { isFull } from '../engine/disk/is-full.ts';
import { changeNote, readNote, writeNote } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { TabChannel } from '../engine/tab-channel.ts';
import { download, missingOf, sumOf, type DownloadParts } from './download.ts';
import type { UpdateChecks } from './update-checks.ts';
import type { PackShelf } from './shelf.ts';
import { PackFailed, type PackTrouble } from './trouble.ts';

/** What the packs of this device are kept with. */
export interface PacksParts extends Omit<DownloadParts, 'shelf'> {
  readonly openShelf: () => Promise<PackShelf>;
  readonly tables: Tables;
  readonly tabs: TabChannel;
  readonly looks: UpdateChecks;
  /** The lock of the one tab that downloads. */
  readonly lock: string;
}

/** How far a download is, in bytes. */
export interface PackProgress {
  readonly done: number;
  readonly total: number;
}

/** What is offered of a territory's pack: which version, and how much of it is not here. */
export interface PackUpdate {
  readonly manifest: PackManifest;
  readonly missing: number;
}

/** How this device stands with a territory's pack. */
export interface PackStatus {
  readonly kept?: PackManifest;
  /** Files of it that are not here any more as they were brought. */
  readonly lost: readonly PackFileName[];
  /** What could be brought: another version, or what was lost. */
  readonly offer?: PackUpdate;
}

/** The packs in use, by territory. */
type PacksInUse = Readonly<Record<string, PackManifest>>;

/**
 * The territory packs on this device. A pack is the one that its note names, and the note is written
 * last: until then the one before is whole and in use.
 */
export class Packs {
  readonly #parts: PacksParts;
  #stop: AbortController | undefined;
  #watched = false;
  #shelf: Promise<PackShelf> | undefined;

  constructor(parts: PacksParts) {
    this.#parts = parts;
    parts.tabs.on('pack-stop', () => this.#stop?.abort());
    parts.tabs.on('pack', ({ territory, progress }, own) => {
      if (progress && !own) void this.#watchOther(territory);
    });
  }

  /** The pack of a territory that is in use here. */
  async kept(territory: string): Promise<PackManifest | undefined> {
    return (await this.#notes())[territory];
  }

  /** A file of the pack in use, read as it is asked for. */
  async file(territory: string, name: PackFileName): Promise<Blob | undefined> {
    const file = (await this.kept(territory))?.files.find((one) => one.name === name);
    return file && (await this.#open()).read(file.sha256);
  }

  /** What is here of a territory's pack, and what could be, as far as this device has heard. */
  async standing(territory: string): Promise<PackStatus> {
    const shelf = await this.#open();
    const kept = await this.kept(territory);
    const sizes = kept?.files.map(async ({ name, bytes, sha256 }) => {
      return (await shelf.size(sha256)) === bytes ? [] : [name];
    });
    const lost = (await Promise.all(sizes ?? [])).flat();
    const heard = (await this.#parts.looks.last(territory))?.manifest;
    const isNew = heard && heard.version !== kept?.version;
    const manifest = isNew ? heard : lost.length > 0 ? kept : undefined;
    const offer = manifest && { manifest, missing: await missingOf(shelf, manifest) };
    return { lost, ...(kept && { kept }), ...(offer && { offer }) };
  }

  /**
   * A file in use could not be read. What is not any more what was brought is taken away, so that it
   * can be brought again.
   * @returns whether it was damaged; false: it is as it was brought, or another by now
   */
  async doubt(territory: string, name: PackFileName): Promise<boolean> {
    return navigator.locks.request(this.#parts.lock, async () => {
      const file = (await this.kept(territory))?.files.find((one) => one.name === name);
      if (!file) return false;
      const shelf = await this.#open();
      const sum = await sumOf(await shelf.read(file.sha256)).catch(() => undefined);
      if (sum === file.sha256) return false;
      await shelf.remove(file.sha256);
      this.#parts.tabs.post({ about: 'pack', territory });
      return true;
    });
  }

  /**
   * Brings what the server offers and puts it in use. One tab does it; a second one that is asked to
   * waits for the first, and finds nothing left to do.
   * @returns undefined when it is in use, otherwise why not
   */
  async bring(territory: string): Promise<PackTrouble | undefined> {
    return navigator.locks.request(this.#parts.lock, async () => {
      const { tabs } = this.#parts;
      const stop = new AbortController();
      this.#stop = stop;
      try {
        const manifest = await this.#parts.looks.look(territory);
        if (typeof manifest === 'string') return manifest;
        const shelf = await this.#open();
        const tell = (done: number, total: number): void =>
          tabs.post({ about: 'pack', territory, progress: { done, total } });
        tell(0, await missingOf(shelf, manifest));
        await download({ ...this.#parts, shelf }, manifest, tell, stop.signal);
        await this.#use(territory, manifest);
        return undefined;
      } catch (error) {
        const trouble = troubleIn(error);
        // What was begun would only choke a device that is full: it goes, the pack in use stays.
        if (trouble === 'no-room') await this.#tidy(await this.#notes(), partialFilesOf(territory));
        return trouble;
      } finally {
        this.#stop = undefined;
        tabs.post({ about: 'pack', territory });
      }
    });
  }

  /** Ends a download under way, in whichever tab; what came stays for the next time. */
  stop(): void {
    this.#parts.tabs.post({ about: 'pack-stop' });
  }

  /** Takes a territory's pack off this device. */
  async drop(territory: string): Promise<void> {
    await this.#aloneAfterStop(async () => {
      const others = await this.#change(({ [territory]: _, ...rest }) => rest);
      await this.#tidy(others, partialFilesOf(territory));
      await this.#parts.looks.forget(territory);
    });
    this.#parts.tabs.post({ about: 'pack', territory });
  }

  /** Takes every pack off this device. */
  async dropAll(): Promise<void> {
    await this.#aloneAfterStop(async () => {
      await writeNote(this.#parts.tables, 'packs', {});
      await this.#tidy({}, () => true);
    });
  }

  close(): void {
    this.#stop?.abort();
    void this.#shelf?.then((shelf) => shelf.close());
  }

  async #use(territory: string, manifest: PackManifest): Promise<void> {
    const packs = await this.#change((notes) => ({ ...notes, [territory]: manifest }));
    await this.#tidy(packs, partialFilesOf(territory));
  }

  /** Another tab downloads. Should it be closed meanwhile, it cannot say so: its lock does. */
  async #watchOther(territory: string): Promise<void> {
    if (this.#watched) return;
    this.#watched = true;
    await navigator.locks.request(this.#parts.lock, () => undefined);
    this.#watched = false;
    this.#parts.tabs.postHere({ about: 'pack', territory });
  }

  /** Whatever is under way ends first: nothing may be taken from under a download. */
  async #aloneAfterStop(act: () => Promise<void>): Promise<void> {
    this.stop();
    await navigator.locks.request(this.#parts.lock, act);
  }

  /** Removes what no pack in use holds; of what is not whole, only what is no longer wanted. */
  async #tidy(packs: PacksInUse, isOver: (part: string) => boolean): Promise<void> {
    const shelf = await this.#open();
    const used = Object.values(packs).flatMap(({ files }) => files.map(({ sha256 }) => sha256));
    const wanted = new Set(used);
    for (const name of await shelf.names()) {
      const isPart = name.endsWith('.part');
      if (isPart ? isOver(name) : !wanted.has(name)) await shelf.remove(name);
    }
  }

  #open(): Promise<PackShelf> {
    return (this.#shelf ??= this.#parts.openShelf());
  }

  #change(change: (notes: PacksInUse) => PacksInUse): Promise<PacksInUse> {
    return changeNote(this.#parts.tables, 'packs', (notes = {}) => change(notes));
  }

  async #notes(): Promise<PacksInUse> {
    return (await readNote(this.#parts.tables, 'packs')) ?? {};
  }
}

/** Tells the files that were begun for a territory. */
function partialFilesOf(territory: string): (part: string) => boolean {
  return (part) => part.startsWith(`${territory}.`);
}

/** The disk may refuse at any step; a file that can no longer be written or read is as good as damaged. */
function troubleIn(error: unknown): PackTrouble {
  if (error instanceof PackFailed) return error.trouble;
  return isFull(error) ? 'no-room' : 'corrupt';
}
