import { createContext } from '@lit/context';
import type { AddressSearch } from '../../data/addresses/addresses.ts';
import type { Attempts } from '../../data/attempts/attempts.ts';
import type { Drafts } from '../../data/drafts/drafts.ts';
import type { Drives } from '../../data/drives/drives.ts';
import type { Encounters } from '../../data/encounters/encounters.ts';
import type { Indicators } from '../../data/indicators/indicators.ts';
import type { Journal } from '../../data/journal/journal.ts';
import type { Missions } from '../../data/missions/missions.ts';
import type { Notices } from '../../data/notices/notices.ts';
import type { People } from '../../data/people/people.ts';
import type { OwnAccess } from '../../data/accounts/own-access.ts';
import type { ReplicationKeyring } from '../../data/accounts/replication-keys.ts';
import type { TeamDesk } from '../../data/accounts/team.ts';
import type { Requests } from '../../data/requests/requests.ts';
import type { PackRoads } from '../../data/pack/roads.ts';
import type { HandingOver } from '../../data/sending/handing-over.ts';
import type { SendingList } from '../../data/sending/sending.ts';
import type { Me, Session } from '../../data/accounts/session.ts';
import type { DeviceStorage } from '../../data/settings/storage.ts';
import type { Rounds } from '../../data/rounds/rounds.ts';
import type { Surveys } from '../../data/surveys/surveys.ts';
import type { Sync } from '../../data/sending/sync.ts';
import type { TerritoryPack } from '../../data/pack/territory-pack.ts';
import type { Territories } from '../../data/territory/territory.ts';
import type { Signals } from '../../data/signals/signals.ts';
import type { Candidacies } from '../../data/candidacies/candidacies.ts';
import type { Decisions } from '../../data/decisions/decisions.ts';
import type { Diagnosis } from '../../data/diagnosis/diagnosis.ts';
import type { Communes } from '../../data/territory/communes.ts';
import type { Operator } from '../../data/operator/operator.ts';
import type { NetworkSynthesis } from '../../data/synthesis/synthesis.ts';
import type { Volunteers } from '../../data/volunteers/volunteers.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { Reception } from './texts/reception.ts';

/** What people read, in the language they chose. */
export const messagesContext = createContext<Messages>('messages');
/** Who is signed in. */
export const meContext = createContext<Me | undefined>('me');
/** The territory they work in; undefined until its document was first received. */
export const currentTerritoryContext = createContext<Territory | undefined>('current-territory');
/** Signing in, opening and closing this device. */
export const sessionContext = createContext<Session>('session');
/** A volunteer's missions. */
export const missionsContext = createContext<Missions>('missions');
/** What people ask for. */
export const requestsContext = createContext<Requests>('requests');
/** The people who are helped. */
export const peopleContext = createContext<People>('people');
/** Those who lend a hand. */
export const volunteersContext = createContext<Volunteers>('volunteers');
/** People to ring, by several callers. */
export const attemptsContext = createContext<Attempts>('attempts');
/** Visits, calls and meetings. */
export const encountersContext = createContext<Encounters>('encounters');
/** Territories, as this device knows them. */
export const territoryContext = createContext<Territories>('territory');
/** The map of the territory, for its committee. */
export const diagnosisContext = createContext<Diagnosis>('diagnosis');
/** What the territory's work comes to. */
export const indicatorsContext = createContext<Indicators>('indicators');
/** Whom agents visit, in which order. */
export const roundsContext = createContext<Rounds>('rounds');
/** Who is driven where, and what one car could do. */
export const drivesContext = createContext<Drives>('drives');
/** What is asked of a group, and what was answered. */
export const surveysContext = createContext<Surveys>('surveys');
/** The communes that make up the territory, for its coordinators. */
export const communesContext = createContext<Communes>('communes');
/** Making territories, and how they go. */
export const operatorContext = createContext<Operator>('operator');
/** What all territories say together, and whether this one takes part. */
export const synthesisContext = createContext<NetworkSynthesis>('synthesis');
/** People of whom somebody told on the public page. */
export const signalsContext = createContext<Signals>('signals');
/** Those who offered to help on the public page. */
export const candidaciesContext = createContext<Candidacies>('candidacies');
/** What was decided because of what was measured. */
export const decisionsContext = createContext<Decisions>('decisions');
/** What is on its way to the server. */
export const sendingContext = createContext<SendingList>('sending');
/** Handing facts over to another telephone, and taking them over. */
export const handingOverContext = createContext<HandingOver>('handing-over');
/** The exchange with the server. */
export const syncContext = createContext<Sync>('sync');
/** Where the first load stands; undefined once all is here. */
export const receptionContext = createContext<Reception | undefined>('reception');
/** What somebody is writing. */
export const draftsContext = createContext<Drafts>('drafts');
/** The room on this device. */
export const storageContext = createContext<DeviceStorage>('storage');
/** The keys with which partners keep a copy. */
export const replicationKeysContext = createContext<ReplicationKeyring>('replication-keys');
/** The ways into one's own account beside its password. */
export const ownAccessContext = createContext<OwnAccess>('own-access');
/** What people are told outside the app. */
export const noticesContext = createContext<Notices>('notices');
/** Who answers for the territory. */
export const teamContext = createContext<TeamDesk>('team');
/** What happened to what is known of people, for coordinators; and which files are opened here. */
export const journalContext = createContext<Journal>('journal');
/** The territory pack on this device. */
export const territoryPackContext = createContext<TerritoryPack>('territory-pack');
/** The roads of the territory, as far as this device has them. */
export const roadsContext = createContext<PackRoads>('roads');
/** The addresses of the territory, as far as this device has them. */
export const addressesContext = createContext<AddressSearch>('addresses');
/** The version of the app, as it is told to people. */
export const versionContext = createContext<string>('version');
