import type { PackFileName, PackManifest } from '../contract/pack.ts';
import { liveOn, type Live, type LiveParts } from './live.ts';
import type { Workplace } from './model/workplace.ts';
import type { Offer, PackProgress, Packs } from './pack/packs.ts';
import type { PackTrouble } from './pack/trouble.ts';

export type { PackTrouble } from './pack/trouble.ts';
export type { PackProgress } from './pack/packs.ts';

/** A version of the pack, as people are told of it. */
export interface PackTold {
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
  readonly kept?: PackTold;
  /** The one that could be downloaded, when it is another; `bytes` is what would travel. */
  readonly offered?: PackTold;
  /** A download under way, in this tab or another. */
  readonly progress?: PackProgress;
  /** Why the last try did not succeed. */
  readonly trouble?: PackTrouble;
}

/** The territory in the pocket: its map, roads and addresses on this device. */
export interface TerritoryPack {
  state(): Live<PackState>;
  /** Asks the server whether there is one, or a newer one. */
  look(): Promise<void>;
  /** Brings it, or goes on where a cut left it; resolves when it is over, well or not. */
  download(): Promise<void>;
  stop(): void;
  remove(): Promise<void>;
  /** A file of the pack on this device; undefined when there is none. */
  file(name: PackFileName): Promise<Blob | undefined>;
}

/** What the façade is made from. */
export interface TerritoryPackParts extends LiveParts {
  readonly packs: Packs;
  readonly workplace: Workplace;
}

/** What was heard of the pack of a territory since one came to it. */
interface Heard {
  readonly territory?: string;
  readonly offer?: Offer;
  readonly progress?: PackProgress;
  readonly trouble?: PackTrouble;
}

/** The pack of the present territory. */
export function territoryPackOf(parts: TerritoryPackParts): TerritoryPack {
  const { packs, wire, workplace } = parts;
  const here = (): string | undefined => workplace.post?.territory;
  let heard: Heard = {};
  wire.hear('pack', ({ territory, progress }) => {
    if (heard.territory !== territory) return;
    const { progress: _, ...rest } = heard;
    heard = progress ? { ...rest, progress } : rest;
  });
  const enter = (territory: string): void => {
    if (heard.territory !== territory) heard = { territory };
  };
  const tell = (territory: string): void => {
    wire.say({ about: 'pack', territory, ...(heard.progress && { progress: heard.progress }) });
  };
  const look = async (): Promise<void> => {
    const territory = here();
    if (territory === undefined) return;
    enter(territory);
    const offer = await packs.offered(territory);
    const { offer: before, ...rest } = heard;
    const known = typeof offer === 'string' ? offer !== 'gone' && before : offer;
    heard = known ? { ...rest, offer: known } : rest;
    tell(territory);
  };
  return {
    look,
    state: () =>
      liveOn(parts, ['pack', 'session'], async () => {
        const territory = here();
        if (territory === undefined) return {};
        enter(territory);
        const kept = await packs.kept(territory);
        const { offer, progress, trouble } = heard;
        const isNew = offer && offer.manifest.version !== kept?.version;
        return {
          ...(kept && { kept: toldOf(kept) }),
          ...(isNew && { offered: { ...toldOf(offer.manifest), bytes: offer.missing } }),
          ...(progress && { progress }),
          ...(trouble && { trouble }),
        };
      }),
    async download() {
      const territory = here();
      if (territory === undefined) return;
      enter(territory);
      const { trouble: _, ...rest } = heard;
      heard = rest;
      const trouble = await packs.bring(territory);
      if (trouble) heard = { ...heard, trouble };
      await look();
    },
    stop: () => packs.stop(),
    async remove() {
      const territory = here();
      if (territory !== undefined) await packs.drop(territory);
      await look();
    },
    async file(name) {
      const territory = here();
      return territory === undefined ? undefined : packs.file(territory, name);
    },
  };
}

function toldOf({ version, files }: PackManifest): PackTold {
  const [first] = files;
  return {
    version,
    dated: first?.dated ?? '',
    attribution: first?.attribution ?? '',
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
