import { isStaff } from '../domain/kernel/actor.ts';
import { draftsOf, type Drafts } from './drafts/drafts.ts';
import { drivesOf, type Drives } from './drives/drives.ts';
import { fetchedFacades, type FetchedFacades } from './fetched-facades.ts';
import { openMachinery, type DeviceParts, type Machinery } from './machinery.ts';
import { missionsOf, type Missions } from './missions/missions.ts';
import { checkDaily } from './pack/daily-check.ts';
import type { PackRoads } from './pack/roads.ts';
import { sessionOf, type Session } from './accounts/session.ts';
import { storageOf, type DeviceStorage } from './settings/storage.ts';
import { syncOf, type Sync } from './sending/sync.ts';
import { territoryOf, type Territories } from './territory/territory.ts';
import { ownVolunteer } from './volunteers/own-volunteer.ts';

/** What this device remembers and sends: all that screens know. */
export interface Device extends Omit<FetchedFacades, 'geodata'> {
  readonly session: Session;
  readonly missions: Missions;
  readonly territory: Territories;
  readonly sync: Sync;
  readonly drafts: Drafts;
  readonly storage: DeviceStorage;
  readonly roads: PackRoads;
  readonly drives: Drives;
  /** Milliseconds since 1970, by the server's clock as well as it is known: that of the device may be wrong. */
  readonly clock: () => number;
  /** Resolves when what the person waits for is on the screen: time for what nobody waits for. */
  readonly calm: () => Promise<void>;
  /** Stops listening and closes the databases; for tests and for leaving the page. */
  close(): Promise<void>;
}

/** Puts the memory of this device together and finds out how it was left. */
export function openDevice(parts: DeviceParts): Device {
  const { random, report = () => undefined } = parts;
  const machinery = openMachinery(parts);
  const { tables, tabs, vault, reader, outbox, writer, board, currentMembership } = machinery;
  const live = { tabs, vault, reader };
  const { geodata, ...fetched } = fetchedFacades({ ...machinery, random });
  const lookIfDue = async (): Promise<void> => {
    // What the person waits for comes first.
    await board.atRest();
    await machinery.calm();
    const { keepDoor } = await import('./accounts/whose-door.ts');
    await keepDoor(machinery);
    await fetched.territoryPack.lookIfDue();
  };
  const stopFollowing = machinery.deviceSession.watch(({ phase }) => {
    if (phase !== 'open') return;
    void followStayOpen(machinery).catch(report);
    void readAhead(machinery).catch(report);
  });
  const lookNoMore = checkDaily(tabs, lookIfDue, report);
  const tellForOthers = async (): Promise<void> => {
    await machinery.calm();
    if (!isStaffHere(machinery)) return;
    await fetched.journal.tell();
    await fetched.handingOver.bring();
  };
  const tellNoMore = checkDaily(tabs, tellForOthers, report);
  return {
    ...fetched,
    session: sessionOf(machinery),
    missions: missionsOf({ ...live, writer }),
    volunteers: Object.assign(fetched.volunteers, {
      me: () => ownVolunteer({ ...live, writer }),
    }),
    territory: territoryOf({ ...live, writer }),
    sync: syncOf({ ...live, tables, currentMembership, outbox, board }),
    drafts: draftsOf({
      ...{ tables, vault },
      territory: () => machinery.currentMembership.membership?.territory,
    }),
    storage: storageOf(navigator.storage),
    roads: geodata,
    clock: machinery.clock,
    calm: machinery.calm,
    drives: drivesOf({ ...live, writer, geodata, clock: machinery.clock }),
    async close() {
      stopFollowing();
      lookNoMore();
      tellNoMore();
      await machinery.close();
    },
  };
}

/** After the first list: whether the territory lets the device stay open. */
async function followStayOpen(machinery: Machinery): Promise<void> {
  await machinery.calm();
  const { stayOpen } = await import('./accounts/stay-open.ts');
  stayOpen(machinery);
}

/** After the first list, everybody whom somebody at the telephone may ask for: the first letter typed finds them. */
async function readAhead(machinery: Machinery): Promise<void> {
  await machinery.calm();
  const { reader } = machinery;
  if (isStaffHere(machinery)) await reader.read(await reader.all('person'));
}

function isStaffHere({ currentMembership: { membership } }: Machinery): boolean {
  return membership !== undefined && isStaff(membership.actor);
}
