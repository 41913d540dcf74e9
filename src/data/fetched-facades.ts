import type { OwnAccess } from './accounts/own-access.ts';
import type { ReplicationKeyring } from './accounts/replication-keys.ts';
import type { TeamDesk } from './accounts/team.ts';
import type { AddressSearch } from './addresses/addresses.ts';
import type { Attempts } from './attempts/attempts.ts';
import type { Signals } from './signals/signals.ts';
import type { Candidacies } from './candidacies/candidacies.ts';
import type { Decisions } from './decisions/decisions.ts';
import type { Diagnosis } from './diagnosis/diagnosis.ts';
import type { Encounters } from './encounters/encounters.ts';
import type { Indicators } from './indicators/indicators.ts';
import type { Journal } from './journal/journal.ts';
import { fetchedFacade, fetchedOnce } from './kernel/fetched-facade.ts';
import type { Machinery } from './machinery.ts';
import type { Notices } from './notices/notices.ts';
import type { Communes } from './territory/communes.ts';
import type { Operator } from './operator/operator.ts';
import type { PackGeodata } from './pack/pack-geodata.ts';
import type { TerritoryPack } from './pack/territory-pack.ts';
import type { People } from './people/people.ts';
import type { Requests } from './requests/requests.ts';
import type { Rounds } from './rounds/rounds.ts';
import type { HandingOver } from './sending/handing-over.ts';
import type { SendingList } from './sending/sending.ts';
import type { StaffFacades } from './staff-facades.ts';
import type { Volunteers } from './volunteers/volunteers.ts';
import type { Surveys } from './surveys/surveys.ts';
import type { NetworkSynthesis } from './synthesis/synthesis.ts';

/** The façades that a volunteer's first list asks nothing. */
export interface FetchedFacades {
  readonly attempts: Attempts;
  readonly requests: Requests;
  readonly people: People;
  readonly encounters: Encounters;
  readonly handingOver: HandingOver;
  readonly journal: Journal;
  readonly notices: Notices;
  readonly sending: SendingList;
  readonly addresses: AddressSearch;
  readonly candidacies: Candidacies;
  readonly signals: Signals;
  readonly decisions: Decisions;
  readonly diagnosis: Diagnosis;
  readonly indicators: Indicators;
  readonly volunteers: Volunteers;
  readonly replicationKeys: ReplicationKeyring;
  readonly ownAccess: OwnAccess;
  readonly rounds: Rounds;
  readonly surveys: Surveys;
  readonly synthesis: NetworkSynthesis;
  readonly communes: Communes;
  readonly operator: Operator;
  readonly team: TeamDesk;
  readonly territoryPack: TerritoryPack;
  readonly geodata: PackGeodata;
  /** Fetches the code of what the staff ask first, which then answers at once. */
  fetchForStaff(): Promise<void>;
}

/** What they are made from. */
export interface FetchedFacadesParts extends Machinery {
  readonly random: (bytes: number) => Uint8Array<ArrayBuffer>;
}

/** What the staff alone asks: a volunteer's first file does not name all that it is made of. */
async function ofStaff(): Promise<StaffFacades> {
  return (await import('./staff-facades.ts')).staffFacades();
}

