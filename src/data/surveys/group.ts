import { MAX_KEPT_AWAY, type Callee, type CallPurpose } from '../../domain/attempts/call-list.ts';
import type { Call } from '../../domain/attempts/call.ts';
import { outcomeOf } from '../../domain/attempts/standing.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Population } from '../../domain/surveys/survey.ts';
import type { Member } from '../../domain/surveys/who-is-asked.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';

/** Somebody who could be asked, and who may not ring them. */
export interface GroupMember extends Member {
  readonly id: Callee;
  /** Those who helped them: they would be told what they like to hear. */
  readonly notBy: readonly (Id<'user'> | Id<'volunteer'>)[];
}

const DAY_MS = 86_400_000;

/** Everybody of the group that this device knows; of authorities it knows nobody. */
export async function groupOf(
  reader: DocumentQueries,
  population: Population,
): Promise<readonly GroupMember[]> {
  if (population === 'authorities') return [];
  const nameOf = await communeNames(reader);
  if (population === 'volunteers') {
    const volunteers = await reader.read<'volunteer'>(
      await reader.inPhases('volunteer', ['active', 'paused']),
    );
    return volunteers.map(({ state: { _id, commune } }) => ({
      id: _id,
      stratum: nameOf(commune),
      notBy: [],
    }));
  }
  const people = await reader.read<'person'>(await reader.all('person'));
  const helped = await helpersOf(reader);
  return people
    .filter(({ state }) => state.status === 'active')
    .map(({ state: { _id, commune } }) => ({
      id: _id,
      stratum: nameOf(commune),
      notBy: [...(helped.get(_id) ?? [])].slice(-MAX_KEPT_AWAY),
    }));
}

/** Who went to see each person or drove them, by what the requests and encounters tell; the latest last. */
async function helpersOf(
  reader: DocumentQueries,
): Promise<ReadonlyMap<string, ReadonlySet<Id<'user'> | Id<'volunteer'>>>> {
  const helpers = new Map<string, Set<Id<'user'> | Id<'volunteer'>>>();
  const note = (person: string, who: Id<'user'> | Id<'volunteer'>): void => {
    const known = helpers.get(person) ?? new Set();
    known.delete(who);
    helpers.set(person, known.add(who));
  };
  const requests = await reader.read<'request'>(await reader.all('request'));
  for (const { state } of requests) {
    for (const { volunteer, standing } of state.claims)
      if (standing === 'confirmed') note(state.person, volunteer);
    for (const { volunteer } of state.reports) if (volunteer) note(state.person, volunteer);
  }
  const encounters = await reader.read<'encounter'>(await reader.all('encounter'));
  for (const { state } of encounters) if (state.means === 'visit') note(state.person, state.by);
  return helpers;
}

/** Who answered or refused a survey by telephone within so many days. */
export async function askedSince(
  reader: DocumentQueries,
  now: number,
  days: number,
): Promise<ReadonlySet<string>> {
  const lists = await reader.read<'call-list'>(await reader.all('call-list'));
  const asked = new Set<string>();
  for (const { state: list } of lists) {
    if (!isSurvey(list.purpose)) continue;
    const calls = await reader.read<'call'>(await reader.childrenOf(list._id, 'call'));
    for (const { state: call } of calls) {
      const end = outcomeOf(call);
      if (end && wasAsked(end.outcome) && now - Date.parse(end.heard ?? end.at) < days * DAY_MS)
        asked.add(call.who);
    }
  }
  return asked;
}

function isSurvey({ kind }: CallPurpose): boolean {
  return kind === 'survey';
}

function wasAsked(outcome: Call['attempts'][number]['outcome']): boolean {
  return outcome === 'answered' || outcome === 'declined';
}

async function communeNames(reader: DocumentQueries): Promise<(code: string) => string> {
  const [territory] = await reader.read<'territory'>(await reader.all('territory'));
  const names = new Map(territory?.state.communes.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
