import { addressesOf, type AddressSearch } from './addresses/addresses.ts';
import { draftsOf, type Drafts } from './drafts/drafts.ts';
import { drivesOf, type Drives } from './drives/drives.ts';
import { encountersOf, type Encounters } from './encounters/encounters.ts';
import { openMachinery, type DeviceParts } from './machinery.ts';
import { missionsOf, type Missions } from './missions/missions.ts';
import { packGeodataOf } from './pack/pack-geodata.ts';
import { Search } from './engine/read-model/search.ts';
import { checkDaily } from './pack/daily-check.ts';
import { peopleOf, type People } from './people/people.ts';
import { replicationKeyringOf, type ReplicationKeyring } from './accounts/replication-keys.ts';
import { requestsOf, type Requests } from './requests/requests.ts';
import { roadsOf, type PackRoads } from './pack/roads.ts';
import { roundsOf, type Rounds } from './rounds/rounds.ts';
import { sendingOf, type SendingList } from './sending/sending.ts';
import { sessionOf, type Session } from './accounts/session.ts';
import { storageOf, type DeviceStorage } from './settings/storage.ts';
import { syncOf, type Sync } from './sending/sync.ts';
import { territoryOf, type Territories } from './territory/territory.ts';
import { diagnosisOf, type Diagnosis } from './diagnosis/diagnosis.ts';
import { territoryPackOf, type TerritoryPack } from './pack/territory-pack.ts';
import { volunteersOf, type Volunteers } from './volunteers/volunteers.ts';

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
  const { clock, report = () => undefined } = parts;
  const machinery = openMachinery(parts);
  const { tables, tabs, vault, currentMembership, reader, outbox, model, writer } = machinery;
  const { server, looks, packs, deviceSession, board } = machinery;
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
      await machinery.close();
    },
  };
}
