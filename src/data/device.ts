import { uuid7 } from '../domain/kernel/ids.ts';
import { Account } from './accounts/account.ts';
import { Gate } from './accounts/gate.ts';
import { addressesOf, type AddressesHere } from './addresses/addresses.ts';
import { readNote, writeNote } from './engine/disk/notes.ts';
import { openTables, type Tables } from './engine/disk/tables.ts';
import { draftsOf, type Drafts } from './drafts/drafts.ts';
import { drivesOf, type Drives } from './drives/drives.ts';
import { encountersOf, type Encounters } from './encounters/encounters.ts';
import { missionsOf, type Missions } from './missions/missions.ts';
import { groundOf } from './pack/ground.ts';
import { ReadModel } from './engine/read-model/read-model.ts';
import { Search } from './engine/read-model/search.ts';
import { Views } from './engine/read-model/views.ts';
import { Workplace } from './engine/read-model/workplace.ts';
import { Outbox } from './engine/outbox/outbox.ts';
import { Pen } from './engine/pen.ts';
import { lookDaily } from './pack/daily-look.ts';
import { Looks } from './pack/looks.ts';
import { openShelf } from './pack/pack-shelf.ts';
import type { PackShelf } from './pack/shelf.ts';
import { Packs } from './pack/packs.ts';
import { peopleOf, type People } from './people/people.ts';
import { Copies } from './engine/replica/copies.ts';
import { replicationKeyringOf, type ReplicationKeyring } from './accounts/replication-keys.ts';
import { requestsOf, type Requests } from './requests/requests.ts';
import { roadsOf, type RoadsHere } from './pack/roads.ts';
import { roundsOf, type Rounds } from './rounds/rounds.ts';
import { sendingOf, type SendingList } from './sending/sending.ts';
import { sessionOf, type Session } from './accounts/session.ts';
import { storageOf, type DeviceStorage } from './settings/storage.ts';
import { syncOf, type Sync } from './sending/sync.ts';
import { Exchange } from './engine/sync/exchange.ts';
import { Leadership } from './engine/sync/leadership.ts';
import { Reporter } from './engine/sync/reporter.ts';
import { Server } from './engine/gateway/server.ts';
import { StatusBoard } from './engine/sync/status-board.ts';
import { territoryOf, type Territories } from './territory/territory.ts';
import { territoryMapOf, type TerritoryMap } from './diagnosis/territory-map.ts';
import { territoryPackOf, type TerritoryPack } from './pack/territory-pack.ts';
import { Vault } from './engine/vault/vault.ts';
import { volunteersOf, type Volunteers } from './volunteers/volunteers.ts';
import { Wire } from './engine/wire.ts';

/** What the device's memory is made from; nothing is taken from the surroundings. */
export interface DeviceParts {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970, as this device believes. */
  readonly clock: () => number;
  /** That many random bytes. */
  readonly random: (bytes: number) => Uint8Array<ArrayBuffer>;
  /** Begins the name of every database, lock and channel: `coudmain`. */
  readonly name: string;
  /** Where the server is, without a slash at the end: `location.origin`. */
  readonly origin: string;
  /** The version of the app, told to the coordinators. */
  readonly version: string;
  /** Told what fails while the device exchanges with the server; ids at most, nothing personal. */
  readonly report?: (error: unknown) => void;
}

/** What this device remembers and sends: all that screens know. */
export interface Device {
  readonly session: Session;
  readonly missions: Missions;
  readonly requests: Requests;
  readonly people: People;
  readonly volunteers: Volunteers;
  readonly encounters: Encounters;
  readonly territory: Territories;
  readonly sending: SendingList;
  readonly sync: Sync;
  readonly drafts: Drafts;
  readonly storage: DeviceStorage;
  readonly replicationKeys: ReplicationKeyring;
  readonly territoryPack: TerritoryPack;
  readonly roads: RoadsHere;
  readonly addresses: AddressesHere;
  readonly territoryMap: TerritoryMap;
  readonly rounds: Rounds;
  readonly drives: Drives;
  /** Stops listening and closes the databases; for tests and for leaving the page. */
  close(): Promise<void>;
}

