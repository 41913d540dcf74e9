import type { Drafts } from './drafts.ts';
import type { Encounters } from './encounters.ts';
import type { Missions } from './missions.ts';
import type { People } from './people.ts';
import type { Requests } from './requests.ts';
import type { SendingList } from './sending.ts';
import type { Session } from './session.ts';
import type { DeviceStorage } from './storage.ts';
import type { Sync } from './sync.ts';
import type { Territories } from './territory.ts';
import type { Volunteers } from './volunteers.ts';

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
  /** Stops listening and closes the databases; for tests and for leaving the page. */
  close(): Promise<void>;
}
