import type { Lookup } from '../../src/domain/decide.ts';
import { requestOf } from '../../src/domain/facts.ts';
import { claimIdOf, idOf, nounOf, uuidOf } from '../../src/domain/kernel/ids.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { State } from '../../src/domain/states.ts';
import { viewsOf } from '../../src/domain/missions/views.ts';
import type { Doc, Shelf, Write } from '../store/store.ts';
import { rewrite, stateIn } from './stored-states.ts';
import type { ReceivedFact } from './stored-facts.ts';

/** The requests whose missions, briefs and claims may look different after these facts. */
export function requestsShown(facts: readonly ReceivedFact[], find: Lookup): readonly string[] {
  const ids = facts.flatMap((fact) => {
    const noun = nounOf(fact.subject);
    if (noun === 'request' || noun === 'mission') return [requestOf(fact.subject)];
    const person = noun === 'person' ? find(fact.subject) : undefined;
    return person?.noun === 'person' ? person.requests : [];
  });
  return [...new Set(ids)];
}

/**
 * Brings the missions, briefs and claims of some requests up to what requests and people say now.
 * The revisions that will be replaced are read before the requests and people they are made from:
 * so a stale writer loses the compare-and-swap, and no gateway can put an older view over a newer one.
 * @param find the aggregates that were just judged: they tell which views there are to read
 * @param at the server's clock, ISO 8601: since when somebody no longer sees a document
 */
export async function project(
  shelf: Shelf,
  requests: readonly string[],
  find: Lookup,
  at: string,
): Promise<void> {
  const elsewhere = requests.filter((id) => !find(id));
  const judged = requests.flatMap((id) => (find(id) as Request | undefined) ?? []);
  let rest: readonly Request[] = [...judged, ...(await states<Request>(shelf, elsewhere))];
  while (rest.length > 0) {
    const before = await byId(shelf, viewIdsOf(rest));
    const now = await states<Request>(
      shelf,
      rest.map((request) => request._id),
    );
    const people = await states<Person>(shelf, [...new Set(now.map((one) => one.person))]);
    const personOf = new Map(people.map((person) => [person._id, person]));
    const writes = now.flatMap((request) => {
      const person = personOf.get(request.person);
      return person ? writesFor(request, person, before, at) : [];
    });
    const results = writes.length > 0 ? await shelf.write(writes) : [];
    const late = new Set(results.flatMap((result) => (result.ok ? [] : [requestIdIn(result.id)])));
    rest = now.filter((request) => late.has(request._id));
  }
}

function writesFor(
  request: Request,
  person: Person,
  before: ReadonlyMap<string, Doc>,
  at: string,
): Write[] {
  return viewsOf(request, person).flatMap(
    ({ state, audience }) => rewrite(before.get(state._id), state, audience, at) ?? [],
  );
}

function viewIdsOf(requests: readonly Request[]): string[] {
  return requests.flatMap((request) => [
    idOf('mission', uuidOf(request._id)),
    idOf('brief', uuidOf(request._id)),
    ...request.claims.map((claim) => claimIdOf(request._id, claim.volunteer)),
  ]);
}

function requestIdIn(view: string): string {
  const [uuid = ''] = uuidOf(view).split('.');
  return idOf('request', uuid);
}

async function byId(shelf: Shelf, ids: readonly string[]): Promise<ReadonlyMap<string, Doc>> {
  const docs = await shelf.getMany(ids);
  return new Map(docs.flatMap((doc) => (doc ? [[doc._id, doc] as const] : [])));
}

async function states<S extends State>(shelf: Shelf, ids: readonly string[]): Promise<S[]> {
  return (await shelf.getMany(ids)).flatMap((doc) => (doc ? [stateIn(doc) as S] : []));
}