/** Puts the memory of this device together and finds out how it was left. */
export function openDevice(parts: DeviceParts): Device {
  const { clock, fetch, name, random, version, report = () => undefined } = parts;
  const tables = openTables(name);
  const wire = new Wire(name);
  const device = remembered(() => deviceName(tables, random));
  const vault = new Vault({ tables, wire, random });
  const workplace = new Workplace();
  const account = new Account({ tables, vault, workplace });
  const views = new Views({ tables, vault, wire, workplace });
  const outbox = new Outbox({ tables, vault, wire, clock });
  const lock = `${name}-views`;
  const model = new ReadModel({ tables, vault, outbox, views, wire, workplace, lock });
  const pen = new Pen({ model, workplace, clock, random, device });
  const server = new Server(parts);
  const openPacks = (): Promise<PackShelf> => openShelf(`${name}-pack`);
  const estimate = (): Promise<StorageEstimate> => navigator.storage.estimate();
  const looks = new Looks({ tables, server, clock, lock: `${name}-pack-look` });
  const packs = new Packs({
    ...{ tables, wire, server, estimate, looks, openShelf: openPacks, lock: `${name}-pack` },
  });
  const copies = new Copies({ tables, vault, model, outbox, server, fetch, version, packs });
  const gate = new Gate({ tables, vault, account, copies, packs, server, wire, clock });
  const board = new StatusBoard(tables, wire);
  const reporter = new Reporter({ server, outbox, device, version });
  const expire = (): Promise<void> => gate.expire();
  const exchange = new Exchange({
    ...{ tables, outbox, model, workplace, account, copies, server, wire },
    ...{ board, reporter, clock, expire, report },
  });
  const leadership = new Leadership(`${name}-sync`, exchange, board);
  gate.watch(({ phase }) => leadership.wanted(phase === 'open'));
  void board.open();
  void gate.start();

  const live = { wire, vault };
  const search = new Search();
  const territoryPack = territoryPackOf({ ...live, packs, looks, workplace });
  const lookNoMore = lookDaily(wire, () => territoryPack.lookIfDue(), report);
  const roads = roadsOf(live, territoryPack);
  const ground = groundOf(live, roads, territoryPack);
  return {
    session: sessionOf(gate),
    missions: missionsOf({ ...live, views, pen }),
    requests: requestsOf({ ...live, views, search, pen }),
    people: peopleOf({ ...live, views, search, pen }),
    volunteers: volunteersOf({ ...live, views, search, pen, server }),
    encounters: encountersOf({ ...live, views, pen }),
    territory: territoryOf({ ...live, views, pen }),
    sending: sendingOf({ ...live, outbox, model, views, pen, clock }),
    sync: syncOf({ ...live, outbox, board }),
    drafts: draftsOf({ tables, vault }),
    storage: storageOf(navigator.storage),
    replicationKeys: replicationKeyringOf({ pen, server }),
    territoryPack,
    roads,
    addresses: addressesOf({ ...live, views, workplace, server, pack: territoryPack, ground }),
    territoryMap: territoryMapOf({ ...live, views, pen, ground }),
    rounds: roundsOf({ ...live, views, pen, ground }),
    drives: drivesOf({ ...live, views, pen, ground }),
    async close() {
      lookNoMore();
      await leadership.end();
      packs.close();
      wire.close();
      tables.close();
    },
  };
}

/** The random name under which this device is known; made once. */
async function deviceName(tables: Tables, random: DeviceParts['random']): Promise<string> {
  const known = await readNote(tables, 'device');
  if (known !== undefined) return known;
  const made = uuid7(Date.UTC(2020), random(10));
  await writeNote(tables, 'device', made);
  return made;
}

function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