/** Each is fetched when it is first asked something; from then on it is like any other. */
export function fetchedFacades(parts: FetchedFacadesParts): FetchedFacades {
  const { packRoom } = parts;
  // One for all who look for names: what it has read once it need not read again.
  const withSearch = fetchedOnce(async () => {
    const { Search } = await import('./engine/read-model/search.ts');
    return { ...parts, search: new Search() };
  });
  const territoryPack = fetchedFacade<TerritoryPack>(async () => (await packRoom()).territoryPack, {
    state: true,
  });
  const geodata = fetchedFacade<PackGeodata>(async () => (await packRoom()).geodata, {});
  const withPack = { ...parts, geodata, pack: territoryPack };
  return {
    attempts: fetchedFacade<Attempts>(
      async () => (await import('./attempts/attempts.ts')).attemptsOf(parts),
      {
        lists: true,
        one: true,
      },
    ),
    requests: fetchedFacade<Requests>(
      async () => (await import('./requests/requests.ts')).requestsOf(await withSearch()),
      {
        list: true,
        firstUrgent: true,
        morning: true,
        one: true,
        clashes: true,
      },
    ),
    people: fetchedFacade<People>(
      async () => (await import('./people/people.ts')).peopleOf(await withSearch()),
      {
        search: true,
        one: true,
      },
    ),
    encounters: fetchedFacade<Encounters>(
      async () => (await import('./encounters/encounters.ts')).encountersOf(parts),
      { due: true, one: true, recent: true },
    ),
    handingOver: fetchedFacade<HandingOver>(
      async () => (await import('./sending/handing-over.ts')).handingOverOf(parts),
      { carried: true },
    ),
    journal: fetchedFacade<Journal>(
      async () => (await (await ofStaff()).journal()).journalOf(parts),
      {},
    ),
    notices: fetchedFacade<Notices>(
      async () => (await import('./notices/notices.ts')).noticesOf(parts),
      {},
    ),
    sending: fetchedFacade<SendingList>(
      async () => (await import('./sending/sending.ts')).sendingOf(parts),
      {
        list: true,
        counts: true,
        verdicts: true,
      },
    ),
    surveys: fetchedFacade<Surveys>(
      async () => (await (await ofStaff()).surveys()).surveysOf(parts),
      { list: true, one: true },
    ),
    synthesis: fetchedFacade<NetworkSynthesis>(
      async () => (await (await ofStaff()).synthesis()).networkSynthesisOf(parts),
      { agreement: true },
    ),
    communes: fetchedFacade<Communes>(
      async () => (await (await ofStaff()).communes()).communesOf(parts),
      {},
    ),
    operator: fetchedFacade<Operator>(
      async () => (await (await ofStaff()).operator()).operatorOf(parts),
      {},
    ),
    team: fetchedFacade<TeamDesk>(
      async () => (await (await ofStaff()).team()).teamDeskOf(parts),
      {},
    ),
    addresses: fetchedFacade<AddressSearch>(
      async () => (await import('./addresses/addresses.ts')).addressesOf(withPack),
      {},
    ),
    candidacies: fetchedFacade<Candidacies>(
      async () => (await (await ofStaff()).candidacies()).candidaciesOf(parts),
      { waiting: true, list: true, one: true },
    ),
    signals: fetchedFacade<Signals>(
      async () => (await (await ofStaff()).signals()).signalsOf(parts),
      { waiting: true, list: true, one: true },
    ),
    decisions: fetchedFacade<Decisions>(
      async () => (await (await ofStaff()).decisions()).decisionsOf(parts),
      { list: true, one: true },
    ),
    diagnosis: fetchedFacade<Diagnosis>(
      async () => (await (await ofStaff()).diagnosis()).diagnosisOf(withPack),
      { picture: true, serviceAccess: true, missed: true },
    ),
    indicators: fetchedFacade<Indicators>(
      async () => (await (await ofStaff()).indicators()).indicatorsOf(parts),
      { year: true, counting: true },
    ),
    volunteers: fetchedFacade<Volunteers>(
      async () => (await import('./volunteers/volunteers.ts')).volunteersOf(await withSearch()),
      {
        list: true,
        one: true,
        record: true,
        me: true,
        endingChecks: true,
      },
    ),
    replicationKeys: fetchedFacade<ReplicationKeyring>(
      async () => (await import('./accounts/replication-keys.ts')).replicationKeyringOf(parts),
      {},
    ),
    ownAccess: fetchedFacade<OwnAccess>(
      async () => (await import('./accounts/own-access.ts')).ownAccessOf(parts),
      {},
    ),
    rounds: fetchedFacade<Rounds>(
      async () => (await (await ofStaff()).rounds()).roundsOf(withPack),
      {
        sheet: true,
        suggestions: true,
        fromTownHall: true,
      },
    ),
    territoryPack,
    geodata,
    async fetchForStaff() {
      await Promise.all([
        import('../contract/known-nouns.ts'),
        import('./requests/requests.ts'),
        import('./volunteers/volunteers.ts'),
        import('./sending/sending.ts'),
        withSearch(),
        ofStaff(),
      ]);
    },
  };
}
