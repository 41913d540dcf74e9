import { REQUEST_PHRASES } from '../../server/demo/story/phrases.ts';
import type { Shelf } from '../../server/store/store.ts';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import { apply } from '../../src/domain/apply.ts';
import { audienceOf } from '../../src/domain/audience.ts';
import type { Fact, FactNamed, FactType } from '../../src/domain/facts.ts';
import { idOf } from '../../src/domain/kernel/ids.ts';
import { MISSION_KINDS } from '../../src/domain/kernel/kind.ts';
import type { Aggregate } from '../../src/domain/states.ts';
import { addDays } from '../../src/domain/kernel/when.ts';
import {
  aFact,
  anActor,
  COORDINATOR,
  NOW,
  personDetails,
  requestDetails,
  uuid,
  volunteerDetails,
} from '../support/builders.ts';

const VOLUNTEERS = 50;
const COMMUNES = 20;
/** A person, three requests of theirs, an encounter. */
const HOUSEHOLD = 5;

/** Fills a territory with so many documents (50, and then any multiple of five), by its own rules. */
export async function fillVillage(shelf: Shelf, documents: number): Promise<void> {
  const states = new Map<string, Aggregate>();
  for (const fact of lifeOf((documents - VOLUNTEERS) / HOUSEHOLD)) {
    const outcome = apply(fact, COORDINATOR, (id) => states.get(id));
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
    for (const state of outcome.changed) states.set(state._id, state);
  }
  const writes = [...states.values()].map((state) => {
    const { _id: id, ...body } = state;
    return { id, body: { ...body, audience: audienceOf(state) } };
  });
  if (writes.length !== documents) throw new Error(`made ${writes.length} documents`);
  await shelf.write(writes, { order: 'any' });
}

function* lifeOf(households: number): Generator<Fact> {
  for (let n = 1; n <= VOLUNTEERS; n += 1) {
    yield fact('volunteer.registered', volunteerDetails({ family: `Morel-${n}` }), n);
    yield fact('volunteer.approved', {}, n);
  }
  for (let n = 1; n <= households; n += 1) yield* householdNo(n);
}

/** Of the three requests one is done, one promised or on offer, one is only noted or on offer. */
function* householdNo(n: number): Generator<Fact> {
  const person = idOf('person', uuid(n));
  const volunteer = idOf('volunteer', uuid((n % VOLUNTEERS) + 1));
  const point = { lat: 46.2 + (n % 97) / 400, lon: 4.8 + (n % 89) / 400 };
  const commune = String(99_901 + (n % COMMUNES));
  const address = `${n} chemin des Teppes`;
  yield fact('person.registered', personDetails({ commune, address, point }), n);
  for (let turn = 0; turn < 3; turn += 1) {
    const request = n * 3 + turn;
    const kind = MISSION_KINDS[request % MISSION_KINDS.length]!;
    const said = REQUEST_PHRASES[kind][request % REQUEST_PHRASES[kind].length]!;
    const when = { day: addDays('2026-03-05', request % 60), part: 'morning' } as const;
    yield fact('request.noted', requestDetails({ person, kind, said, when }), request);
    if (turn < 2 || n % 2 === 0) yield fact('mission.published', {}, request);
    if (turn === 0 || (turn === 1 && n % 2 === 0))
      yield fact('mission.promised', { volunteer }, request);
    if (turn === 0)
      yield fact('mission.reported', { volunteer, outcome: 'done', minutes: 60, km: 12 }, request);
  }
  const seen = { means: 'visit', outcome: 'present', day: '2026-03-04', readers: 'staff' } as const;
  yield fact('encounter.recorded', { person, ...seen, words: REQUEST_PHRASES.visit[n % 4]! }, n);
}

const by: Actor = anActor(['coordinator', 'agent'], 900);

function fact<T extends FactType>(type: T, data: FactNamed<T>['data'], n: number): Fact {
  return aFact(type, data, { n, by, receivedAt: NOW });
}
