import type { PackManifest } from '../../contract/pack/pack.ts';
import type { Live } from '../kernel/live.ts';
import { liveQueryOf, type LiveParts } from '../engine/live/live-query.ts';
import type { CurrentMembership } from '../engine/read-model/current-membership.ts';
import type { UpdateChecks } from './update-checks.ts';
import type { PackProgress, Packs } from './packs.ts';
import type { PackFiles } from './read-pack-file.ts';
import type { PackTrouble } from './trouble.ts';

export type { PackTrouble } from './trouble.ts';
export type { PackProgress } from './packs.ts';

/** A version of the pack, as people are told of it. */
export interface PackSummary {
  readonly version: string;
  /** How old its data is, `YYYY-MM-DD`. */
  readonly dated: string;
  /** Whose data the map is; shown wherever it is. */
  readonly attribution: string;
  /** All of it, in bytes. */
  readonly bytes: number;
}

/** The map of the territory and this device. */
export interface PackState {
  /** The one on this device. */
  readonly kept?: PackSummary;
  /** What could be downloaded: another one, or what was damaged; `bytes` is what would travel. */
  readonly offered?: PackSummary;
  /**
   * What is wrong with the one on this device. `damaged`: a part of it is no longer what was brought,
   * bring it again; `unreadable`: it is, and this version of the app cannot read it. Without that
   * part, answers are guesses that say so.
   */
  readonly flaw?: 'damaged' | 'unreadable';
  /** The person does not want to be told of the offer now. */
  readonly quiet?: boolean;
  /** A download under way, in this tab or another. */
  readonly progress?: PackProgress;
  /** Why the last try did not succeed. */
  readonly trouble?: PackTrouble;
}

/** The downloaded territory pack: map, roads and addresses on this device. */
export interface TerritoryPack extends PackFiles {
  state(): Live<PackState>;
  /** Asks the server whether there is one, or a newer one. */
  look(): Promise<void>;
  /** The same, unless it was asked today, or the person saves data, or there is no network. */
  lookIfDue(): Promise<void>;
  /** The person does not want to be told of what is offered for a week. */
  later(): Promise<void>;
  /**
   * Downloads it, or resumes an interrupted download.
   * @returns whether it is on this device now; otherwise the state says why not
   */
  download(): Promise<boolean>;
  stop(): void;
  remove(): Promise<void>;
}

/** What the façade is made from. */
export interface TerritoryPackParts extends LiveParts {
  readonly packs: Packs;
  readonly looks: UpdateChecks;
  readonly currentMembership: CurrentMembership;
}

/** What was heard of the pack of a territory since one came to it. */
interface DownloadStatus {
  readonly territory?: string;
  readonly progress?: PackProgress;
  readonly trouble?: PackTrouble;
  /** The version that this version of the app cannot read. */
  readonly unreadable?: string;
}

/** The pack of the present territory. */
export function territoryPackOf(parts: TerritoryPackParts): TerritoryPack {
  const { looks, packs, tabs, currentMembership } = parts;
  const here = (): string | undefined => currentMembership.membership?.territory;
  let heard: DownloadStatus = {};
  tabs.on('pack', ({ territory, progress }) => {
    if (heard.territory !== territory) return;
    const { progress: _, ...rest } = heard;
    heard = progress ? { ...rest, progress } : rest;
  });
  const enter = (territory: string): void => {
    if (heard.territory !== territory) heard = { territory };
  };
  const tell = (territory: string): void => {
    tabs.post({ about: 'pack', territory, ...(heard.progress && { progress: heard.progress }) });
  };
  const look = async (): Promise<void> => {
    const territory = here();
    if (territory === undefined) return;
    enter(territory);
    await looks.look(territory);
    tell(territory);
  };
  return {
    look,
    state: () =>
      liveQueryOf(parts, ['pack', 'session'], async () => {
        const territory = here();
        if (territory === undefined) return {};
        enter(territory);
        const { kept, lost, offer } = await packs.standing(territory);
        const { progress, trouble, unreadable } = heard;
        const isUnreadable = kept && kept.version === unreadable;
        const flaw = lost.length > 0 ? 'damaged' : isUnreadable ? 'unreadable' : undefined;
        return {
          ...(kept && { kept: packSummary(kept) }),
          ...(offer && { offered: { ...packSummary(offer.manifest), bytes: offer.missing } }),
          ...(flaw && { flaw }),
          ...((await looks.isQuiet(territory)) && { quiet: true }),
          ...(progress && { progress }),
          ...(trouble && { trouble }),
        };
      }),
    async lookIfDue() {
      const territory = here();
      if (territory === undefined || !navigator.onLine || savesData()) return;
      if (await looks.lookIfDue(territory)) tell(territory);
    },
    async later() {
      const territory = here();
      if (territory === undefined) return;
      await looks.beQuiet(territory);
      tell(territory);
    },
    async download() {
      const territory = here();
      if (territory === undefined) return false;
      enter(territory);
      const { trouble: _, ...rest } = heard;
      heard = rest;
      const trouble = await packs.bring(territory);
      if (trouble) heard = { ...heard, trouble };
      tell(territory);
      return trouble === undefined;
    },
    stop: () => packs.stop(),
    async remove() {
      const territory = here();
      if (territory === undefined) return;
      await packs.drop(territory);
      // Whoever has just removed it need not be asked at once whether they want it.
      await looks.beQuiet(territory);
      await look();
    },
    async file(name) {
      const territory = here();
      return territory === undefined ? undefined : packs.file(territory, name);
    },
    async doubt(name) {
      const territory = here();
      if (territory === undefined) return;
      enter(territory);
      const version = (await packs.kept(territory))?.version;
      if (version === undefined || (await packs.doubt(territory, name))) return;
      // Told once: whoever hears of it reads again.
      if (heard.territory !== territory || heard.unreadable === version) return;
      heard = { ...heard, unreadable: version };
      tell(territory);
    },
  };
}

/** Whether the person asked the browser to spare data; not every browser knows. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function packSummary({ version, files }: PackManifest): PackSummary {
  const [first] = files;
  return {
    version,
    dated: first?.dated ?? '',
    attribution: first?.attribution ?? '',
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
