import { Journal } from '../journal/journal.ts';
import type { Zone } from '../../src/domain/kernel/zone.ts';
import type { Store } from '../store/store.ts';
import { Access } from './access.ts';
import { Accounts, territoriesOf, type UserId } from './account.ts';
import { Devices } from './device.ts';
import { forgetTerritory } from './forget-territory.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { Identities } from './identity/identities.ts';
import { Invitations } from './invitation.ts';
import { Joining } from './joining.ts';
import type { OnJoined } from './joining.ts';
import { ParkingLot } from './parked-facts.ts';
import { Passwords } from './passwords/password.ts';
import type { Cost } from './passwords/password.ts';
import { Places } from './places.ts';
import { CalendarLinks } from './calendar-links.ts';
import { NightBefore } from './notices/night-before.ts';
import { NoticeWishes } from './notices/notice-wishes.ts';
import { PushSubscriptions } from './notices/push-subscriptions.ts';
import { openRecords } from './records.ts';
import { ReplicationKeys } from './replication-key.ts';
import { SecondFactors } from './second-factor/second-factors.ts';
import { Sessions } from './session.ts';
import { Settings } from './settings.ts';
import { StopList } from './stop-list.ts';
import { sweep } from './sweep.ts';
import { TeamList } from './team.ts';
import { Territories } from './territories.ts';

/** Accounts, sessions, keys and invitations, over one store. */
export interface AccountsService {
  readonly settings: Settings;
  /** Signs what clients bring back. */
  readonly secret: Buffer;
  readonly accounts: Accounts;
  readonly access: Access;
  readonly team: TeamList;
  readonly sessions: Sessions;
  readonly secondFactors: SecondFactors;
  /** Which identity of another house opens which account. */
  readonly identities: Identities;
  readonly keys: ReplicationKeys;
  readonly invitations: Invitations;
  readonly territories: Territories;
  readonly joining: Joining;
  readonly devices: Devices;
  readonly places: Places;
  readonly parking: ParkingLot;
  readonly gatekeeper: Gatekeeper;
  /** Who asked for no more messages. */
  readonly stops: StopList;
  readonly calendars: CalendarLinks;
  /** How people chose to be told of what concerns them. */
  readonly wishes: NoticeWishes;
  /** Which browsers show notifications. */
  readonly push: PushSubscriptions;
  /** Who said on the evening before that they will go. */
  readonly nightBefore: NightBefore;
  /** Tells of each account that changed, whichever gateway changed it. */
  watchAccounts(changed: (user: UserId) => void): void;
  /** What the coordinators read of who came in and what was opened. */
  readonly journal: Journal;
  /** Throws StoreUnavailable when the store does not answer. */
  check(): Promise<void>;
  /** Takes away what is over. */
  sweep(): Promise<void>;
  /** Takes a territory out of the accounts; how many people have no account any more. */
  forgetTerritory(territory: string): Promise<number>;
  /** Ends the watches; the store is closed by whoever opened it. */
  close(): void;
}

/** What the accounts service is opened with. */
export interface AccountsServiceParts {
  readonly store: Store;
  readonly clock: () => number;
  readonly onJoined: OnJoined;
  /** What a password costs to try; tests pay less. */
  readonly cost?: Cost;
  /** Told of what the journal could not do for another reason than a store that is away. */
  readonly report?: (what: string, error: unknown) => void;
}

/** Opens the accounts of a store, with the secret made at its first start. */
export async function openAccounts(parts: AccountsServiceParts): Promise<AccountsService> {
  const { store, clock, onJoined, cost, report = () => undefined } = parts;
  const records = await openRecords(store);
  const settings = new Settings(records);
  const secret = await settings.secret();
  const passwords = new Passwords(cost);
  const accounts = new Accounts(records, passwords, secret, clock);
  const access = new Access(records, passwords, secret);
  const journal = new Journal({ store, clock, report });
  const sessions = new Sessions(records, accounts, clock, async (by, count) => {
    await journal.writeIn(territoriesOf(await accounts.find(by)), {
      kind: 'session-ended',
      by,
      count,
    });
  });
  const invitations = new Invitations(records, secret, clock);
  const territories = new Territories(store);
  const zoneOf = (territory: string): Promise<Zone> => territories.zone(territory);
  const keys = new ReplicationKeys(records, clock, zoneOf);
  const places = new Places({ records, accounts, access, territories, clock });
  const secondFactors = new SecondFactors(records, secret, clock);
  const devices = new Devices(records, accounts, clock);
  return {
    settings,
    secret,
    accounts,
    access,
    team: new TeamList({ records, sessions, devices, invitations }),
    sessions,
    secondFactors,
    identities: new Identities(records, accounts, secret, clock),
    keys,
    invitations,
    territories,
    joining: new Joining({
      ...{ records, accounts, access, secondFactors, invitations, territories, onJoined },
    }),
    devices,
    places,
    parking: new ParkingLot(records, accounts, clock),
    gatekeeper: new Gatekeeper({ sessions, keys, territories, places, secret, clock }),
    stops: new StopList(records, secret),
    calendars: new CalendarLinks(records, secret),
    wishes: new NoticeWishes(records, secret),
    push: new PushSubscriptions(records, sessions, accounts),
    nightBefore: new NightBefore(records),
    watchAccounts: (changed) => records.watch('user:', (id) => changed(id as UserId)),
    journal,
    check: () => records.check(),
    sweep: () => sweep(records, clock()),
    forgetTerritory: (territory) => forgetTerritory(records, accounts, territory),
    close() {
      records.close();
      territories.close();
    },
  };
}
