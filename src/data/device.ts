import { uuid7 } from '../domain/kernel/ids.ts';
import { Account } from './accounts/account.ts';
import { DeviceSession } from './accounts/device-session.ts';
import { addressesOf, type AddressSearch } from './addresses/addresses.ts';
import { readNote, writeNote } from './engine/disk/device-notes.ts';
import { openTables, type Tables } from './engine/disk/tables.ts';
import { draftsOf, type Drafts } from './drafts/drafts.ts';
import { drivesOf, type Drives } from './drives/drives.ts';
import { encountersOf, type Encounters } from './encounters/encounters.ts';
import { missionsOf, type Missions } from './missions/missions.ts';
import { packGeodataOf } from './pack/pack-geodata.ts';
import { ReadModel } from './engine/read-model/read-model.ts';
import { Search } from './engine/read-model/search.ts';
import { DocumentReader } from './engine/read-model/document-reader.ts';
import { CurrentMembership } from './engine/read-model/current-membership.ts';
import { Outbox } from './engine/outbox/outbox.ts';
import { FactWriter } from './engine/fact-writer.ts';
import { checkDaily } from './pack/daily-check.ts';
import { UpdateChecks } from './pack/update-checks.ts';
import { openShelf } from './pack/pack-shelf.ts';
import type { PackShelf } from './pack/shelf.ts';
import { Packs } from './pack/packs.ts';
import { peopleOf, type People } from './people/people.ts';
import { Copies } from './engine/replica/copies.ts';
import { replicationKeyringOf, type ReplicationKeyring } from './accounts/replication-keys.ts';
import { requestsOf, type Requests } from './requests/requests.ts';
import { roadsOf, type PackRoads } from './pack/roads.ts';
import { roundsOf, type Rounds } from './rounds/rounds.ts';
import { sendingOf, type SendingList } from './sending/sending.ts';
import { sessionOf, type Session } from './accounts/session.ts';
import { storageOf, type DeviceStorage } from './settings/storage.ts';
import { syncOf, type Sync } from './sending/sync.ts';
import { Exchange } from './engine/sync/exchange.ts';
import { isLed } from './engine/sync/leader.ts';
import { Leadership } from './engine/sync/leadership.ts';
import { Reporter } from './engine/sync/reporter.ts';
import { Server } from './engine/gateway/server.ts';
import { StatusBoard } from './engine/sync/status-board.ts';
import { territoryOf, type Territories } from './territory/territory.ts';
import { diagnosisOf, type Diagnosis } from './diagnosis/diagnosis.ts';
import { territoryPackOf, type TerritoryPack } from './pack/territory-pack.ts';
import { Vault } from './engine/vault/vault.ts';
import { volunteersOf, type Volunteers } from './volunteers/volunteers.ts';
import { TabChannel } from './engine/tab-channel.ts';
import { RULES } from '../domain/rules.ts';

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
  readonly roads: PackRoads;
  readonly addresses: AddressSearch;
  readonly diagnosis: Diagnosis;
  readonly rounds: Rounds;
  readonly drives: Drives;
  /** Stops listening and closes the databases; for tests and for leaving the page. */
  close(): Promise<void>;
}

/** Puts the memory of this device together and finds out how it was left. */
export function openDevice(parts: DeviceParts): Device {
  const { clock, fetch, name, random, version, report = () => undefined } = parts;
  const tables = openTables(name);
  const tabs = new TabChannel(name);
  const device = remembered(() => deviceName(tables, random));
  const vault = new Vault({ tables, tabs, random });
  const currentMembership = new CurrentMembership(RULES);
  const account = new Account({ tables, vault, currentMembership });
  const reader = new DocumentReader({ tables, vault, tabs, currentMembership });
  const outbox = new Outbox({ tables, vault, tabs, clock });
  const lock = `${name}-views`;
  const syncLock = `${name}-sync`;
  const model = new ReadModel({ tables, vault, outbox, reader, tabs, currentMembership, lock });
  const writer = new FactWriter({ model, currentMembership, clock, random, device });
  const server = new Server(parts);
  const openPacks = (): Promise<PackShelf> => openShelf(`${name}-pack`);
  const estimate = (): Promise<StorageEstimate> => navigator.storage.estimate();
  const looks = new UpdateChecks({ tables, server, clock, lock: `${name}-pack-look` });
  const packs = new Packs({
    ...{ tables, tabs, server, estimate, looks, openShelf: openPacks, lock: `${name}-pack` },
  });
  const copies = new Copies({
    ...{ tables, vault, model, outbox, server, fetch, version },
    onAccessLost: (territory) => packs.drop(territory),
  });
  const deviceSession = new DeviceSession({
    tables,
    vault,
    account,
    copies,
    dropMaps: () => packs.dropAll(),
    server,
    tabs,
    clock,
    isOpenElsewhere: () => isLed(syncLock),
  });
  const board = new StatusBoard(tables, tabs);
  const reporter = new Reporter({ server, outbox, device, version });
  const expire = (): Promise<void> => deviceSession.expire();
  const exchange = new Exchange({
    ...{ tables, outbox, model, currentMembership, account, copies, server, tabs },
    ...{ board, reporter, clock, expire, report },
  });
  const leadership = new Leadership(syncLock, exchange, board);
  deviceSession.watch(({ phase }) => leadership.wanted(phase === 'open'));
  void board.open();
  void deviceSession.start();

  const live = { tabs, vault, reader };
  const search = new Search();
  const territoryPack = territoryPackOf({ ...live, packs, looks, currentMembership });
  const lookNoMore = checkDaily(tabs, () => territoryPack.lookIfDue(), report);
  const roads = roadsOf(live, territoryPack);
  const geodata = packGeodataOf(live, roads, territoryPack);
  return {
    session: sessionOf(deviceSession),
    missions: missionsOf({ ...live, reader, writer }),
    requests: requestsOf({ ...live, reader, search, writer }),
    people: peopleOf({ ...live, reader, search, writer }),
    volunteers: volunteersOf({ ...live, reader, search, writer, server }),
    encounters: encountersOf({ ...live, reader, writer }),
    territory: territoryOf({ ...live, reader, writer }),
    sending: sendingOf({ ...live, outbox, model, reader, writer, clock }),
    sync: syncOf({ ...live, outbox, board }),
    drafts: draftsOf({ tables, vault }),
    storage: storageOf(navigator.storage),
    replicationKeys: replicationKeyringOf({ writer, server }),
    territoryPack,
    roads,
    addresses: addressesOf({
      ...live,
      reader,
      currentMembership,
      server,
      pack: territoryPack,
      geodata,
    }),
    diagnosis: diagnosisOf({ ...live, reader, writer, geodata }),
    rounds: roundsOf({ ...live, reader, writer, geodata }),
    drives: drivesOf({ ...live, reader, writer, geodata }),
    async close() {
      lookNoMore();
      await leadership.end();
      packs.close();
      tabs.close();
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
