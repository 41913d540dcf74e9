import type { Tables } from '../engine/disk/tables.ts';
import type { Server } from '../engine/gateway/server.ts';
import type { LiveParts } from '../engine/live/live-query.ts';
import type { CurrentMembership } from '../engine/read-model/current-membership.ts';
import { packGeodataOf, type PackGeodata } from './pack-geodata.ts';
import { openShelf } from './pack-shelf.ts';
import { Packs } from './packs.ts';
import { roadsOf } from './roads.ts';
import { territoryPackOf, type TerritoryPack } from './territory-pack.ts';
import { UpdateChecks } from './update-checks.ts';

/** What the packs of a device are kept and read with. */
export interface PackRoomParts extends LiveParts {
  /** Begins the names of its database and its locks. */
  readonly name: string;
  readonly tables: Tables;
  readonly server: Server;
  readonly currentMembership: CurrentMembership;
  readonly clock: () => number;
}

/** Where the packs of a device are: fetched when something of them is first asked for. */
export interface PackRoom {
  /** Those of every territory. */
  readonly packs: Packs;
  /** The one of the present territory. */
  readonly territoryPack: TerritoryPack;
  readonly geodata: PackGeodata;
}

/** Opens the room; the shelf in it is opened when something of it is wanted. */
export function openPackRoom({ name, ...parts }: PackRoomParts): PackRoom {
  const looks = new UpdateChecks({ ...parts, lock: `${name}-pack-look` });
  const packs = new Packs({
    ...{ ...parts, looks, lock: `${name}-pack` },
    openShelf: () => openShelf(`${name}-pack`),
    estimate: () => navigator.storage.estimate(),
  });
  const territoryPack = territoryPackOf({ ...parts, packs, looks });
  const geodata = packGeodataOf(parts, roadsOf(parts, territoryPack), territoryPack);
  return { packs, territoryPack, geodata };
}
